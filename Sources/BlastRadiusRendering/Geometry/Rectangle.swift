/// A rectangle with its sides along the axes.
public struct Rectangle: Hashable, Sendable {
  /// The left edge.
  package var x: Double
  /// The top edge.
  package var y: Double
  /// The width.
  package var width: Double
  /// The height.
  package var height: Double

  /// Makes a rectangle.
  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The smallest rectangle that has some points.
  init(around points: [Point]) {
    let (first, last) = (points.first ?? Point(0, 0), points.dropFirst())
    var (left, top, right, bottom) = (first.x, first.y, first.x, first.y)
    for point in last {
      (left, right) = (min(left, point.x), max(right, point.x))
      (top, bottom) = (min(top, point.y), max(bottom, point.y))
    }
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// The right edge.
  package var maxX: Double { x + width }
  /// The bottom edge.
  package var maxY: Double { y + height }
  /// The middle.
  package var center: Point { Point(x + width / 2, y + height / 2) }

  /// Whether the two have an area in common.
  package func intersects(_ other: Rectangle) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// The rectangle made smaller on every side.
  package func inset(by distance: Double) -> Rectangle {
    Rectangle(
      x: x + distance, y: y + distance, width: width - 2 * distance, height: height - 2 * distance)
  }

  /// The rectangle moved.
  func moved(_ dx: Double, _ dy: Double) -> Rectangle {
    Rectangle(x: x + dx, y: y + dy, width: width, height: height)
  }
}

extension Rectangle {
  /// Whether the two have a point in common, lines without any area included.
  func touches(_ other: Rectangle) -> Bool {
    x <= other.maxX && other.x <= maxX && y <= other.maxY && other.y <= maxY
  }

  /// Whether the point is inside, not on the edge.
  func holds(_ point: Point) -> Bool {
    point.x > x && point.x < maxX && point.y > y && point.y < maxY
  }

  /// Whether a straight line runs through the inside.
  func meets(_ start: Point, _ end: Point) -> Bool {
    // Most boxes lie wholly on one side.
    if max(start.x, end.x) <= x || min(start.x, end.x) >= maxX { return false }
    if max(start.y, end.y) <= y || min(start.y, end.y) >= maxY { return false }
    let across = Self.part(from: start.x, to: end.x, low: x, high: maxX)
    let down = Self.part(from: start.y, to: end.y, low: y, high: maxY)
    return max(across.first, down.first, 0) < min(across.last, down.last, 1)
  }

  /// Between which parts of a way, from 0 to 1, a coordinate lies between two others.
  private static func part(
    from start: Double, to end: Double, low: Double, high: Double
  ) -> (first: Double, last: Double) {
    let length = end - start
    if length == 0 { return (-.infinity, .infinity) }
    let (one, other) = ((low - start) / length, (high - start) / length)
    return one < other ? (one, other) : (other, one)
  }
}
