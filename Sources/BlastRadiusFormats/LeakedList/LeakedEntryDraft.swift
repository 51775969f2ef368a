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
  /// Whether it has what the messages of a scanner have.
  var messageMarks: Set<String> = []

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
    default: break
    }
    if field != .unknown { hasKnownField = true }
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
    var place = text.prefix { !"?#".contains($0) }
    if let scheme = place.firstRange(of: "://") {
      let host = place[scheme.upperBound...].prefix { $0 != "/" }
      if let at = host.lastIndex(of: "@") {
        place.removeSubrange(scheme.upperBound...at)
      }
    }
    return shown(String(place), limit: 200)
  }

  /// A word for people, shortened and masked.
  static func shown(_ text: String, limit: Int) -> String {
    SafeText.shortened(SecretText.masked(String(text.prefix(2000))), to: limit)
  }

  /// A number of a line.
  static func number(_ text: String) -> String? {
    text.utf8.count <= 9 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : nil
  }

  /// The beginning of a commit's hash.
  static func commit(_ text: String) -> String? {
    guard (7...64).contains(text.utf8.count), text.allSatisfy(\.isHexDigit) else { return nil }
    return String(text.prefix(12))
  }

  /// A date in any spelling of digits, or `nil`.
  static func date(_ text: String) -> String? {
    guard text.utf8.count <= 40, text.utf8.allSatisfy({ "0123456789-:/.+TZ ".utf8.contains($0) })
    else { return nil }
    return SecretText.masked(text) == text ? text : nil
  }
}
