/// A set of lanes, one bit each: the worlds and intervals that are computed together.
package protocol LaneSet: Sendable, Equatable, BitwiseCopyable {
  /// How many lanes there are.
  static var capacity: Int { get }
  /// No lane.
  static var none: Self { get }
  /// The lanes of a range, which lies in `0..<capacity`.
  init(_ range: Range<Int>)
  var isEmpty: Bool { get }
  static func & (left: Self, right: Self) -> Self
  static func | (left: Self, right: Self) -> Self
  static func ^ (left: Self, right: Self) -> Self
  func subtracting(_ other: Self) -> Self
  func contains(_ lane: Int) -> Bool
}

extension UInt64: LaneSet {
  package static var capacity: Int { 64 }
  package static var none: UInt64 { 0 }
  package var isEmpty: Bool { self == 0 }

  package init(_ range: Range<Int>) {
    let all = range.count == 64 ? UInt64.max : (1 << UInt64(range.count)) &- 1
    self = range.isEmpty ? 0 : all << UInt64(range.lowerBound)
  }

  package func subtracting(_ other: UInt64) -> UInt64 { self & ~other }

  package func contains(_ lane: Int) -> Bool { self & (1 << UInt64(lane)) != 0 }
}
