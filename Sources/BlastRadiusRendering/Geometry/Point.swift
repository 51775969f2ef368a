/// A point in points.
public struct Point: Hashable, Sendable {
  /// To the right.
  package var x: Double
  /// Downwards.
  package var y: Double

  /// Makes a point.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

extension Point {
  /// The distance in level and upright steps.
  func steps(to other: Point) -> Double { abs(x - other.x) + abs(y - other.y) }

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
