/// Ways from a point down to another one, for which no way around anything is looked for.
enum PlainWay {
  /// How far a level piece keeps from where the way begins, so that it leaves upright.
  private static let reach = 6.0

  /// A curve that leaves and ends upright.
  static func curve(_ from: Point, _ to: Point) -> [Point] {
    let bow = (to.y - from.y) * 0.5
    return [from, Point(from.x, from.y + bow), Point(to.x, to.y - bow), to]
  }

  /// A way straight down, level, and straight down again.
  static func step(_ from: Point, _ to: Point, at height: Double) -> [Point] {
    RoundedPath.through(
      [from, Point(from.x, height), Point(to.x, height), to], radius: 8)
  }

  /// How far down the level piece of a step may be, the middle first; nothing where there is no room.
  ///
  /// - Parameters:
  ///   - head: How much room an arrowhead needs, which has a straight end.
  ///   - distance: How far apart the places are.
  static func heights(
    _ from: Point, _ to: Point, head: Double, distance: (Double) -> Double
  ) -> [Double] {
    let (top, bottom) = (from.y + reach, to.y - head)
    guard bottom >= top, abs(from.x - to.x) > 1 else { return [] }
    let (middle, half) = ((top + bottom) / 2, (bottom - top) / 2)
    let distance = distance(half)
    return [middle]
      + stride(from: distance, through: half, by: distance).flatMap { [middle - $0, middle + $0] }
  }
}
