import BlastRadius

/// What a row or an object says, before it is known what it is.
struct LeakedEntryDraft {
  /// A value with the byte it begins at.
  struct Value {
    var field: LeakedField
    var text: String
    var offset: Int
  }

  /// The byte the entry begins at.
  let offset: Int
  /// Its number in a JSON list, from 1.
  var item: Int?
  private(set) var values: [Value] = []
  /// Whether it is a scanner's finding.
  var isFinding = false
  /// Where a value was passed over because it is a secret.
  var secretOffset: Int?
  /// Where a field stands that is not known.
  var unknownOffset: Int?
  /// Whether any field is known.
  var hasKnownField = false
  /// How many of the keys it has that messages of a scanner have.
  var messageMarks = 0

  init(at offset: Int, item: Int? = nil) {
    self.offset = offset
    self.item = item
  }

  /// Notes that a field was met.
  mutating func note(_ field: LeakedField, at offset: Int) {
    if field.marksFinding { isFinding = true }
    switch field {
    case .secret: secretOffset = secretOffset ?? offset
    case .unknown: unknownOffset = unknownOffset ?? offset
    case .message: messageMarks += 1
    default: break
    }
    if field != .unknown, field != .message { hasKnownField = true }
  }

  /// Adds a value that is read.
  mutating func add(_ field: LeakedField, _ text: String, at offset: Int) {
    let text = NameShape.trimmed(text)
    if !text.isEmpty { values.append(Value(field: field, text: text, offset: offset)) }
  }

  /// The first value of a field.
  func text(_ field: LeakedField) -> String? { values.first { $0.field == field }?.text }

  /// The fingerprint that gitleaks gives a finding: commit, file, rule and line.
  var gitleaksFingerprint: String? {
    guard text(.fingerprint) == nil, let file = text(.file), let rule = text(.rule),
      let line = text(.startLine)
    else { return nil }
    let place = "\(file):\(rule):\(line)"
    return text(.commit).map { "\($0):\(place)" } ?? place
  }

  /// Where it was found, in words.
  var found: String? {
    var words: [String] = []
    if let repository = text(.repository) { words.append(FoundText.place(repository)) }
    if let file = text(.file) {
      let line = (text(.startLine) ?? text(.line)).flatMap(FoundText.number)
      words.append(FoundText.place(file) + (line.map { ":\($0)" } ?? ""))
    }
    let commits = values.lazy.filter { $0.field == .commit }.compactMap {
      FoundText.commit($0.text)
    }
    if let commit = commits.first { words.append("commit \(commit)") }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

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
    return shown(String(decoding: place, as: UTF8.self), limit: 200)
  }

  /// A word for people, shortened and masked.
  static func shown(_ text: String, limit: Int) -> String {
    SafeText.shortened(
      SecretText.maskedInParts(String(decoding: text.utf8.prefix(2000), as: UTF8.self)), to: limit)
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
