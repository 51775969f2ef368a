import BlastRadius

/// Texts of a list that are shown, without anything that may be a secret.
enum FoundText {
  /// A path or an address, without a login in it and what follows a question mark.
  static func place(_ text: String) -> String {
    var place = Array(text.utf8.prefix(2000).prefix { $0 != UInt8(ascii: "?") && $0 != 0x23 })
    let colon = place.indices.first {
      place[$0] == UInt8(ascii: ":") && place[$0...].starts(with: "://".utf8)
    }
    if let colon {
      let host = place[(colon + 3)...].prefix { $0 != UInt8(ascii: "/") }
      if let at = host.lastIndex(of: UInt8(ascii: "@")) { place.removeSubrange(colon + 3...at) }
    }
    return SafeText.shortened(inParts(String(decoding: place, as: UTF8.self)), to: 200)
  }

  /// A path with each part masked that would not be shown as a name.
  private static func inParts(_ path: String) -> String {
    var start = path.startIndex
    if let scheme = path.firstRange(of: "://") { start = scheme.upperBound }
    if path.hasPrefix("git@"), let colon = path.firstIndex(of: ":") {
      start = path.index(after: colon)
    }
    var result = String(path[..<start])
    var rest = path[start...]
    while !rest.isEmpty {
      let part = rest.prefix { $0 != "/" && $0 != "\\" }
      result += self.part(part)
      rest = rest[part.endIndex...]
      if let separator = rest.popFirst() { result.append(separator) }
    }
    return SecretText.maskedInParts(result)
  }

  /// A part of a path: a name, a drive, or a host with a port.
  private static func part(_ part: Substring) -> String {
    guard let colon = part.firstIndex(of: ":") else { return NameShape.shownInWords(String(part)) }
    let after = part[part.index(after: colon)...]
    let isPort = after.utf8.count <= 5 && after.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isPort
      ? NameShape.shownInWords(String(part[..<colon])) + part[colon...] : SecretText.mask
  }

  /// The path of an address, without the host, what follows a question mark and slashes around it.
  static func path(_ text: String) -> String {
    let address = text.prefix { $0 != "?" && $0 != "#" }
    guard let start = address.firstRange(of: "://") else { return String(address) }
    return address[start.upperBound...].split(separator: "/").dropFirst().joined(separator: "/")
  }

  /// Words for people, shortened; what would not be shown as a name is masked.
  static func shown(_ text: String, limit: Int) -> String {
    let beginning = String(decoding: text.utf8.prefix(2000), as: UTF8.self)
    return SafeText.shortened(
      SecretText.maskedInParts(NameShape.shownInWords(beginning)), to: limit)
  }

  /// A number of a line.
  static func number(_ text: String) -> String? {
    text.utf8.count <= 9 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : nil
  }

  /// The beginning of a commit's hash.
  static func commit(_ text: String) -> String? {
    guard (7...64).contains(text.utf8.count), text.utf8.allSatisfy(isHex) else { return nil }
    return String(text.prefix(12))
  }

  /// A date in any spelling of digits, or `nil`.
  static func date(_ text: String) -> String? {
    guard text.utf8.count <= 40, text.utf8.allSatisfy(isOfDate) else { return nil }
    return SecretText.masked(text) == text ? text : nil
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  private static func isOfDate(_ byte: UInt8) -> Bool {
    // Digits and colon, plus to slash, T, Z, space.
    (0x30...0x3A).contains(byte) || (0x2B...0x2F).contains(byte) && byte != 0x2C
      || byte == UInt8(ascii: "T") || byte == UInt8(ascii: "Z") || byte == 0x20
  }
}
