/// Finds short ways around boxes, level and upright pieces only: A* over the corners of the boxes,
/// made a little larger.
///
/// Lozano-Pérez and Wesley, "An algorithm for planning collision-free paths among polyhedral
/// obstacles", CACM 22 (1979). Corners are joined only when the search comes to them.
struct Router {
  private let obstacles: [Rectangle]
  private let corners: [Point]

  /// How far a way keeps from boxes.
  static let clearance = 5.0
  /// What a bend costs, in points.
  private static let bend = 24.0

  /// - Parameter above: How far a way keeps from the upper sides of boxes, where arrowheads are.
  init(around boxes: [Rectangle], above: Double = clearance) {
    obstacles = boxes.map { Self.widened($0, by: Self.clearance, above: above) }
    let obstacles = obstacles
    corners = boxes.flatMap { box in
      let wide = Self.widened(box, by: Self.clearance + 2, above: above + 2)
      return [
        Point(wide.x, wide.y), Point(wide.maxX, wide.y), Point(wide.x, wide.maxY),
        Point(wide.maxX, wide.maxY),
      ].filter { corner in !obstacles.contains { $0.holds(corner) } }
    }
  }

  private static func widened(_ box: Rectangle, by side: Double, above: Double) -> Rectangle {
    Rectangle(
      x: box.x - side, y: box.y - above, width: box.width + 2 * side,
      height: box.height + above + side)
  }

  /// A place where a way may begin or end.
  struct Gate {
    var point: Point
    /// How much longer a way may be that avoids this place.
    var penalty: Double
  }

  /// The points of the shortest way from one of some places to one of others, all outside of all
  /// boxes, with the positions of its ends; `nil` if there is none.
  ///
  /// - Complexity: O(corners × boxes) for every corner that the search comes to.
  func way(from starts: [Gate], to goals: [Gate]) -> (points: [Point], start: Int, goal: Int)? {
    let points = starts.map(\.point) + goals.map(\.point) + corners
    let ends = starts.count..<starts.count + goals.count
    let estimates = points.map { point in
      goals.map { point.steps(to: $0.point) + $0.penalty }.min() ?? 0
    }
    var cost = [Double](repeating: .infinity, count: points.count)
    var previous = [Int](repeating: -1, count: points.count)
    var isDone = [Bool](repeating: false, count: points.count)
    for (index, start) in starts.enumerated() { cost[index] = start.penalty }
    while true {
      var current = -1
      var least = Double.infinity
      for index in points.indices where !isDone[index] && cost[index] < .infinity {
        let estimate = cost[index] + (ends.contains(index) ? 0 : estimates[index])
        if estimate < least { (current, least) = (index, estimate) }
      }
      guard current >= 0 else { return nil }
      if ends.contains(current) {
        let (trail, start) = trail(to: current, previous, points)
        return (trail, start, current - starts.count)
      }
      isDone[current] = true
      for next in points.indices where !isDone[next] && next >= starts.count {
        let penalty = ends.contains(next) ? goals[next - starts.count].penalty : 0
        let length = cost[current] + points[current].steps(to: points[next]) + Self.bend + penalty
        if length < cost[next], elbow(points[current], points[next]) != nil {
          cost[next] = length
          previous[next] = current
        }
      }
    }
  }

  private func trail(
    to end: Int, _ previous: [Int], _ points: [Point]
  ) -> (points: [Point], start: Int) {
    var stops = [points[end]]
    var index = end
    while previous[index] >= 0 {
      index = previous[index]
      stops.append(points[index])
    }
    return (shortened(stops.reversed()), index)
  }

  /// The stops with the bends between them, leaving out the stops that can be passed by.
  private func shortened(_ stops: [Point]) -> [Point] {
    var trail = [stops[0]]
    var index = 0
    while index < stops.count - 1 {
      let next =
        (index + 1..<stops.count).last { elbow(stops[index], stops[$0]) != nil } ?? index + 1
      if let bend = elbow(stops[index], stops[next]) { trail.append(bend) }
      trail.append(stops[next])
      index = next
    }
    return Self.withoutStraightPoints(trail)
  }

  /// Leaves out points that a line does not bend at.
  static func withoutStraightPoints(_ points: [Point]) -> [Point] {
    var result: [Point] = []
    for point in points {
      if let last = result.last, last.distance(to: point) < 0.01 { continue }
      if result.count > 1 {
        let (before, last) = (result[result.count - 2], result[result.count - 1])
        let isLevel = abs(before.y - last.y) < 0.01 && abs(last.y - point.y) < 0.01
        let isUpright = abs(before.x - last.x) < 0.01 && abs(last.x - point.x) < 0.01
        if isLevel || isUpright { result.removeLast() }
      }
      result.append(point)
    }
    return result
  }

  /// The bend of a free way from one point to another with one bend, if there is one.
  private func elbow(_ start: Point, _ end: Point) -> Point? {
    [Point(start.x, end.y), Point(end.x, start.y)].first { bend in
      isFree(start, bend) && isFree(bend, end)
    }
  }

  private func isFree(_ start: Point, _ end: Point) -> Bool {
    for obstacle in obstacles where obstacle.meets(start, end) { return false }
    return true
  }
}
