/// Routes anew what an engine led through a box.
///
/// Graphviz does so now and then where clusters stand between the ends of a line.
struct RouteRepair {
  /// Above so many boxes nobody sees single lines, and looking for ways takes long.
  private static let boxLimit = 1500
  /// At most so many lines are routed anew.
  private static let lineLimit = 200

  /// How far below the top of a box its side is met.
  static let sideDepth = 9.0

  /// The geometry with every line around the boxes that are not its ends, where there is a way.
  static func repaired(_ geometry: LayoutGeometry, _ request: LayoutRequest) -> LayoutGeometry {
    guard geometry.boxes.count <= boxLimit else { return geometry }
    var repaired = geometry
    let obstacles = geometry.boxes + geometry.headings(of: request)
    let routers = [
      (router: Router(around: obstacles, above: 16), reach: 20.0),
      (router: Router(around: obstacles), reach: 8),
    ]
    // A line that runs along a card reads as a part of it.
    let others = LineObstacles(geometry, request, room: 3)
    var left = lineLimit
    for (index, line) in request.lines.enumerated() where !line.isHidden && left > 0 {
      let isRouted = geometry.lines[index].count >= 4 && line.start != .side
      guard !isRouted || !others.areFree(geometry.lines[index], for: index) else { continue }
      left -= 1
      // Rather with room for arrowheads than without.
      let points = routers.lazy.compactMap {
        route(line, in: geometry, $0.router, reach: $0.reach)
      }.first
      if let points { repaired.lines[index] = points }
    }
    return repaired
  }

  /// A way from the first box to the second that leaves and enters them straight.
  private static func route(
    _ line: LayoutRequest.Line, in geometry: LayoutGeometry, _ router: Router, reach: Double
  ) -> [Point]? {
    let (from, to) = (geometry.boxes[line.from], geometry.boxes[line.to])
    let starts = ends(of: from, line.start, other: to, reach: line.start == .side ? 8 : reach)
    var goals = ends(of: to, line.end, other: from, reach: reach)
    // The middle is where arrows come in from above.
    if line.start == .side, goals.count > 2 { goals.removeFirst() }
    let gate = { (end: End) in Router.Gate(point: end.outside, penalty: end.penalty) }
    guard let way = router.way(from: starts.map(gate), to: goals.map(gate)) else { return nil }
    let points = [starts[way.start].edge] + way.points + [goals[way.goal].edge]
    return RoundedPath.through(Router.withoutStraightPoints(points), radius: 8)
  }

  /// A place where a line may meet a box.
  private struct End {
    /// The point on the side of the box.
    var edge: Point
    /// A point straight in front of it.
    var outside: Point
    /// How much longer a way may be that avoids this place.
    var penalty = 0.0
  }

  /// Where a line may meet a box: above or below, or less willingly at the nearer side.
  private static func ends(
    of box: Rectangle, _ port: LayoutRequest.Port, other: Rectangle, reach: Double
  ) -> [End] {
    let top = { (x: Double) in End(edge: Point(x, box.y), outside: Point(x, box.y - reach)) }
    let bottom = { (x: Double) in
      End(edge: Point(x, box.maxY), outside: Point(x, box.maxY + reach))
    }
    switch port {
    case .top: return [top(box.center.x)]
    case .bottom: return [bottom(box.center.x)]
    case .side:
      return [(box.x, -reach), (box.maxX, reach)].map { x, dx in
        End(edge: Point(x, box.y + sideDepth), outside: Point(x + dx, box.y + sideDepth))
      }
    case .anywhere: break
    }
    let isLeft = other.center.x < box.center.x
    let side = isLeft ? box.x : box.maxX
    let beside = End(
      edge: Point(side, box.center.y),
      outside: Point(isLeft ? side - reach : side + reach, box.center.y), penalty: 90)
    let places = [box.center.x, box.center.x + (isLeft ? -0.28 : 0.28) * box.width]
    return places.map(other.center.y < box.center.y ? top : bottom) + [beside]
  }
}
