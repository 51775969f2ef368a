/// The rules of ids.
///
/// An authored id consists of ASCII letters, digits and `-_./:@`, is not empty and does not end in
/// `@connect`, `@read`, `@write` or `@control`. An imported id may be any text; in a sentence it
/// stands in double quotes with `\"` and `\\` escaped.
package enum Identifier {
  /// Whether an author may write the id without quotes.
  package static func isAuthored(_ id: String) -> Bool {
    var id = id
    return id.withUTF8 { unsafe isAuthored(UnsafeRawBufferPointer($0)) }
  }

  /// Whether the bytes are an id that an author may write without quotes.
  package static func isAuthored(_ id: UnsafeRawBufferPointer) -> Bool {
    if id.count == 0 { return false }
    if unsafe ByteWord.areASCII(id, areInNames) { return true }
    return unsafe ByteWord.areASCII(id) { areInNames($0) | $0.equals(UInt8(ascii: "@")) }
      && !endsInLevel(String(decoding: id, as: UTF8.self))
  }

  /// Whether the id ends in a level, which makes `node@level` ambiguous.
  package static func endsInLevel(_ id: String) -> Bool { Fact.split(id).level != nil }

  /// The id as it stands in a sentence.
  package static func quoted(_ id: String) -> String {
    guard !isAuthored(id) else { return id }
    var result = "\""
    for scalar in id.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// Splits a text at white space, keeping what stands in double quotes together.
  ///
  /// Returns `nil` when a quote is not closed or not followed by white space.
  package static func words(_ text: String) -> [String]? {
    var words: [String] = []
    var rest = text.unicodeScalars[...]
    while true {
      rest = rest.drop(while: isSpace)
      guard let first = rest.first else { return words }
      if first == "\"" {
        guard let word = quotedWord(&rest) else { return nil }
        words.append(word)
      } else {
        let word = rest.prefix { !isSpace($0) }
        rest = rest[word.endIndex...]
        words.append(String(word))
      }
    }
  }

  /// Whether a character is white space; the table of all characters is asked for few of them.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private static func quotedWord(_ rest: inout Substring.UnicodeScalarView) -> String? {
    var word = String.UnicodeScalarView()
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"":
        if let next = rest.first, !isSpace(next) { return nil }
        return String(word)
      case "\\":
        guard let escaped = rest.popFirst() else { return nil }
        word.append(escaped)
      default: word.append(scalar)
      }
    }
    return nil
  }

  /// Which bytes authored ids have, the `@` before a level excepted.
  @inline(__always)
  private static func areInNames(_ bytes: ByteWord) -> UInt64 {
    bytes.lowercased.isBetween(UInt8(ascii: "a"), UInt8(ascii: "z"))
      // The digits with `-`, `.`, `/` and `:` around them.
      | bytes.isBetween(UInt8(ascii: "-"), UInt8(ascii: ":"))
      | bytes.equals(UInt8(ascii: "_"))
  }
}
