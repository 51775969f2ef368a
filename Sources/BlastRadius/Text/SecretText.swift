/// Hides what looks like a secret in texts for people.
package enum SecretText {
  /// What stands in place of a secret.
  package static let mask = "•••"

  /// The text with everything that looks like a secret masked.
  package static func masked(_ text: String) -> String {
    let utf8 = text.utf8
    let announces = utf8.contains(UInt8(ascii: ":")) || utf8.contains(UInt8(ascii: "="))
    guard announces || utf8.count >= 16 && holdsSecret(Array(utf8)) else { return text }
    let scalars = Array(text.unicodeScalars)[...]
    return masked(scalars, ranges(in: scalars))
  }

  /// Whether anything in a text of any length looks like a secret.
  static func holdsSecret(_ text: [UInt8]) -> Bool {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, isTokenByte(text[end]) { end += 1 }
      let token = text[start..<end]
      if token.count >= shortest, token.starts(with: pem) || isSecret(token) { return true }
      start = end + 1
    }
    return false
  }

  /// The text with what looks like a secret masked, alone or as a part of a path or an address.
  package static func maskedInParts(_ text: String) -> String {
    guard text.utf8.count >= shortest else { return text }
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let part = rest.prefix { !isSeparator($0) }
      result += holdsSecret(Array(part)) ? Array(mask.utf8)[...] : part
      rest = rest[part.endIndex...]
      if let separator = rest.popFirst() { result.append(separator) }
    }
    return masked(String(decoding: result, as: UTF8.self))
  }

  /// Whether anything in a text looks like a secret, alone or as a part of a path or an address.
  static func holdsSecretInParts(_ text: [UInt8]) -> Bool {
    text.count >= 16 && holdsSecret(text)
      || text.split(whereSeparator: isSeparator).contains { holdsSecret(Array($0)) }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "="),
      UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "\\"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// No secret is shorter, in bytes.
  private static let shortest = 10
  private static let pem = Array("-----BEGIN".utf8)

  /// Where the secrets are, from left to right: by what they look like, and by what stands before
  /// them.
  static func ranges(in scalars: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    let all = tokens(in: scalars) + passwords(in: scalars) + announced(in: scalars)
    var ranges: [Range<Int>] = []
    for range in all.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        let end = max(last.upperBound, range.upperBound)
        ranges[ranges.count - 1] = last.lowerBound..<end
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }

  /// Where secrets are by what they look like.
  private static func tokens(in scalars: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = scalars.startIndex
    while index < scalars.endIndex {
      guard isTokenScalar(scalars[index]) else {
        index += 1
        continue
      }
      let end = scalars[index...].firstIndex { !isTokenScalar($0) } ?? scalars.endIndex
      let token = scalars[index..<end]
      if startsPEM(token) {
        ranges.append(index..<scalars.endIndex)
        return ranges
      }
      if isSecret(String(String.UnicodeScalarView(token))) { ranges.append(index..<end) }
      index = end
    }
    return ranges
  }

  /// Whether a token of letters, digits and `+/=_-.~` looks like a secret.
  static func isSecret(_ token: String) -> Bool { isSecret(Array(token.utf8)[...]) }

  /// Whether a token of these bytes looks like a secret.
  static func isSecret(_ token: ArraySlice<UInt8>) -> Bool {
    if hasKnownPrefix(token) { return true }
    if isUUID(token) { return false }
    return hasLongHex(token) || looksRandom(token) || hasRandomLetters(token)
  }

  /// Prefixes that issuers give to their tokens, with the least length of a token.
  private static let prefixes: [(prefix: [UInt8], length: Int)] = issued.map {
    (Array($0.prefix.utf8), $0.length)
  }
  private static let issued: [(prefix: String, length: Int)] = [
    ("AKIA", 16), ("ASIA", 16), ("ghp_", 16), ("gho_", 16), ("ghu_", 16), ("ghs_", 16),
    ("ghr_", 16), ("github_pat_", 20), ("glpat-", 16), ("xoxb-", 10), ("xoxp-", 10),
    ("xoxa-", 10), ("xoxo-", 10), ("xoxr-", 10), ("xoxs-", 10), ("xoxe", 10), ("xapp-", 10),
    ("eyJ", 16), ("sk_live_", 16), ("sk_test_", 16), ("rk_live_", 16), ("AIza", 30),
    ("npm_", 30), ("pypi-", 30), ("SG.", 30), ("hvs.", 20), ("dop_v1_", 20),
  ]

  private static func hasKnownPrefix(_ token: ArraySlice<UInt8>) -> Bool {
    guard let first = token.first else { return false }
    return prefixes.contains {
      $0.prefix[0] == first && token.count >= $0.length && token.starts(with: $0.prefix)
    }
  }

  private static func startsPEM(_ token: ArraySlice<Unicode.Scalar>) -> Bool {
    token.count >= 10 && token.starts(with: "-----BEGIN".unicodeScalars)
  }

  static func isUUID(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 36 else { return false }
    let groups = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy(isHex)
  }

  private static func hasLongHex(_ bytes: ArraySlice<UInt8>) -> Bool {
    var run = 0
    for byte in bytes {
      run = isHex(byte) ? run + 1 : 0
      if run >= 32 { return true }
    }
    return false
  }

  /// Whether letters of both cases and digits alternate as they do not in words and dates.
  private static func looksRandom(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 20 else { return false }
    var changes = 0
    var hasDigit = false
    for (left, right) in zip(bytes, bytes.dropFirst()) {
      hasDigit = hasDigit || kind(right) == .digit
      guard kind(left) != .other, kind(right) != .other, kind(left) != kind(right) else { continue }
      changes += 1
    }
    return hasDigit && changes >= 5 && changes * 5 >= bytes.count
  }

  private enum Kind { case lower, upper, digit, other }

  private static func kind(_ byte: UInt8) -> Kind {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    default: .other
    }
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  private static func isTokenScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && isTokenByte(UInt8(truncatingIfNeeded: scalar.value))
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "_"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "~"):
      true
    default: kind(byte) != .other
    }
  }
}
