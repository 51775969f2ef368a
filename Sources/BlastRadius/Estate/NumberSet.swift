/// A set of numbers below a bound, one bit each.
struct NumberSet: Sendable {
  private var words: [UInt64]

  init(below bound: Int) { words = [UInt64](repeating: 0, count: (bound + 63) / 64) }

  @inline(__always)
  func contains(_ number: Int) -> Bool { words[number >> 6] & (1 << UInt64(number & 63)) != 0 }

  /// Says whether the number is new.
  @discardableResult
  mutating func insert(_ number: Int) -> Bool {
    if contains(number) { return false }
    words[number >> 6] |= 1 << UInt64(number & 63)
    return true
  }
}
