/// Secrets that are told by what stands around them.
extension SecretText {
  /// The text without passwords in addresses: `https://alice:•••@host/`.
  package static func withoutPasswords(_ text: String) -> String {
    let utf8 = text.utf8
    guard utf8.contains(UInt8(ascii: "@")), utf8.contains(UInt8(ascii: ":")) else { return text }
    let scalars = Array(text.unicodeScalars)[...]
    return masked(scalars, passwords(in: scalars))
  }

  /// The scalars with ranges of them masked, which are in order and apart.
  static func masked(_ scalars: ArraySlice<Unicode.Scalar>, _ ranges: [Range<Int>]) -> String {
    var result = String.UnicodeScalarView()
    var rest = scalars
    for range in ranges {
      result.append(contentsOf: rest[rest.startIndex..<range.lowerBound])
      result.append(contentsOf: mask.unicodeScalars)
      rest = rest[range.upperBound...]
    }
    result.append(contentsOf: rest)
    return String(result)
  }

  /// What stands in addresses before an `@`: after a colon, or all of it.
  static func passwords(in scalars: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = scalars.startIndex
    while index + 3 <= scalars.endIndex {
      guard scalars[index] == ":", scalars[index + 1] == "/", scalars[index + 2] == "/" else {
        index += 1
        continue
      }
      let start = index + 3
      let end = scalars[start...].firstIndex { isSpace($0) || "\"'`<>".unicodeScalars.contains($0) }
      let address = scalars[start..<(end ?? scalars.endIndex)]
      if let password = password(in: address) { ranges.append(password) }
      index = address.endIndex
    }
    return ranges
  }

  /// The password in an address, without its scheme.
  private static func password(in address: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    let isEnd: (Unicode.Scalar) -> Bool = { "/?#".unicodeScalars.contains($0) }
    var host = address.prefix { !isEnd($0) }
    let colon = host.firstIndex(of: ":")
    if !host.contains("@"), let colon, !host[(colon + 1)...].allSatisfy(isDigit) {
      // A password may hold a slash that nobody escaped.
      host = address
    }
    guard let at = host.lastIndex(of: "@") else { return nil }
    if let colon, colon < at { return colon + 1 == at ? nil : colon + 1..<at }
    let isShared = host[..<at].elementsEqual("git".unicodeScalars)
    return isShared || host.startIndex == at ? nil : host.startIndex..<at
  }

  // MARK: - Words

  /// The ends of words that announce a secret, in lower case without marks.
  private static let announcements = [
    "password", "passwd", "pwd", "passphrase", "secret", "secretkey", "apikey", "accesskey",
    "privatekey", "token", "authorization", "bearer", "passwort",
  ].map { Array($0.unicodeScalars) }

  /// The values that stand after such a word and `:` or `=`.
  static func announced(in scalars: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let isSign = scalars[index] == ":" || scalars[index] == "="
      if isSign, announcesSecret(scalars[..<index]),
        let value = value(in: scalars[(index + 1)...])
      {
        ranges.append(value)
        index = value.upperBound
      } else {
        index += 1
      }
    }
    return ranges
  }

  /// Whether the word at the end of a text announces a secret.
  private static func announcesSecret(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    var word: [Unicode.Scalar] = []
    for scalar in before.suffix(80).reversed() {
      if word.isEmpty, isSpace(scalar) || isQuote(scalar) { continue }
      if scalar == "-" || scalar == "_" || scalar == "." { continue }
      guard scalar.isASCII, scalar.properties.isAlphabetic else { break }
      word.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) | 0x20))
      if word.count == 13 { break }
    }
    return announcements.contains { word.starts(with: $0.reversed()) }
  }

  /// A value after `:` or `=`: what stands in quotes, or all until the text goes on without it.
  private static func value(in after: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    let rest = after.drop(while: isSpace)
    guard let first = rest.first, !"{[|>&*#".unicodeScalars.contains(first) else { return nil }
    if isQuote(first) {
      let start = rest.startIndex + 1
      let end = rest[start...].firstIndex(of: first) ?? rest.endIndex
      return start < end ? start..<end : nil
    }
    var end = rest.startIndex
    while end < rest.endIndex, !endsValue(rest, at: end) { end += 1 }
    let value = rest[..<end]
    let word = String(String.UnicodeScalarView(value))
    return value.isEmpty || harmless.contains(word) ? nil : value.startIndex..<end
  }

  private static let harmless: Set<ExactText> = [
    ExactText(mask), "true", "false", "null", "~", "unknown", "never", "yes", "no",
  ]

  private static func endsValue(_ text: ArraySlice<Unicode.Scalar>, at index: Int) -> Bool {
    switch text[index] {
    case "}", "]", "`", "\n", "\r": true
    case ",", ";": index + 1 == text.endIndex || isSpace(text[index + 1])
    default: false
    }
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "'" || scalar == "`"
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  // MARK: - Letters alone

  /// Whether letters follow each other as they do not in words, alone or together as `CamelCase`.
  static func hasRandomLetters(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.split { !isLetter($0) }.contains { $0.count >= 20 && areRandom($0) }
  }

  private static func areRandom(_ letters: ArraySlice<UInt8>) -> Bool {
    var runs: [(isUpper: Bool, count: Int)] = []
    for letter in letters {
      let isUpper = letter & 0x20 == 0
      if runs.last?.isUpper == isUpper {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((isUpper, 1))
      }
    }
    if runs.count > 2 {
      // A single small letter, or a name in capitals before a word, is rare in words.
      let odd = runs.dropLast().count { $0.isUpper ? $0.count > 1 : $0.count == 1 }
      return odd >= 4 && odd * 10 >= letters.count
    }
    let vowels = letters.count { "aeiou".utf8.contains($0 | 0x20) }
    let longest = letters.split { "aeiouy".utf8.contains($0 | 0x20) }.map(\.count).max() ?? 0
    return vowels * 100 < letters.count * 22 && longest >= 5
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
