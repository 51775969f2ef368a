/// Tells names that may be shown from values that may be secrets.
package enum NameShape {
  /// Whether a name may be shown: it does not look like a secret, or it is of a form that issuers
  /// publish.
  ///
  /// What may be a password, or a login with a password after it, is not shown.
  package static func isShown(_ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    guard !utf8.isEmpty, utf8.count <= 512 else { return false }
    if utf8.contains(UInt8(ascii: "@")), !isPublic(text, utf8) {
      return isAddress(text.replacing("#EXT#@", with: "@")[...]) && !holdsSecret(utf8)
    }
    let isPlain = utf8.allSatisfy(isNameByte)
    if isPlain, !holdsSecret(utf8) { return true }
    if isPublic(text, utf8) { return true }
    guard !isPlain, !holdsSecret(utf8) else { return false }
    if isDistinguishedName(text) { return true }
    let name = text.hasSuffix("$") ? text.dropLast() : text[...]
    return name.unicodeScalars.allSatisfy(isNameScalar)
  }

  /// The text with each word masked that would not be shown as a name.
  package static func shownInWords(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let name = word.unicodeScalars.filter { !"()[]<>,'".unicodeScalars.contains($0) }
      let isWord = name.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      return !isWord || isShown(String(String.UnicodeScalarView(name)))
        ? String(word) : SecretText.mask
    }.joined(separator: " ")
  }

  private static func holdsSecret(_ text: [UInt8]) -> Bool {
    text.count >= 10 && SecretText.holdsSecretInParts(text)
  }

  /// Whether a text is of a form that its issuer publishes: a key id or unique id of AWS, an ARN,
  /// a UUID, an id of Okta, a node id of GitHub or a member of Google Cloud.
  package static func isPublic(_ text: String) -> Bool { isPublic(text, Array(text.utf8)) }

  private static func isPublic(_ text: String, _ utf8: [UInt8]) -> Bool {
    guard utf8.count >= 6 else { return false }
    return SecretText.isUUID(utf8[...]) || isAWSID(utf8) || isARN(utf8) || isOktaID(utf8)
      || isGitHubID(utf8) || isMember(text, utf8)
  }

  /// Whether a text names an account by its address, in a domain as there are some.
  package static func isAddress(_ text: Substring) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let top = labels.last, top.utf8.count > 1 else { return false }
    return top.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
      && labels.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(isOfAddress) }
      && parts[0].unicodeScalars.allSatisfy { isOfAddress($0) || $0 == "." || $0 == "+" }
  }

  private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return scalar.properties.isAlphabetic }
    return isWord(UInt8(truncatingIfNeeded: scalar.value)) || scalar == "-" || scalar == "_"
  }

  /// The text without white space around it.
  package static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last,
      !isGraphic(first) || !isGraphic(last)
    else { return text }
    var rest = text.unicodeScalars.drop(while: \.properties.isWhitespace)
    while rest.last?.properties.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  private static func isGraphic(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  /// What names consist of: letters, digits, and marks that do not part a login from a password.
  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return scalar.properties.isAlphabetic }
    return isNameByte(UInt8(truncatingIfNeeded: scalar.value))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "\\"):
      true
    default: isWord(byte)
    }
  }

  /// Whether a text is a name in a directory, such as `CN=Bob Smith,OU=IT`.
  private static func isDistinguishedName(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "=")) else { return false }
    let parts = text.split(separator: ",")
    return parts.count > 1
      && parts.allSatisfy { part in
        let pair = part.split(separator: "=", omittingEmptySubsequences: false)
        let key = pair[0].drop { $0 == " " }.uppercased()
        return pair.count == 2 && ["CN", "OU", "DC", "O", "C", "L", "UID", "ST"].contains(key)
          && pair[1].unicodeScalars.allSatisfy { isNameScalar($0) || $0 == " " }
      }
  }

  /// Whether a text is a member as Google Cloud writes it, such as `user:alice@example.com`.
  private static func isMember(_ text: String, _ utf8: [UInt8]) -> Bool {
    guard utf8.contains(UInt8(ascii: ":")), !holdsSecret(utf8) else { return false }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && ["user", "serviceAccount", "group"].contains(parts[0])
      && isAddress(parts[1])
  }

  private static func isAWSID(_ text: [UInt8]) -> Bool {
    guard (16...32).contains(text.count), text[0] == UInt8(ascii: "A"),
      text.allSatisfy({ isUpper($0) || isDigit($0) })
    else {
      return false
    }
    let prefix = String(decoding: text.prefix(4), as: UTF8.self)
    return [
      "AKIA", "ASIA", "AIDA", "AROA", "AGPA", "AIPA", "ANPA", "ANVA", "APKA", "ASCA", "ABIA",
      "ACCA",
    ].contains(prefix)
  }

  private static func isARN(_ text: [UInt8]) -> Bool {
    guard text.starts(with: "arn:aws".utf8) else { return false }
    let colon = UInt8(ascii: ":")
    let parts = text.split(separator: colon, maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, !parts[5].isEmpty else { return false }
    return text.split { $0 == colon || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "@") }
      .allSatisfy { !SecretText.isSecret($0) || isAWSID(Array($0)) }
  }

  private static func isOktaID(_ text: [UInt8]) -> Bool {
    text.count == 20 && text[0] == UInt8(ascii: "0") && "0o".utf8.contains(text[1])
      && isWord(text[2]) && !isDigit(text[2]) && text.allSatisfy(isWord)
  }

  private static func isGitHubID(_ text: [UInt8]) -> Bool {
    guard text.count <= 64, let mark = text.firstIndex(of: UInt8(ascii: "_")),
      (1...5).contains(mark)
    else { return false }
    let rest = text[(mark + 1)...]
    return text[..<mark].allSatisfy(isUpper)
      && (rest.starts(with: "kgDO".utf8) || rest.starts(with: "kwDO".utf8))
      && rest.allSatisfy { isWord($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isUpper(byte) || isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
