import BlastRadius

/// A subject that somebody trusts: a node `oidc:HOST/SUBJECT`.
struct SubjectPattern {
  let id: String
  /// What it stands for.
  let glob: Glob
  /// What all that it stands for begins with.
  let literal: [UInt8]
  /// Whether it stands for one name.
  let isName: Bool
  /// Whether signs of patterns stand in it that are none: no branch and no environment has such a name.
  let isNoPattern: Bool
  /// Where it is trusted first, in the order of files; `nil` where no file says so.
  var place: PlaceDraft.Place?

  /// The pattern of an id; in lower case where only that is compared.
  init(_ id: String, place: PlaceDraft.Place?, inLowerCase: Bool = false) {
    (self.id, self.place) = (id, place)
    var (glob, literal) = (Glob(), [UInt8]())
    var isLiteral = true
    var text = Array((inLowerCase ? id.inLowerCase : id).utf8)[...]
    while let byte = text.popFirst() {
      if let sign = Self.escaped(byte, text) {
        text = text.dropFirst(2)
        glob.append(literal: sign)
        if isLiteral { literal.append(sign) }
      } else {
        isLiteral = isLiteral && byte != UInt8(ascii: "*") && byte != UInt8(ascii: "?")
        glob.append(pattern: byte)
        if isLiteral { literal.append(byte) }
      }
    }
    (self.glob, self.literal, isName) = (glob, literal, glob.isName)
    isNoPattern =
      isName && literal.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
  }

  /// The sign that is written `%2A` or `%3F`.
  private static func escaped(_ byte: UInt8, _ rest: ArraySlice<UInt8>) -> UInt8? {
    guard byte == UInt8(ascii: "%"), rest.count >= 2 else { return nil }
    let code = rest.prefix(2).map(\.asciiLowercased)
    if code == Array("2a".utf8) { return UInt8(ascii: "*") }
    return code == Array("3f".utf8) ? UInt8(ascii: "?") : nil
  }

  /// It without the host and what stands before that, as people read it.
  func words(afterBytes count: Int) -> String {
    String(decoding: id.utf8.dropFirst(count), as: UTF8.self)
  }
}
