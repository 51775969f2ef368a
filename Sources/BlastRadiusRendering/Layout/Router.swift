/// Finds short ways around boxes: A* over the corners of the boxes, made a little larger.
///
/// Lozano-Pérez and Wesley, "An algorithm for planning collision-free paths among polyhedral
/// obstacles", CACM 22 (1979). Corners are joined only when the search comes to them.
struct Router {
  private let obstacles: [Rectangle]
  private let corners: [Point]

  /// How far a way keeps from boxes.
  private static let clearance = 5.0
  /// What a bend costs, in points.
  private static let bend = 14.0

  init(around boxes: [Rectangle]) {
    obstacles = boxes.map { $0.inset(by: -Self.clearance) }
    corners = boxes.flatMap { box in
      let wide = box.inset(by: -(Self.clearance + 2))
      return [
        Point(wide.x, wide.y), Point(wide.maxX, wide.y), Point(wide.x, wide.maxY),
        Point(wide.maxX, wide.maxY),
      ]
    }
  }

  /// The points of a way from one point to another, both outside of all boxes; `nil` if there is
  /// none.
  ///
  /// - Complexity: O(corners × boxes) for every corner that the search comes to.
  func way(from start: Point, to goal: Point) -> [Point]? {
    let points =
      [start, goal]
      + corners.filter { corner in
        !obstacles.contains { $0.holds(corner) }
      }
    var cost = [Double](repeating: .infinity, count: points.count)
    var previous = [Int](repeating: -1, count: points.count)
    var isDone = [Bool](repeating: false, count: points.count)
    cost[0] = 0
    while true {
      var current = -1
      var least = Double.infinity
      for index in points.indices where !isDone[index] && cost[index] < .infinity {
        let estimate = cost[index] + points[index].distance(to: goal)
        if estimate < least { (current, least) = (index, estimate) }
      }
      guard current >= 0 else { return nil }
      if current == 1 { return trail(previous, points) }
      isDone[current] = true
      for next in points.indices where !isDone[next] {
        let length = cost[current] + points[current].distance(to: points[next]) + Self.bend
        if length < cost[next], isFree(points[current], points[next]) {
          cost[next] = length
          previous[next] = current
        }
      }
    }
  }

  private func trail(_ previous: [Int], _ points: [Point]) -> [Point] {
    var trail = [points[1]]
    var index = previous[1]
    while index >= 0 {
      trail.append(points[index])
      index = previous[index]
    }
    return trail.reversed()
  }

  private func isFree(_ start: Point, _ end: Point) -> Bool {
    !obstacles.contains { $0.meets(start, end) }
  }
}

extension Point {
  /// The straight distance.
  func distance(to other: Point) -> Double {
    let (dx, dy) = (other.x - x, other.y - y)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// The point a part of the way to another.
  func toward(_ other: Point, by part: Double) -> Point {
    Point(x + (other.x - x) * part, y + (other.y - y) * part)
  }
}

extension Rectangle {
  /// Whether the point is inside, not on the edge.
  func holds(_ point: Point) -> Bool {
    point.x > x && point.x < maxX && point.y > y && point.y < maxY
  }

  /// Whether a straight line runs through the inside (Liang and Barsky).
  func meets(_ start: Point, _ end: Point) -> Bool {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    var (low, high) = (0.0, 1.0)
    for (step, room) in [
      (-dx, start.x - x), (dx, maxX - start.x), (-dy, start.y - y), (dy, maxY - start.y),
    ] {
      if step == 0 {
        if room <= 0 { return false }
      } else if step < 0 {
        low = max(low, room / step)
      } else {
        high = min(high, room / step)
      }
    }
    return low < high
  }
}
