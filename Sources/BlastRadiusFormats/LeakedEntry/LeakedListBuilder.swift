import BlastRadius

/// Collects the entries of a list and what there is to say about it.
struct LeakedListBuilder {
  private let limits: Limits
  var log: ImportLog
  var fields = LeakedFieldCache()
  /// What wrote the list, where it is known.
  var writer: String?
  var collected: [LeakedList.Entry] = []
  /// Where each row or object begins; `Place.line` is a position in it until lines are counted.
  private(set) var offsets: [Int] = []
  /// What is said of credentials and accounts that leaked in no entry.
  private(set) var records: [LeakedRecord] = []
  /// What access maps say, to be put to the entries that they are about.
  var accesses: [LeakedEntryDraft] = []
  /// The rows that cannot be read, and why.
  private var unread: [(code: DiagnosticCode, offset: Int, message: String)] = []
  /// The first entry of each hash of names and date.
  private var positions: [Int: Int] = [:]

  /// Names are at most so long, in bytes.
  static let longestName = 4096

  /// How much is read, and whether a row that cannot be read is an error.
  struct Limits {
    var entries: Int
    var errors: Int
    var isStrict: Bool
  }

  init(_ limits: Limits) {
    self.limits = limits
    log = ImportLog(limit: limits.errors)
  }

  /// Whether there is no entry yet.
  var isEmpty: Bool { offsets.isEmpty }

  /// Whether there are as many entries as a list may have.
  private(set) var isFull = false

  /// How many entries and records there may be.
  var mostEntries: Int { limits.entries }

  /// Takes in an entry, or what is one of its kind.
  mutating func add(_ draft: LeakedEntryDraft) {
    switch draft.role {
    case .entry: addEntry(draft)
    case .record:
      guard let place = place(of: draft) else { return }
      records.append(LeakedRecord(at: place, names: names(of: draft), says: draft.says))
    case .access:
      guard draft.text(.identity) != nil else { return }
      guard accesses.count < limits.entries else { return noteFull(at: draft.offset) }
      accesses.append(draft)
    }
  }

  /// A place for a draft, as a position in `offsets`; `nil` where there are too many.
  mutating func place(of draft: LeakedEntryDraft) -> LeakedList.Place? {
    guard offsets.count < limits.entries else {
      noteFull(at: draft.offset)
      return nil
    }
    offsets.append(draft.offset)
    return LeakedList.Place(line: offsets.count - 1, item: draft.item)
  }

  /// Says once that there are more entries than a list may have.
  mutating func noteFull(at offset: Int) {
    if !isFull {
      log.error("list-limit", offset, "the list has more than \(limits.entries) entries")
    }
    isFull = true
  }

  private mutating func addEntry(_ draft: LeakedEntryDraft) {
    let before = unread.count
    guard let place = place(of: draft) else { return }
    var entry = LeakedList.Entry(at: place, names: names(of: draft))
    entry.leaked = leaked(draft)
    entry.seen =
      (draft.text(.seen) ?? (draft.isFinding ? draft.text(.date) : nil)).flatMap(FoundText.date)
    entry.kind = draft.kind
    entry.owner = draft.text(.belongsTo).map { FoundText.shown($0, limit: 200) }
    entry.found = draft.found.map { [$0] } ?? []
    entry.isVerified = draft.isVerified
    entry.access = access(of: draft)
    warn(draft, entry)
    if unread.count == before { unite(entry, draft.offset) }
  }

  /// Whom a scanner found that a credential signs in as; the source gets its place in the end.
  func access(of draft: LeakedEntryDraft) -> [LeakedAccess] {
    draft.values.filter { $0.field == .identity }.map {
      LeakedAccess(LeakedName($0.text, .owner), source: writer ?? "the list")
    }
  }

  /// Leaves a row out, or refuses the list.
  private mutating func leaveOut(_ code: DiagnosticCode, _ offset: Int, _ message: String) {
    if limits.isStrict { return log.error(code, offset, message) }
    unread.append((code, offset, message))
  }

  /// The rows that were left out, by place; no row is repeated.
  func unreadRows(_ text: [UInt8], _ name: String) -> [Diagnostic] {
    var counter = LineCounter(text)
    return unread.sorted { $0.offset < $1.offset }.map { row in
      let place = counter.place(of: row.offset)
      return Diagnostic(
        .warning, row.code, "this row is not read: " + row.message,
        at: SourceLocation(file: name, line: place.line, column: place.column))
    }
  }

  private mutating func unite(_ entry: LeakedList.Entry, _ offset: Int) {
    var hasher = Hasher()
    hasher.combine(entry.names)
    hasher.combine(entry.leaked)
    let hash = hasher.finalize()
    guard !entry.names.isEmpty, let first = positions[hash],
      collected[first].names == entry.names, collected[first].leaked == entry.leaked
    else {
      if !entry.names.isEmpty { positions[hash] = collected.count }
      collected.append(entry)
      return
    }
    log.warn("repeated-entry", offset, "this says what an entry before it says; they are one")
    collected[first].places += entry.places
    collected[first].found += entry.found
    for access in entry.access where !collected[first].access.contains(access) {
      collected[first].access.append(access)
    }
    collected[first].kind = collected[first].kind ?? entry.kind
    collected[first].seen = collected[first].seen ?? entry.seen
    collected[first].owner = collected[first].owner ?? entry.owner
    if let isVerified = entry.isVerified {
      collected[first].isVerified = isVerified || collected[first].isVerified == true
    }
  }

