/// The rules of ids.
///
/// An authored id consists of ASCII letters, digits and `-_./:@`, is not empty and does not end in
/// `@connect`, `@read`, `@write` or `@control`. An imported id may be any text; in a sentence it
/// stands in double quotes with `\"` and `\\` escaped.
public enum Identifier {
  /// Whether an author may write the id without quotes.
  public static func isAuthored(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.allSatisfy(isAllowed) && !endsInLevel(id)
  }

  /// Whether the bytes are an id that an author may write without quotes.
  package static func isAuthored(_ id: UnsafeRawBufferPointer) -> Bool {
    var hasAt = false
    for index in stride(from: 0, to: id.count - 15, by: 16) {
      let block = unsafe id.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      if !all(allowed(block)) { return false }
      hasAt = hasAt || any(block .== UInt8(ascii: "@"))
    }
    for index in id.count & ~15..<id.count {
      let byte = unsafe id[index]
      if !isAllowed(byte) { return false }
      hasAt = hasAt || byte == UInt8(ascii: "@")
    }
    if id.count == 0 { return false }
    return unsafe !hasAt || !endsInLevel(String(decoding: id, as: UTF8.self))
  }

  /// Whether the id ends in a level, which makes `node@level` ambiguous.
  public static func endsInLevel(_ id: String) -> Bool { Fact.split(id).level != nil }

  /// The id as it stands in a sentence.
  public static func quoted(_ id: String) -> String {
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
  public static func words(_ text: String) -> [String]? {
    var words: [String] = []
    var rest = text.unicodeScalars[...]
    while true {
      rest = rest.drop(while: \.properties.isWhitespace)
      guard let first = rest.first else { return words }
      if first == "\"" {
        guard let word = quotedWord(&rest) else { return nil }
        words.append(word)
      } else {
        let word = rest.prefix { !$0.properties.isWhitespace }
        rest = rest[word.endIndex...]
        words.append(String(word))
      }
    }
  }

  private static func quotedWord(_ rest: inout Substring.UnicodeScalarView) -> String? {
    var word = String.UnicodeScalarView()
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"":
        if let next = rest.first, !next.properties.isWhitespace { return nil }
        return String(word)
      case "\\":
        guard let escaped = rest.popFirst() else { return nil }
        word.append(escaped)
      default: word.append(scalar)
      }
    }
    return nil
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    allowed(SIMD16(repeating: byte))[0]
  }

  /// Which of some bytes an authored id may have.
  @inline(__always)
  private static func allowed(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    let letter = (bytes | 0x20) &- UInt8(ascii: "a")
    // From `-` to `:` are the digits with `-`, `.`, `/` and `:` around them.
    let digit = bytes &- UInt8(ascii: "-")
    return letter .< 26 .| digit .< 14 .| bytes .== UInt8(ascii: "@") .| bytes .== UInt8(ascii: "_")
  }
}
