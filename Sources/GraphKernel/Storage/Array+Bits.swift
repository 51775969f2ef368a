extension [UInt64] {
  /// Adds a number to a set that is a bit per number.
  @inline(__always)
  mutating func insert(_ number: UInt32) {
    self[Int(number >> 6)] |= 1 << UInt64(number & 63)
  }

  @inline(__always)
  func contains(_ number: UInt32) -> Bool {
    self[Int(number >> 6)] & (1 << UInt64(number & 63)) != 0
  }

  /// Takes a number off a set that is a bit per number.
  @inline(__always)
  mutating func remove(_ number: UInt32) {
    self[Int(number >> 6)] &= ~(1 << UInt64(number & 63))
  }
}