  mutating func names(of draft: LeakedEntryDraft) -> [LeakedName] {
    var names: [LeakedName] = []
    var known: Set<LeakedName> = []
    for value in draft.values {
      guard let kind = kind(of: value, isFinding: draft.isFinding) else { continue }
      guard value.text.utf8.count <= Self.longestName else {
        leaveOut(
          "name-too-long", value.offset, "a name has more than \(Self.longestName) bytes")
        continue
      }
      let name = LeakedName(
        text(of: value, in: draft), kind, isWithheld: value.field == .hiddenOwner)
      if name.text == nil, kind != .fingerprint {
        log.warn(
          "withheld-name", value.offset,
          "this may be a secret: it is compared with the names of the model, and never shown")
      }
      if known.insert(name).inserted { names.append(name) }
    }
    if names.isEmpty, let fingerprint = draft.gitleaksFingerprint, draft.isFinding {
      names.append(LeakedName(fingerprint, .fingerprint))
    }
    return names
  }

  private func kind(of value: LeakedEntryDraft.Value, isFinding: Bool) -> LeakedName.Kind? {
    switch value.field {
    case .name, .address: .credential
    case .publicName: NameShape.isPublic(value.text) ? .credential : nil
    case .owner, .identity, .hiddenOwner: .owner
    case .email: isFinding ? nil : .owner
    case .fingerprint, .secretSHA1, .accessOf: .fingerprint
    default: nil
    }
  }

  /// What a value names.
  private func text(of value: LeakedEntryDraft.Value, in draft: LeakedEntryDraft) -> String {
    switch value.field {
    case .owner: draft.text(.domain).map { "\(value.text)@\($0)" } ?? value.text
    case .secretSHA1: "sha1:" + value.text
    case .address: FoundText.path(value.text)
    default: value.text
    }
  }

  /// When it leaked; the date of a commit says nothing of that.
  private mutating func leaked(_ draft: LeakedEntryDraft) -> Moment? {
    let value = draft.values.first { $0.field == .leaked || $0.field == .date && !draft.isFinding }
    let own = draft.values.first { $0.field == .leaked } ?? value
    guard let own, own.text.lowercased() != "unknown" else { return nil }
    guard let moment = Moment(own.text) else {
      leaveOut(
        "bad-instant", own.offset,
        "when it leaked is a date (`2023-11-23`, `2023-11`, `2023`), an instant with its offset "
          + "(`2023-11-23T16:35Z`) or `unknown`")
      return nil
    }
    return moment
  }

  private mutating func warn(_ draft: LeakedEntryDraft, _ entry: LeakedList.Entry) {
    if let offset = draft.unknownOffset {
      log.warn("unknown-field", offset, "what this is called is not known, and it is not read")
    }
    if let offset = draft.secretOffset, !draft.isFinding {
      log.warn("secret-field", offset, "this is where secrets stand, and it is not read")
    }
    if entry.names.isEmpty {
      log.warn(
        "nothing-to-match", draft.offset,
        "this entry has no id, identifier or fingerprint that a model could name")
    }
  }

  /// The list, with its lines.
  mutating func list(_ text: [UInt8], _ format: LeakedList.Format) -> LeakedList {
    applyAccesses()
    let lines = lines(text)
    var list = LeakedList(collected, format: format)
    for position in list.entries.indices { Self.finish(&list.entries[position], lines) }
    list.records = records.map { record in
      var record = record
      record.place.line = lines[record.place.line]
      return record
    }
    return list
  }

  /// The line of each place; places need not ascend.
  private func lines(_ text: [UInt8]) -> [Int] {
    var counter = LineCounter(text)
    var lines = [Int](repeating: 1, count: offsets.count)
    for place in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
      lines[place] = counter.place(of: offsets[place]).line
    }
    return lines
  }

  private static func finish(_ entry: inout LeakedList.Entry, _ lines: [Int]) {
    for index in entry.places.indices {
      entry.places[index].line = lines[entry.places[index].line]
    }
    var seen: Set<ExactText> = []
    entry.found = entry.found.filter { seen.insert($0).inserted }
    if let place = entry.places.first {
      for index in entry.access.indices { entry.access[index].source += ", \(place)" }
    }
  }

  /// What there is to say, sorted by place; no line of the list is repeated.
  func diagnostics(_ text: [UInt8], _ name: String) -> [Diagnostic] {
    var counter = LineCounter(text)
    return log.entries.sorted { $0.offset < $1.offset }.map { entry in
      let place = counter.place(of: entry.offset)
      let more = entry.count > 1 ? " (and \(entry.count - 1) more like it)" : ""
      return Diagnostic(
        entry.severity, entry.code, entry.message + more,
        at: SourceLocation(file: name, line: place.line, column: place.column),
        notes: entry.notes)
    }.sortedByPlace()
  }
}
