/// A checksum that every change of one 8-byte word changes: each step is a bijection of the state
/// and of the word.
///
/// - Complexity: O(bytes), four words at a time.
enum Checksum {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  static func of(_ bytes: Borrowed<UInt8>) -> UInt64 {
    let end = bytes.count / 32 * 32
    var sum = UInt64(bytes.count)
    for state in states(bytes, end) { sum = mix(sum, state) }
    for position in end..<bytes.count { sum = mix(sum, UInt64(bytes[position])) }
    return sum
  }

  /// Four states, each over every fourth word before the end, a multiple of 32.
  ///
  /// Two of them lag behind by a step: side by side, compilers take them for a vector, and many
  /// processors multiply two long words of a vector in thrice the time of two alone.
  private static func states(_ bytes: Borrowed<UInt8>, _ end: Int) -> [UInt64] {
    var (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    if end == 0 { return [first, second, third, fourth] }
    first = step(first, bytes.word(at: 0))
    third = step(third, bytes.word(at: 16))
    for position in stride(from: 32, to: end, by: 32) {
      first = step(first, bytes.word(at: position))
      second = step(second, bytes.word(at: position - 24))
      third = step(third, bytes.word(at: position + 16))
      fourth = step(fourth, bytes.word(at: position - 8))
    }
    second = step(second, bytes.word(at: end - 24))
    fourth = step(fourth, bytes.word(at: end - 8))
    return [first, second, third, fourth]
  }

  @inline(__always)
  private static func step(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* factor
    return product ^ (product >> 29)
  }

  private static func mix(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* factor
    return product ^ (product >> 32)
  }
}
