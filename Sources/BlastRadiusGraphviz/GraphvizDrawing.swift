import BlastRadius
import BlastRadiusRendering

/// The coordinates as Graphviz writes them: text, the origin at the bottom left.
struct GraphvizDrawing {
  var bounds: String
  var clusters: [String]
  var nodes: [String]
  var edges: [String]

  /// The coordinates as numbers, the origin at the top left.
  func geometry(_ request: LayoutRequest) throws(BlastRadiusError) -> LayoutGeometry {
    let whole = Self.numbers(bounds)
    guard whole.count == 4, nodes.count == request.boxes.count,
      clusters.count == request.clusters.count, edges.count == request.lines.count
    else { throw BlastRadiusError(.limit, "Graphviz drew something else than it was asked for") }
    let top = whole[3]
    let left = whole[0]
    let boxes = zip(nodes, request.boxes).map { position, box in
      let center = Self.numbers(position) + [0, 0]
      return Rectangle(
        x: center[0] - left - box.size.width / 2, y: top - center[1] - box.size.height / 2,
        width: box.size.width, height: box.size.height)
    }
    let frames = clusters.map { bounds in
      let box = Self.numbers(bounds) + [0, 0, 0, 0]
      return Rectangle(
        x: box[0] - left, y: top - box[3], width: box[2] - box[0], height: box[3] - box[1]
      ).inset(by: GraphvizAttributes.clusterGap)
    }
    let lines = zip(edges, request.lines).map { position, line in
      line.isHidden ? [] : Self.spline(position).map { Point($0.x - left, top - $0.y) }
    }
    return LayoutGeometry(
      size: Size(whole[2] - whole[0], whole[3] - whole[1]), clusters: frames, boxes: boxes,
      lines: lines)
  }

  private static func numbers(_ text: String) -> [Double] {
    text.split(whereSeparator: { $0 == "," || $0 == " " }).compactMap { Double($0) }
  }

  /// The points of the first Bézier curve; `s,` and `e,` mark ends of arrowheads.
  private static func spline(_ text: String) -> [Point] {
    guard let curve = text.split(separator: ";").first else { return [] }
    return curve.split(separator: " ").filter { $0.first != "s" && $0.first != "e" }
      .compactMap { pair in
        let point = numbers(String(pair))
        return point.count == 2 ? Point(point[0], point[1]) : nil
      }
  }
}
