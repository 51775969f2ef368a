import BlastRadius

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Walks over the tokens of a JSON document.
///
/// simdjson says where the tokens are, a window of some megabytes at a time; the grammar is checked
/// here, whole values that nobody looks at included. What stands in a text that is skipped is the
/// exception: its escapes are checked when it is read. Nothing recurses.
@safe struct TokenCursor: ~Copyable {
  /// Values nest so deep at most.
  static let maximumDepth = 64

  let text: UnsafePointer<UInt8>
  /// How many bytes the document has.
  let length: Int
  /// `nil` where a cursor only walks over tokens that another one found.
  let indexer: TokenIndexer?
  var positions: UnsafePointer<UInt32>?
  var next = 0
  var count = 0
  let window: Int
  var windowStart = 0
  var windowEnd = 0
  /// Where the current token begins; `length` at the end.
  var offset = 0
  /// The first byte of the current token; 0 at the end.
  var byte: UInt8 = 0

  /// Is told of each window that the cursor has left.
  let leave: ((Range<Int>) -> Void)?

  private init(
    _ bytes: UnsafeRawBufferPointer, _ indexer: TokenIndexer, _ window: Int,
    _ leave: ((Range<Int>) -> Void)?
  ) {
    self.indexer = indexer
    self.leave = leave
    self.window = window
    unsafe text =
      bytes.baseAddress.map { unsafe $0.assumingMemoryBound(to: UInt8.self) }
      ?? indexer.nothing
    length = bytes.count
  }

  /// Starts at the first token of a text that lives as long as the cursor.
  ///
  /// - Parameter window: About how many bytes are indexed at a time. A window ends after a line,
  ///   since no text in quotes goes over one; of a document in one line it is the whole.
  /// - Parameter leave: Is told of each window that the cursor has left.
  static func start(
    _ bytes: UnsafeRawBufferPointer, window: Int = 4 << 20, leave: ((Range<Int>) -> Void)? = nil
  ) throws(JSONFailure) -> TokenCursor {
    guard let indexer = TokenIndexer() else {
      throw JSONFailure(0, "there is no memory to read it", code: "no-memory")
    }
    var cursor = unsafe TokenCursor(bytes, indexer, max(1, window), leave)
    try cursor.advance()
    return cursor
  }

  var isAtEnd: Bool { offset == length }

  /// Goes to the next token.
  @inline(__always)
  mutating func advance() throws(JSONFailure) {
    if next == count { try refill() }
    if let positions = unsafe positions, next < count {
      offset = unsafe windowStart + Int(positions[next])
      byte = unsafe text[offset]
      next += 1
    } else {
      offset = length
      byte = 0
    }
  }

  /// The bytes of a part of the document.
  @inline(__always)
  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: text + range.lowerBound, count: range.count)
  }

  /// Whether a part of the document is this text.
  @inline(__always)
  func isText(_ range: Range<Int>, _ name: StaticString) -> Bool {
    unsafe range.count == name.utf8CodeUnitCount
      && memcmp(text + range.lowerBound, name.utf8Start, range.count) == 0
  }

  /// A part of the document as a string, shortened, for messages.
  func excerpt(_ range: Range<Int>) -> String {
    let part = range.lowerBound..<min(range.upperBound, range.lowerBound + 400)
    return unsafe String(decoding: bytes(part), as: UTF8.self)
  }

  /// What stands between the quotes of the current token, without going on.
  @inline(__always)
  func quoted() throws(JSONFailure) -> Range<Int> {
    var end = windowEnd
    if next < count, let positions = unsafe positions {
      end = unsafe windowStart + Int(positions[next])
    }
    end -= 1
    while end > offset, Self.isSpace(unsafe text[end]) { end -= 1 }
    guard byte == UInt8(ascii: "\""), end > offset, unsafe text[end] == UInt8(ascii: "\"") else {
      throw unexpected("a text in quotes")
    }
    return offset + 1..<end
  }

  /// The end of the scalar that is no text, and is the current token.
  func endOfScalar() -> Int {
    var end = offset
    while end < length, !Self.endsScalar(unsafe text[end]) { end += 1 }
    return end
  }

  /// The failure of finding something else than what should be here.
  func unexpected(_ expected: String) -> JSONFailure {
    if isAtEnd { return JSONFailure(length, "the text ends where \(expected) should be") }
    let found = excerpt(offset..<min(length, max(offset + 1, min(endOfScalar(), offset + 20))))
    var failure = JSONFailure(offset, "here should be \(expected), not \(found.inTicks)")
    failure.discreetMessage = "here should be \(expected)"
    return failure
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  static func endsScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"): true
    default: isSpace(byte)
    }
  }
}
