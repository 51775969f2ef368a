@testable import GraphKernel

/// Eight lanes, so that small problems need several blocks and passes.
struct Lanes8: LaneSet {
  var bits: UInt8

  static var capacity: Int { 8 }
  static var none: Lanes8 { Lanes8(bits: 0) }
  var isEmpty: Bool { bits == 0 }

  init(bits: UInt8) { self.bits = bits }
  init(_ range: Range<Int>) {
    bits = range.reduce(0) { $0 | 1 << UInt8($1) }
  }

  static func & (left: Lanes8, right: Lanes8) -> Lanes8 { Lanes8(bits: left.bits & right.bits) }
  static func | (left: Lanes8, right: Lanes8) -> Lanes8 { Lanes8(bits: left.bits | right.bits) }
  static func ^ (left: Lanes8, right: Lanes8) -> Lanes8 { Lanes8(bits: left.bits ^ right.bits) }
  func subtracting(_ other: Lanes8) -> Lanes8 { Lanes8(bits: bits & ~other.bits) }
  func contains(_ lane: Int) -> Bool { bits & (1 << UInt8(lane)) != 0 }

  func spread(through carry: Lanes8) -> Lanes8 {
    var result = self
    for lane in 1..<8 where carry.contains(lane) && result.contains(lane - 1) {
      result.bits |= 1 << UInt8(lane)
    }
    return result
  }

  func forEachRun(_ body: (Range<Int>) -> Void) {
    for lane in 0..<8 where contains(lane) { body(lane..<lane + 1) }
  }
}
