/// Routes anew what an engine led through a box.
///
/// Graphviz does so now and then where clusters stand between the ends of a line.
struct RouteRepair {
  /// Above so many boxes nobody sees single lines, and looking for ways takes long.
  private static let boxLimit = 1500
  /// At most so many lines are routed anew.
  private static let lineLimit = 200

  /// The geometry with every line around the boxes that are not its ends, where there is a way.
  static func repaired(_ geometry: LayoutGeometry, _ request: LayoutRequest) -> LayoutGeometry {
    guard geometry.boxes.count <= boxLimit else { return geometry }
    var repaired = geometry
    var left = lineLimit
    for (index, line) in request.lines.enumerated() where !line.isHidden && left > 0 {
      guard geometry.lines[index].count < 4 || isBlocked(geometry, index, line) else { continue }
      left -= 1
      if let points = route(line, in: geometry) { repaired.lines[index] = points }
    }
    return repaired
  }

  private static func isBlocked(
    _ geometry: LayoutGeometry, _ index: Int, _ line: LayoutRequest.Line
  ) -> Bool {
    let points = geometry.lines[index]
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return false }
    let bounds = Rectangle(x: left, y: top, width: right - left, height: bottom - top)
    let samples = Curve(points: points).samples(24)
    return geometry.boxes.indices.contains { (box: Int) in
      guard box != line.from, box != line.to else { return false }
      let inner = geometry.boxes[box].inset(by: 1)
      return inner.touches(bounds) && samples.contains { inner.holds($0) }
    }
  }

  /// A way from the first box to the second that leaves and enters them straight.
  private static func route(
    _ line: LayoutRequest.Line, in geometry: LayoutGeometry
  ) -> [Point]? {
    let (from, to) = (geometry.boxes[line.from], geometry.boxes[line.to])
    let router = Router(around: geometry.boxes)
    let starts = ends(of: from, line.start, other: to)
    let goals = ends(of: to, line.end, other: from)
    var best: (length: Double, points: [Point])?
    for start in starts {
      for goal in goals {
        guard let way = router.way(from: start.outside, to: goal.outside) else { continue }
        let points = [start.edge] + way + [goal.edge]
        let length = zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
        if length < best?.length ?? .infinity { best = (length, points) }
      }
    }
    return best.map { rounded($0.points) }
  }

  /// Where a line may meet a box: a point on its side, and one straight in front of it.
  private static func ends(
    of box: Rectangle, _ port: LayoutRequest.Port, other: Rectangle
  ) -> [(edge: Point, outside: Point)] {
    let reach = 8.0
    let top = (Point(box.center.x, box.y), Point(box.center.x, box.y - reach))
    let bottom = (Point(box.center.x, box.maxY), Point(box.center.x, box.maxY + reach))
    let left = (Point(box.x, box.center.y), Point(box.x - reach, box.center.y))
    let right = (Point(box.maxX, box.center.y), Point(box.maxX + reach, box.center.y))
    switch port {
    case .top: return [top]
    case .bottom: return [bottom]
    case .anywhere:
      return [
        other.center.x < box.center.x ? left : right, other.center.y < box.center.y ? top : bottom,
      ]
    }
  }

  /// A polyline with round corners, as Bézier points.
  private static func rounded(_ points: [Point]) -> [Point] {
    guard points.count > 2, let first = points.first, let last = points.last else {
      return points.count == 2 ? straight(points[0], points[1], withFirst: true) : points
    }
    var result = [first]
    for index in 1..<points.count - 1 {
      let (before, corner, after) = (points[index - 1], points[index], points[index + 1])
      let radius = min(16, before.distance(to: corner) / 2, corner.distance(to: after) / 2)
      let into = corner.toward(before, by: radius / max(0.01, before.distance(to: corner)))
      let out = corner.toward(after, by: radius / max(0.01, corner.distance(to: after)))
      result += straight(result[result.count - 1], into, withFirst: false)
      result += [into.toward(corner, by: 0.6), out.toward(corner, by: 0.6), out]
    }
    return result + straight(result[result.count - 1], last, withFirst: false)
  }

  private static func straight(_ start: Point, _ end: Point, withFirst: Bool) -> [Point] {
    (withFirst ? [start] : []) + [start.toward(end, by: 1 / 3), start.toward(end, by: 2 / 3), end]
  }
}

extension Rectangle {
  /// Whether the two have a point in common, lines without any area included.
  func touches(_ other: Rectangle) -> Bool {
    x <= other.maxX && other.x <= maxX && y <= other.maxY && other.y <= maxY
  }
}
