import BlastRadius

/// What a row or an object says, before it is known what it is.
struct LeakedEntryDraft {
  /// A value with the byte it begins at.
  struct Value {
    var field: LeakedField
    var text: String
    var offset: Int
  }

  /// A list or object that is not read, and not empty.
  struct Unread {
    var offset: Int
    /// The name of a list.
    var list: String?
    /// Whether objects or lists are in it.
    var isNested: Bool
  }

  /// What is in it is not in the model, for all that is known: a report that is not read is no entry.
  var isReport: Bool {
    guard let unread, !isFinding else { return false }
    return unread.isNested || knownFields < 2
  }

  /// What a part of a report is.
  enum Role: Sendable {
    case entry
    /// It says something of a credential or an account, and is no leak.
    case record
    /// It says whom the credential of an entry signs in as.
    case access
  }

  var role = Role.entry
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
  /// How many fields are known.
  private(set) var knownFields = 0
  /// A list or object in it that is not read.
  var unread: Unread?
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
    if field != .unknown, field != .message { knownFields += 1 }
  }

  /// Notes that something in it is known.
  mutating func noteKnown() { knownFields += 1 }

  /// Adds a value that is read.
  mutating func add(_ field: LeakedField, _ text: String, at offset: Int) {
    let text = NameShape.trimmed(text)
    if !text.isEmpty { values.append(Value(field: field, text: text, offset: offset)) }
  }

  /// Adds what is said of all that stands beside it.
  mutating func inherit(_ scope: LeakedEntryDraft) { values += scope.values }

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

  /// What it is, with what became of the finding.
  var kind: String? {
    let kind = (text(.kind) ?? text(.rule)).map { FoundText.shown($0, limit: 80) }
    let outcomes = values.filter { $0.field == .outcome }.map {
      FoundText.shown($0.text, limit: 40)
    }
    if outcomes.isEmpty { return kind }
    let what = outcomes.joined(separator: ", ")
    return kind.map { "\($0) (\(what))" } ?? what
  }

  /// Whether a scanner found that it works; `nil` where nobody says.
  var isVerified: Bool? {
    if text(.dead) == "true" { return false }
    return text(.verified).flatMap(Self.truth)
  }

  private static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "1", "verified", "valid", "active", "active credential": true
    case "false", "no", "0", "unverified", "invalid", "inactive", "inactive credential": false
    default: nil
    }
  }

  /// What a record says, in the order of the list.
  var says: [String] {
    values.compactMap { value in
      guard case .says(let words) = value.field else { return nil }
      return words + (FoundText.date(value.text) ?? FoundText.shown(value.text, limit: 80))
    }
  }
}
