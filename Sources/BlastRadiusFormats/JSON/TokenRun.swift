#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tokens that a cursor found, for a reader that gives up wherever something is unusual.
///
/// It says nothing about what is wrong: the cursor reads it again. It can be read by other threads
/// for as long as the cursor stays where it is. Ranges are of the window.
@safe struct TokenRun: @unchecked Sendable {
  /// Where the window begins.
  let text: UnsafePointer<UInt8>
  /// How many bytes it has.
  let length: Int
  /// Where it begins in the document.
  let start: Int
  let positions: UnsafePointer<UInt32>
  let count: Int
  /// The number of the current token; `count` after the last.
  var index: Int

  init(
    text: UnsafePointer<UInt8>, length: Int, start: Int, positions: UnsafePointer<UInt32>,
    count: Int, index: Int
  ) {
    unsafe self.text = text
    self.length = length
    self.start = start
    unsafe self.positions = positions
    self.count = count
    self.index = index
  }

  /// The first byte of a token; 0 after the last.
  @inline(__always)
  func byte(of token: Int) -> UInt8 {
    token < count ? unsafe text[Int(positions[token])] : 0
  }

  /// The first byte of the current token; 0 after the last.
  @inline(__always)
  var byte: UInt8 { byte(of: index) }

  /// Where the current token begins in the window.
  @inline(__always)
  var position: Int { position(of: index) }

  /// Where a token begins in the window.
  @inline(__always)
  func position(of token: Int) -> Int {
    precondition(token < count, "no such token")
    return unsafe Int(positions[token])
  }

  /// Where a token begins in the window, or the end of the window after the last.
  func end(at token: Int) -> Int { token < count ? position(of: token) : length }

  /// The bytes of a part of the window.
  @inline(__always)
  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: text + range.lowerBound, count: range.count)
  }

  /// Whether a part of the window is this text.
  @inline(__always)
  func isText(_ range: Range<Int>, _ name: StaticString) -> Bool {
    unsafe range.count == name.utf8CodeUnitCount
      && memcmp(text + range.lowerBound, name.utf8Start, name.utf8CodeUnitCount) == 0
  }

  /// Takes a sign, if it is here.
  @inline(__always)
  mutating func take(_ sign: UInt8) -> Bool {
    guard byte == sign else { return false }
    index += 1
    return true
  }

  /// Takes a text in quotes that is not the last token.
  @inline(__always)
  mutating func takeText() -> Range<Int>? {
    guard index + 1 < count, byte == UInt8(ascii: "\"") else { return nil }
    let start = position
    var end = position(of: index + 1) - 1
    while end > start, TokenCursor.isSpace(unsafe text[end]) { end -= 1 }
    guard end > start, unsafe text[end] == UInt8(ascii: "\"") else { return nil }
    index += 1
    return start + 1..<end
  }

  /// Takes a name and the colon after it.
  @inline(__always)
  mutating func takeKey() -> Range<Int>? {
    guard let key = takeText(), take(UInt8(ascii: ":")) else { return nil }
    return key
  }

  /// Takes `null`, if it is here.
  @inline(__always)
  mutating func takeNull() -> Bool {
    guard byte == UInt8(ascii: "n"), isText(position..<endOfScalar(), "null") else { return false }
    index += 1
    return true
  }

  /// Takes a value of any shape; `false` where its grammar is wrong, or nothing comes after it.
  @inline(__always)
  mutating func skipValue() -> Bool {
    switch byte {
    case UInt8(ascii: "{"): skipObject()
    case UInt8(ascii: "["): skipNested()
    default: skipScalar()
    }
  }

  /// Takes an object, most of which hold no lists or objects.
  private mutating func skipObject() -> Bool {
    let start = index
    index += 1
    if take(UInt8(ascii: "}")) { return true }
    repeat {
      guard takeKey() != nil else { return false }
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        index = start
        return skipNested()
      }
      guard skipScalar() else { return false }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}"))
  }

  private mutating func skipNested() -> Bool {
    var cursor = TokenCursor(self)
    do throws(JSONFailure) { try cursor.skipValue() } catch { return false }
    guard !cursor.isAtEnd, let after = cursor.run?.index else { return false }
    index = after
    return true
  }

  @inline(__always)
  private mutating func skipScalar() -> Bool {
    if byte == UInt8(ascii: "\"") { return takeText() != nil }
    guard isScalar() else { return false }
    index += 1
    return true
  }

  private func isScalar() -> Bool {
    guard index < count else { return false }
    let range = position..<endOfScalar()
    switch byte {
    case UInt8(ascii: "t"): return isText(range, "true")
    case UInt8(ascii: "f"): return isText(range, "false")
    case UInt8(ascii: "n"): return isText(range, "null")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return unsafe JSONNumber.isValid(bytes(range))
    default: return false
    }
  }

  private func endOfScalar() -> Int {
    var end = position
    while end < length, !TokenCursor.endsScalar(unsafe text[end]) { end += 1 }
    return end
  }
}
