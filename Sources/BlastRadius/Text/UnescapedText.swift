/// Texts of JSON whose bytes are what they mean.
package enum UnescapedText {
  /// Copies what stands between quotes, in upper case if asked for; `false` where it has escapes, or
  /// letters beyond ASCII that have to be put in upper case.
  ///
  /// - Parameter target: Memory for as many bytes.
  @inline(__always)
  package static func copy(
    _ source: UnsafeRawBufferPointer, to target: UnsafeMutableRawPointer, upperCase: Bool
  ) -> Bool {
    let count = source.count
    guard count >= 8 else { return unsafe copyShort(source, to: target, upperCase) }
    // What is folded: all bits of the bytes in question, or none.
    let folded: UInt64 = upperCase ? bytes(0x80) : 0
    var (joined, escapes): (UInt64, UInt64) = (0, 0)
    var position = 0
    while true {
      let word = unsafe source.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      joined |= word
      let difference = word ^ bytes(UInt64(UInt8(ascii: "\\")))
      escapes |= (difference &- bytes(1)) & ~difference
      // The high bit of each byte from `a` to `z`, in a word of ASCII.
      let isLower = (word &+ bytes(0x80 - 0x61)) & ~(word &+ bytes(0x80 - 0x7B)) & folded
      unsafe target.storeBytes(of: word ^ isLower >> 2, toByteOffset: position, as: UInt64.self)
      if position == count - 8 { break }
      // The last eight bytes are copied whole, some of them once more.
      position = min(position + 8, count - 8)
    }
    return escapes & bytes(0x80) == 0 && joined & folded == 0
  }

  private static func copyShort(
    _ source: UnsafeRawBufferPointer, to target: UnsafeMutableRawPointer, _ upperCase: Bool
  ) -> Bool {
    let last: UInt8 = upperCase ? 0x7A : 0
    var isPlain = true
    for index in 0..<source.count {
      let byte = unsafe source[index]
      if byte == UInt8(ascii: "\\") || upperCase && byte >= 0x80 { isPlain = false }
      let meant = byte >= 0x61 && byte <= last ? byte & 0xDF : byte
      unsafe target.storeBytes(of: meant, toByteOffset: index, as: UInt8.self)
    }
    return isPlain
  }

  /// A word of eight equal bytes.
  @inline(__always)
  private static func bytes(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
}
