import BlastRadius

/// Reads the entries of a report by its shape; what the shape does not name is passed over unread.
struct ReportWalker {
  private let report: KnownReport
  /// The entries of the scopes that are open, which wait for what is said of all of them.
  private var pending: [LeakedEntryDraft] = []
  private var openScopes = 0
  /// How many entries there were.
  private var count = 0

  /// Reads a report: a list, or one object after another.
  static func read(
    _ report: KnownReport, _ cursor: inout TokenCursor, _ builder: inout LeakedListBuilder
  ) throws(JSONFailure) -> LeakedList.Format {
    builder.writer = report.writer
    var walker = ReportWalker(report: report)
    if cursor.byte == UInt8(ascii: "[") {
      var more = try cursor.beginArray()
      while more {
        try walker.readTop(&cursor, &builder)
        more = try cursor.continueArray()
      }
      guard cursor.isAtEnd else { throw cursor.unexpected("the end of the list") }
      return .json
    }
    var objects = 0
    while !cursor.isAtEnd, !builder.isFull {
      try walker.readTop(&cursor, &builder)
      objects += 1
    }
    return objects == 1 ? .json : .jsonLines
  }

  private init(report: KnownReport) { self.report = report }

  private mutating func readTop(_ cursor: inout TokenCursor, _ builder: inout LeakedListBuilder)
    throws(JSONFailure)
  {
    guard cursor.byte == UInt8(ascii: "{") else { throw cursor.unexpected("an object") }
    let start = cursor.offset
    var draft = LeakedEntryDraft(at: start)
    try read(report.shape, &cursor, &draft, &builder)
    guard draft.knownFields == 0 else { return }
    builder.log.error(
      "unsupported-format", start, "no key of this object is one of a report of \(report.writer)")
  }

  private mutating func read(
    _ shape: ReportShape, _ cursor: inout TokenCursor, _ draft: inout LeakedEntryDraft,
    _ builder: inout LeakedListBuilder
  ) throws(JSONFailure) {
    if try cursor.takeNull() { return }
    switch shape {
    case .value(let field): try LeakedValue.read(field, &cursor, &draft, &builder)
    case .texts, .each, .failures: try readList(shape, &cursor, &draft, &builder)
    case .members, .keyed, .anyKey, .pairs: try readObject(shape, &cursor, &draft, &builder)
    case .scope(let inner):
      var scope = LeakedEntryDraft(at: cursor.offset)
      try readScope(inner, &cursor, &scope, &builder)
      if scope.knownFields > 0 { draft.noteKnown() }
    case .part(let role, let inner): try readPart(role, inner, &cursor, &draft, &builder)
    }
  }

  // MARK: - Lists

  private mutating func readList(
    _ shape: ReportShape, _ cursor: inout TokenCursor, _ draft: inout LeakedEntryDraft,
    _ builder: inout LeakedListBuilder
  ) throws(JSONFailure) {
    guard cursor.byte == UInt8(ascii: "[") else {
      return try refuse("a list", &cursor, &builder)
    }
    let start = cursor.offset
    var more = try cursor.beginArray()
    if more, case .failures = shape {
      builder.log.warn(
        "incomplete-report", start,
        "the scanner could not read everything: what leaked there is not in its report")
    }
    while more {
      switch shape {
      case .each(let inner): try read(inner, &cursor, &draft, &builder)
      case .texts(let field) where cursor.byte == UInt8(ascii: "\""):
        try LeakedValue.read(field, &cursor, &draft, &builder)
      case .texts: try refuse("a text", &cursor, &builder)
      default: try cursor.skipValue()
      }
      more = try cursor.continueArray()
    }
  }

  /// Reports a value that is not what it should be, and passes it over.
  private func refuse(
    _ what: String, _ cursor: inout TokenCursor, _ builder: inout LeakedListBuilder
  ) throws(JSONFailure) {
    builder.log.error(
      "wrong-type", cursor.offset,
      "here a report of \(report.writer) has \(what), not \(cursor.shape)")
    try cursor.skipValue()
  }

