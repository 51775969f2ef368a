/// Eight bytes of a text, looked at together.
///
/// Answers have the highest bit of each byte set for which they are yes. They hold for ASCII; of
/// other bytes only `isASCII` may be asked.
struct ByteWord {
  private let bytes: UInt64

  @inline(__always)
  private static func all(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// Which bytes are ASCII.
  @inline(__always)
  var isASCII: UInt64 { ~bytes }

  /// Which bytes are from the first to the last one.
  @inline(__always)
  func isBetween(_ first: UInt8, _ last: UInt8) -> UInt64 {
    (bytes &+ Self.all(0x80 - first)) & ~(bytes &+ Self.all(0x7F - last))
  }

  /// Which bytes are this one.
  @inline(__always)
  func equals(_ byte: UInt8) -> UInt64 { ~((bytes ^ Self.all(byte)) &+ Self.all(0x7F)) }

  /// The same with letters in lower case; some other characters become others.
  @inline(__always)
  var lowercased: ByteWord { ByteWord(bytes: bytes | Self.all(0x20)) }

  /// Whether all bytes of a text are ASCII and satisfy a condition.
  @inline(__always)
  static func areASCII(
    _ text: UnsafeRawBufferPointer, _ condition: (ByteWord) -> UInt64 = { $0.isASCII }
  ) -> Bool {
    let count = text.count
    if count < 8 {
      let word = unsafe short(text)
      return satisfies(word, condition)
    }
    var position = 0
    while position + 8 <= count {
      let word = unsafe text.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      if !satisfies(word, condition) { return false }
      position += 8
    }
    if position == count { return true }
    // The last eight, of which some were looked at already.
    let last = unsafe text.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    return satisfies(last, condition)
  }

  @inline(__always)
  private static func satisfies(_ word: UInt64, _ condition: (ByteWord) -> UInt64) -> Bool {
    ~word & condition(ByteWord(bytes: word)) & all(0x80) == all(0x80)
  }

  /// Less than eight bytes, of which the last one fills the word; letters where there is none.
  @inline(__always)
  private static func short(_ text: UnsafeRawBufferPointer) -> UInt64 {
    if text.count == 0 { return all(UInt8(ascii: "a")) }
    var word = unsafe all(text[text.count - 1])
    for position in 0..<text.count { word = unsafe word << 8 | UInt64(text[position]) }
    return word
  }
}
