import BlastRadius

/// Collects the entries of a list and what there is to say about it.
struct LeakedListBuilder {
  private let options: LeakedListReader.Options
  var log: ImportLog
  var fields = LeakedFieldCache()
  private var collected: [LeakedList.Entry] = []
  /// Where each row or object begins; `Place.line` is a position in it until lines are counted.
  private var offsets: [Int] = []
  /// The rows that cannot be read, and why.
  private var unread: [(code: DiagnosticCode, offset: Int, message: String)] = []
  /// The first entry of each hash of names and date.
  private var positions: [Int: Int] = [:]

  /// Names are at most so long, in bytes.
  static let longestName = 4096

  init(_ options: LeakedListReader.Options) {
    self.options = options
    log = ImportLog(limit: options.maximumErrors)
  }

  /// Whether there is no entry yet.
  var isEmpty: Bool { offsets.isEmpty }

  /// Whether there are as many entries as a list may have.
  private(set) var isFull = false

  /// Takes in an entry.
  mutating func add(_ draft: LeakedEntryDraft) {
    guard offsets.count < options.maximumEntries else {
      if !isFull {
        log.error(
          "list-limit", draft.offset, "the list has more than \(options.maximumEntries) entries")
      }
      isFull = true
      return
    }
    let before = unread.count
    let place = LeakedList.Place(line: offsets.count, item: draft.item)
    var entry = LeakedList.Entry(at: place, names: names(of: draft))
    offsets.append(draft.offset)
    entry.leaked = leaked(draft)
    entry.seen =
      (draft.text(.seen) ?? (draft.isFinding ? draft.text(.date) : nil)).flatMap(FoundText.date)
    entry.kind = (draft.text(.kind) ?? draft.text(.rule)).map { FoundText.shown($0, limit: 80) }
    entry.owner = draft.text(.belongsTo).map { FoundText.shown($0, limit: 200) }
    entry.found = draft.found.map { [$0] } ?? []
    entry.isVerified = draft.text(.verified).flatMap(Self.truth)
    warn(draft, entry)
    if unread.count == before { unite(entry, draft.offset) }
  }

  /// Leaves a row out, or refuses the list.
  private mutating func leaveOut(_ code: DiagnosticCode, _ offset: Int, _ message: String) {
    if options.isStrict { return log.error(code, offset, message) }
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
    collected[first].kind = collected[first].kind ?? entry.kind
    collected[first].seen = collected[first].seen ?? entry.seen
    collected[first].owner = collected[first].owner ?? entry.owner
    if let isVerified = entry.isVerified {
      collected[first].isVerified = isVerified || collected[first].isVerified == true
    }
  }

  private mutating func names(of draft: LeakedEntryDraft) -> [LeakedName] {
    var names: [LeakedName] = []
    var known: Set<LeakedName> = []
    for value in draft.values {
      guard let kind = kind(of: value, isFinding: draft.isFinding) else { continue }
      guard value.text.utf8.count <= Self.longestName else {
        leaveOut(
          "name-too-long", value.offset, "a name has more than \(Self.longestName) bytes")
        continue
      }
      let name = LeakedName(value.text, kind)
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
    case .name: .credential
    case .publicName: NameShape.isPublic(value.text) ? .credential : nil
    case .owner: .owner
    case .email: isFinding ? nil : .owner
    case .fingerprint: .fingerprint
    default: nil
    }
  }

  /// When it leaked; the date of a commit says nothing of that.
  private mutating func leaked(_ draft: LeakedEntryDraft) -> Moment? {
    let value = draft.values.first { $0.field == .leaked || $0.field == .date && !draft.isFinding }
    let own = draft.values.first { $0.field == .leaked } ?? value
    guard let own else { return nil }
    guard let moment = Moment(own.text) else {
      leaveOut(
        "bad-instant", own.offset,
        "when it leaked is a date (`2023-11-23`) or an instant with its offset "
          + "(`2023-11-23T16:35Z`)")
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

  private static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "1", "verified": true
    case "false", "no", "0", "unverified": false
    default: nil
    }
  }

  /// The entries, with their lines.
  func entries(_ text: [UInt8]) -> [LeakedList.Entry] {
    var counter = LineCounter(text)
    let lines = offsets.map { counter.place(of: $0).line }
    return collected.map { entry in
      var entry = entry
      for index in entry.places.indices {
        entry.places[index].line = lines[entry.places[index].line]
      }
      var seen: Set<String> = []
      entry.found = entry.found.filter { seen.insert($0).inserted }
      return entry
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
