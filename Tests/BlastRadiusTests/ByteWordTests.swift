import BlastRadius
import Testing

/// Texts are looked at eight bytes at a time; here they are looked at one by one.
@Suite struct ByteWordTests {
  @Test(arguments: [0, 1, 2, 7, 8, 9, 15, 16, 17, 23])
  func `every character is seen at every place of a text`(length: Int) {
    for place in 0..<max(1, length) {
      for byte in UInt8(0)..<128 {
        var bytes = Array("S-1-5-21-3623811015-3361".utf8.prefix(length))
        if place < length { bytes[place] = byte }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(Identifier.isAuthored(text) == Self.isAuthored(text), "\(bytes)")
        #expect(Self.written(text) == Self.escaped(text), "\(bytes)")
      }
    }
  }

  @Test(arguments: ["é", "ab\u{202E}cdefghij", "12345678é", "é2345678901", "日本語日本語", "\u{7F}"])
  func `characters beyond ASCII are never plain`(text: String) {
    #expect(!Identifier.isAuthored(text))
    #expect(Self.written(text) == Self.escaped(text))
  }

  @Test(arguments: [
    ("a@control", false), ("abcdefghijk@read", false), ("@control", true), ("a@b.example", true),
    ("a@controls", true), ("abcdefgh@write@x", true),
  ])
  func `an id does not end in a level`(id: String, isAuthored: Bool) {
    #expect(Identifier.isAuthored(id) == isAuthored)
    #expect(Self.isAuthored(id) == isAuthored)
  }

  private static func isAuthored(_ id: String) -> Bool {
    let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:@")
    return !id.isEmpty && id.unicodeScalars.allSatisfy { allowed.contains(Character($0)) }
      && !Identifier.endsInLevel(id)
  }

  private static func written(_ text: String) -> String {
    String(decoding: JSONWriter.value(depth: 0) { $0.append(inside: text) }, as: UTF8.self)
  }

  /// The text with one character written after the other.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": return "\\\""
      case "\\": return "\\\\"
      case "\n": return "\\n"
      case "\r": return "\\r"
      case "\t": return "\\t"
      case _ where SafeText.isInvisible(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: return String(scalar)
      }
    }.joined()
  }
}
