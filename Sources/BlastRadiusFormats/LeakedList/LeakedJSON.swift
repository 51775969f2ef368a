import BlastRadius

/// Reads entries from JSON: a list of objects or texts, an object with such a list in it, or one
/// object after another.
enum LeakedJSON {
  static func read(_ text: [UInt8], _ builder: inout LeakedListBuilder) -> LeakedList.Format {
    var format = LeakedList.Format.json
    do throws(JSONFailure) {
      try read(text, &builder, &format)
    } catch {
      builder.log.error(error.code, error.offset, error.discreetMessage)
    }
    return format
  }

  private static func read(
    _ text: [UInt8], _ builder: inout LeakedListBuilder, _ format: inout LeakedList.Format
  ) throws(JSONFailure) {
    try text.lend { bytes throws(JSONFailure) in
      if let report = KnownReport(bytes) {
        var cursor = try TokenCursor.start(bytes)
        format = try ReportWalker.read(report, &cursor, &builder)
      } else if let foreign = ForeignReport(bytes) {
        builder.log.error(
          "unsupported-format", 0, "this is \(foreign.name), which is not read as a list of leaks",
          notes: [.init(foreign.advice)])
      } else {
        var cursor = try TokenCursor.start(bytes)
        try readDocument(&cursor, &builder, &format)
      }
    }
  }

  private static func readDocument(
    _ cursor: inout TokenCursor, _ builder: inout LeakedListBuilder,
    _ format: inout LeakedList.Format
  ) throws(JSONFailure) {
    if try cursor.takeNull() { return }
    if cursor.byte == UInt8(ascii: "[") {
      try readList(&cursor, &builder)
      guard cursor.isAtEnd else { throw cursor.unexpected("the end of the list") }
      return
    }
    try readTop(&cursor, &builder)
    while !cursor.isAtEnd, !builder.isFull {
      format = .jsonLines
      guard cursor.byte == UInt8(ascii: "{") else { throw cursor.unexpected("an object") }
      var draft = LeakedEntryDraft(at: cursor.offset)
      _ = try LeakedObject.read(&cursor, &draft, &builder)
      add(draft, &builder)
    }
  }

  /// Reads the first object: an entry, or what has the list in it.
  private static func readTop(_ cursor: inout TokenCursor, _ builder: inout LeakedListBuilder)
    throws(JSONFailure)
  {
    var draft = LeakedEntryDraft(at: cursor.offset)
    if try LeakedObject.read(&cursor, &draft, &builder, mayHaveList: true) {
      // A list without entries beside one that is not read says nothing.
      if builder.isEmpty, draft.unread?.isNested == true { refuse(draft, &builder) }
      return
    }
    guard draft.knownFields > 0 || draft.messageMarks > 1 else {
      builder.log.error(
        "unsupported-format", draft.offset,
        "no key of this object is one that a list of leaked credentials has",
        notes: [.init("gitleaks and trufflehog write one with `--report-format json` and `--json`")]
      )
      return
    }
    add(draft, &builder)
  }

  /// Reads a list of entries.
  static func readList(_ cursor: inout TokenCursor, _ builder: inout LeakedListBuilder)
    throws(JSONFailure)
  {
    var item = 0
    var more = try cursor.beginArray()
    while more {
      item += 1
      var draft = LeakedEntryDraft(at: cursor.offset, item: item)
      switch cursor.byte {
      case UInt8(ascii: "{"):
        _ = try LeakedObject.read(&cursor, &draft, &builder)
        add(draft, &builder)
      case UInt8(ascii: "\""):
        if let name = try LeakedValue.text(&cursor, &builder) {
          PlainLines.add(name, to: &draft, at: draft.offset, &builder.log)
          builder.add(draft)
        }
      default:
        builder.log.error(
          "wrong-type", cursor.offset, "an entry is an object or a text, not \(cursor.shape)")
        try cursor.skipValue()
      }
      more = try cursor.continueArray()
    }
  }

  /// Reports an object that is no entry, since it has others in it.
  private static func refuse(_ draft: LeakedEntryDraft, _ builder: inout LeakedListBuilder) {
    guard let unread = draft.unread else { return }
    let what = unread.list.map { "the list \($0.inTicks)" } ?? "an object"
    builder.log.error(
      "unsupported-format", unread.offset,
      "this is a report of a kind that is not read: \(what) in it is known under no such name",
      notes: [.init("make a list of its findings, as CSV or JSON with a key such as `id`")])
  }

  private static func add(_ draft: LeakedEntryDraft, _ builder: inout LeakedListBuilder) {
    if draft.isReport { return refuse(draft, &builder) }
    if draft.values.isEmpty, !draft.isFinding, draft.messageMarks > 1 {
      builder.log.warn("scanner-message", draft.offset, "this is a message of the scanner")
      return
    }
    builder.add(draft)
  }
}
