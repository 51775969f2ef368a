import BlastRadius
import CSimdjson

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

  private let text: UnsafePointer<UInt8>
  /// How many bytes the document has.
  let length: Int
  private let indexer: TokenIndexer
  private var positions: UnsafePointer<UInt32>?
  private var next = 0
  private var count = 0
  private var windowStart = 0
  private var windowEnd = 0
  /// Where the current token begins; `length` at the end.
  private(set) var offset = 0
  /// The first byte of the current token; 0 at the end.
  private(set) var byte: UInt8 = 0

  private init(_ bytes: UnsafeRawBufferPointer, _ indexer: TokenIndexer) {
    self.indexer = indexer
    unsafe text =
      bytes.baseAddress.map { unsafe $0.assumingMemoryBound(to: UInt8.self) }
      ?? indexer.nothing
    length = bytes.count
  }

  /// Starts at the first token of a text that lives as long as the cursor.
  static func start(_ bytes: UnsafeRawBufferPointer) throws(JSONFailure) -> TokenCursor {
    guard let indexer = TokenIndexer() else {
      throw JSONFailure(0, "there is no memory to read it", code: "no-memory")
    }
    var cursor = unsafe TokenCursor(bytes, indexer)
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
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func endsScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"): true
    default: isSpace(byte)
    }
  }
}

/// simdjson's index of the tokens of a window.
@safe private final class TokenIndexer {
  let handle: OpaquePointer
  /// Where an empty text is.
  let nothing: UnsafePointer<UInt8>

  init?() {
    guard let handle = unsafe csimdjson_create() else { return nil }
    unsafe self.handle = handle
    unsafe nothing = UnsafePointer(UnsafeMutablePointer<UInt8>.allocate(capacity: 1))
  }

  deinit {
    unsafe csimdjson_destroy(handle)
    unsafe nothing.deallocate()
  }
}

extension TokenCursor {
  /// A window ends after a line, since no text in quotes goes over one; of a document in one line
  /// it is the whole.
  private static let window = 4 << 20

  private mutating func refill() throws(JSONFailure) {
    while next == count, windowEnd < length {
      windowStart = windowEnd
      windowEnd = endOfWindow()
      next = 0
      count = 0
      let status = unsafe csimdjson_index(
        indexer.handle, text + windowStart, windowEnd - windowStart, &positions, &count)
      guard status == csimdjson_ok else { throw failure(status) }
    }
  }

  private func endOfWindow() -> Int {
    let wanted = windowStart + Self.window
    guard wanted < length else { return length }
    var end = wanted
    while end > windowStart {
      if unsafe text[end - 1] == 0x0A { return end }
      end -= 1
    }
    guard let newline = unsafe memchr(text + wanted, 0x0A, length - wanted) else { return length }
    return unsafe UnsafeRawPointer(newline) - UnsafeRawPointer(text) + 1
  }

  private func failure(_ status: csimdjson_status) -> JSONFailure {
    switch status {
    case csimdjson_not_utf8: notUTF8()
    case csimdjson_bad_string: badString()
    case csimdjson_no_memory:
      JSONFailure(windowStart, "there is no memory to read it", code: "no-memory")
    default: JSONFailure(windowStart, "this is no JSON")
    }
  }

  private func notUTF8() -> JSONFailure {
    let bytes = unsafe bytes(windowStart..<windowEnd)
    var offset = 0
    do {
      _ = unsafe try UTF8Span(validating: Span(_unsafeBytes: bytes))
    } catch {
      offset = error.byteOffsets.lowerBound
    }
    return JSONFailure(
      windowStart + offset, "the file is not UTF-8: byte \(windowStart + offset)",
      code: "invalid-utf8")
  }

  /// Finds the first quote that is not closed, or control character between quotes.
  private func badString() -> JSONFailure {
    var position = windowStart
    var opening: Int?
    while position < windowEnd {
      let byte = unsafe text[position]
      if opening != nil, byte < 0x20 {
        return JSONFailure(position, "a control character stands unescaped in a text")
      }
      if byte == UInt8(ascii: "\"") {
        opening = opening == nil ? position : nil
      } else if byte == UInt8(ascii: "\\"), opening != nil {
        position += 1
      }
      position += 1
    }
    return JSONFailure(opening ?? windowStart, "the text that begins here is not closed")
  }
}
