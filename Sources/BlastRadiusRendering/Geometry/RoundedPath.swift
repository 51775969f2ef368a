/// Straight pieces with round corners, as Bézier points.
enum RoundedPath {
  /// The points of a path through others; 3 n + 1 of them.
  static func through(_ points: [Point], radius: Double = 16) -> [Point] {
    guard points.count > 2, let first = points.first, let last = points.last else {
      return points.count == 2 ? [points[0]] + straight(points[0], points[1]) : points
    }
    var result = [first]
    for index in 1..<points.count - 1 {
      let (before, corner, after) = (points[index - 1], points[index], points[index + 1])
      let radius = min(radius, before.distance(to: corner) / 2, corner.distance(to: after) / 2)
      let into = corner.toward(before, by: radius / max(0.01, before.distance(to: corner)))
      let out = corner.toward(after, by: radius / max(0.01, corner.distance(to: after)))
      result += straight(result[result.count - 1], into)
      result += [into.toward(corner, by: 0.6), out.toward(corner, by: 0.6), out]
    }
    return result + straight(result[result.count - 1], last)
  }

  /// The points of a straight piece without its first.
  static func straight(_ start: Point, _ end: Point) -> [Point] {
    [start.toward(end, by: 1 / 3), start.toward(end, by: 2 / 3), end]
  }
}
