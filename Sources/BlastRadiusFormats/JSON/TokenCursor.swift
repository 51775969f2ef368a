import BlastRadius

/// Walks over the tokens of a JSON document.
///
/// simdjson says where the tokens are, a window of some megabytes at a time; the grammar is checked
/// here, whole values that nobody looks at included. What stands in a text that is skipped is the
/// exception: its escapes are checked when it is read. Nothing recurses.
struct TokenCursor: ~Copyable {
  /// Values nest so deep at most.
  static let maximumDepth = 64

  /// The document.
  let text: Borrowed<UInt8>
  /// `nil` where a cursor only walks over tokens that another one found.
  let indexer: TokenIndexer?
  /// Where the tokens of the window begin, counted from there.
  var tokens = Borrowed<UInt32>()
  /// The number of the token after the current one.
  var next = 0
  /// About how many bytes are indexed at a time.
  let window: Int
  var windowStart = 0
  var windowEnd = 0
  /// Where the current token begins; the length of the document at the end.
  var offset = 0
  /// The first byte of the current token; 0 at the end.
  var byte: UInt8 = 0

  /// Is told of each window that the cursor has left.
  let leave: ((Range<Int>) -> Void)?

  private init(
    _ text: Borrowed<UInt8>, _ indexer: TokenIndexer, _ window: Int,
    _ leave: ((Range<Int>) -> Void)?
  ) {
    self.text = text
    self.indexer = indexer
    self.window = window
    self.leave = leave
  }

  /// Starts at the first token of a text that lives as long as the cursor.
  ///
  /// - Parameter window: About how many bytes are indexed at a time. A window ends after a line,
  ///   since no text in quotes goes over one, or between two objects of a long line.
  /// - Parameter leave: Is told of each window that the cursor has left.
  static func start(
    _ text: Borrowed<UInt8>, window: Int = 4 << 20, leave: ((Range<Int>) -> Void)? = nil
  ) throws(JSONFailure) -> TokenCursor {
    guard let indexer = TokenIndexer() else {
      throw JSONFailure(0, "there is no memory to read it", code: "no-memory")
    }
    var cursor = TokenCursor(text, indexer, max(1, window), leave)
    try cursor.advance()
    return cursor
  }

  var isAtEnd: Bool { offset == text.count }

  /// Goes to the next token.
  @inline(__always)
  mutating func advance() throws(JSONFailure) {
    if next == tokens.count { try refill() }
    if next < tokens.count {
      takeToken()
    } else {
      offset = text.count
      byte = 0
    }
  }

  @inline(__always)
  mutating func takeToken() {
    offset = windowStart + Int(tokens[next])
    byte = text[offset]
    next += 1
  }

  /// Whether what stands between quotes is this text, however it is written.
  @inline(__always)
  func isText(_ range: Range<Int>, _ name: StaticString) -> Bool {
    if range.count <= name.utf8CodeUnitCount { return text.holds(name, at: range) }
    return hasEscape(range) && means(range, name)
  }

  /// Whether an escape stands between quotes.
  func hasEscape(_ range: Range<Int>) -> Bool {
    text.firstIndex(of: UInt8(ascii: "\\"), in: range) != nil
  }

  private func means(_ range: Range<Int>, _ name: StaticString) -> Bool {
    var meant: [UInt8] = []
    return JSONText.append(text.part(range), to: &meant)
      && meant.lend { $0.holds(name, at: 0..<$0.count) }
  }

  /// A part of the document as a string, shortened, for messages.
  func excerpt(_ range: Range<Int>) -> String {
    let part = range.lowerBound..<min(range.upperBound, range.lowerBound + 400)
    return text.part(part).string
  }

  /// What a part of the document means, shortened.
  func meaning(_ range: Range<Int>) -> String {
    let part = range.lowerBound..<min(range.upperBound, range.lowerBound + 400)
    return hasEscape(part) ? JSONText.string(text.part(part)) : text.part(part).string
  }

  /// All that a text between quotes means.
  ///
  /// - Throws: `bad-escape` where an escape in it is wrong.
  func meant(_ range: Range<Int>) throws(JSONFailure) -> String {
    hasEscape(range)
      ? String(decoding: try meantBytes(range), as: UTF8.self) : text.part(range).string
  }

  /// The same as bytes.
  func meantBytes(_ range: Range<Int>) throws(JSONFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    guard JSONText.append(text.part(range), to: &bytes) else {
      throw JSONFailure(range.lowerBound, "this text has a wrong escape", code: "bad-escape")
    }
    return bytes
  }

  /// What stands between the quotes of the current token, without going on.
  @inline(__always)
  func quoted() throws(JSONFailure) -> Range<Int> {
    var end = (next < tokens.count ? windowStart + Int(tokens[next]) : windowEnd) - 1
    while end > offset, Self.isSpace(text[end]) { end -= 1 }
    guard byte == UInt8(ascii: "\""), end > offset, text[end] == UInt8(ascii: "\"") else {
      throw unexpected("a text in quotes")
    }
    return offset + 1..<end
  }

  /// The end of the scalar that is no text, and is the current token.
  func endOfScalar() -> Int {
    var end = offset
    while end < text.count, !Self.endsScalar(text[end]) { end += 1 }
    return end
  }

  /// The failure of finding something else than what should be here.
  func unexpected(_ expected: String) -> JSONFailure {
    if isAtEnd { return JSONFailure(text.count, "the text ends where \(expected) should be") }
    let found = excerpt(offset..<min(text.count, max(offset + 1, min(endOfScalar(), offset + 20))))
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