  // MARK: - Objects

  private mutating func readObject(
    _ shape: ReportShape, _ cursor: inout TokenCursor, _ draft: inout LeakedEntryDraft,
    _ builder: inout LeakedListBuilder
  ) throws(JSONFailure) {
    guard cursor.byte == UInt8(ascii: "{") else {
      return try refuse("an object", &cursor, &builder)
    }
    if case .pairs(let fields) = shape { return try readPair(fields, &cursor, &draft, &builder) }
    var more = try cursor.beginObject()
    while more {
      let start = cursor.offset
      let range = try cursor.key()
      switch shape {
      case .members(let members):
        if let inner = members[cursor.meaning(range)] {
          draft.noteKnown()
          try read(inner, &cursor, &draft, &builder)
        } else {
          try cursor.skipValue()
        }
      case .anyKey(let field):
        try LeakedValue.read(field, &cursor, &draft, &builder)
      case .keyed(let field, let inner):
        draft.noteKnown()
        var scope = LeakedEntryDraft(at: start)
        scope.add(field, cursor.meaning(range), at: start)
        try readScope(inner, &cursor, &scope, &builder)
      default: try cursor.skipValue()
      }
      more = try cursor.continueObject()
    }
  }

  /// Reads an object with a `key` and a `value`.
  private func readPair(
    _ fields: [ExactText: LeakedField], _ cursor: inout TokenCursor,
    _ draft: inout LeakedEntryDraft,
    _ builder: inout LeakedListBuilder
  ) throws(JSONFailure) {
    var field: LeakedField?
    var pair = LeakedEntryDraft(at: cursor.offset)
    var more = try cursor.beginObject()
    while more {
      let name = try cursor.key()
      let isText = cursor.byte == UInt8(ascii: "\"")
      if isText, cursor.isText(name, "key") {
        field = fields[cursor.meaning(try cursor.takeText()).lowercased()]
      } else if isText, cursor.isText(name, "value") {
        try LeakedValue.read(.name, &cursor, &pair, &builder)
      } else {
        try cursor.skipValue()
      }
      more = try cursor.continueObject()
    }
    if let field, let value = pair.values.first {
      draft.add(field, report.refine(value.text), at: value.offset)
    }
  }

  // MARK: - Entries

  private mutating func readScope(
    _ shape: ReportShape, _ cursor: inout TokenCursor, _ draft: inout LeakedEntryDraft,
    _ builder: inout LeakedListBuilder
  ) throws(JSONFailure) {
    let first = pending.count
    let start = cursor.offset
    openScopes += 1
    try read(shape, &cursor, &draft, &builder)
    openScopes -= 1
    for position in first..<pending.count { pending[position].inherit(draft) }
    if openScopes == 0 { flush(start, draft, &builder) }
  }

  private mutating func readPart(
    _ role: LeakedEntryDraft.Role, _ shape: ReportShape, _ cursor: inout TokenCursor,
    _ draft: inout LeakedEntryDraft, _ builder: inout LeakedListBuilder
  ) throws(JSONFailure) {
    count += 1
    var part = LeakedEntryDraft(at: cursor.offset, item: count)
    part.role = role
    part.isFinding = true
    try read(shape, &cursor, &part, &builder)
    if part.knownFields > 0 { draft.noteKnown() }
    if pending.count < builder.mostEntries {
      pending.append(part)
    } else {
      builder.noteFull(at: part.offset)
    }
    if openScopes == 0 { flush(part.offset, draft, &builder) }
  }

  /// Gives what was read to the builder, if a scanner of secrets wrote it.
  private mutating func flush(
    _ start: Int, _ scope: LeakedEntryDraft, _ builder: inout LeakedListBuilder
  ) {
    defer { pending.removeAll(keepingCapacity: true) }
    if report.needsTool, let problem = report.problem(of: scope, pending) {
      builder.log.error("unsupported-format", start, problem.message, notes: [problem.advice])
      return
    }
    for part in pending { builder.add(part) }
  }
}
