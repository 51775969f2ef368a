import BlastRadius

@testable import BlastRadiusRendering

/// A layout without Graphviz: rows of six in the order of the request.
struct FakeLayout: LayoutEngine {
  func layout(_ request: LayoutRequest) async throws(BlastRadiusError) -> LayoutGeometry {
    let boxes = request.boxes.enumerated().map { index, box in
      Rectangle(
        x: Double(index % 6) * 280 + 30, y: Double(index / 6) * 150 + 40, width: box.size.width,
        height: box.size.height)
    }
    let clusters = request.clusters.indices.map { cluster in
      let inside = zip(boxes, request.boxes).filter { $1.cluster == cluster }.map(\.0)
      let left = (inside.map(\.x).min() ?? 20) - 14
      let top = (inside.map(\.y).min() ?? 40) - 32
      return Rectangle(
        x: left, y: top, width: (inside.map(\.maxX).max() ?? 60) + 14 - left,
        height: (inside.map(\.maxY).max() ?? 60) + 14 - top)
    }
    let lines = request.lines.map { line -> [Point] in
      if line.isHidden { return [] }
      let (from, to) = (boxes[line.from].center, boxes[line.to].center)
      return [from, from.toward(to, by: 0.3), from.toward(to, by: 0.7), to]
    }
    return LayoutGeometry(
      size: Size(1720, Double(boxes.count / 6 + 1) * 150 + 80), clusters: clusters, boxes: boxes,
      lines: lines)
  }
}
