import BlastRadius

/// Reads an object of JSON as an entry, passing over what may be a secret.
enum LeakedObject {
  /// The keys under which other tools keep a list of entries.
  private static let lists: Set<String> = [
    "credentials", "leaked", "leaks", "findings", "results", "items", "entries",
  ]

  /// Reads the object here into a draft; says whether it was no entry, but had the list in it.
  static func read(
    _ cursor: inout TokenCursor, _ draft: inout LeakedEntryDraft,
    _ builder: inout LeakedListBuilder, mayHaveList: Bool = false
  ) throws(JSONFailure) -> Bool {
    var hasList = false
    var more = try cursor.beginObject()
    while more {
      let at = cursor.offset
      let key = cursor.meaning(try cursor.key())
      if mayHaveList, cursor.byte == UInt8(ascii: "["),
        lists.contains(LeakedField.normalized(key))
      {
        hasList = true
        try LeakedJSON.readList(&cursor, &builder)
      } else {
        let field = builder.fields.field(key, in: .entry)
        draft.note(field, at: at)
        switch field {
        case .source: try readSource(&cursor, &draft, &builder)
        case .extra: try readMembers(&cursor, &draft, &builder, .extra)
        case .unknown where cursor.byte == UInt8(ascii: "{") || cursor.byte == UInt8(ascii: "["):
          try passOver(key, &cursor, &draft)
        default: try readValue(field, &cursor, &draft, &builder)
        }
      }
      more = try cursor.continueObject()
    }
    return hasList
  }

  /// Passes over a list or an object under a key that is not known.
  private static func passOver(
    _ key: String, _ cursor: inout TokenCursor, _ draft: inout LeakedEntryDraft
  ) throws(JSONFailure) {
    let isObject = cursor.byte == UInt8(ascii: "{")
    var unread = LeakedEntryDraft.Unread(
      offset: cursor.offset, list: isObject ? nil : key, isNested: false)
    var more = isObject ? try cursor.beginObject() : try cursor.beginArray()
    guard more else { return }
    while more {
      if isObject { _ = try cursor.key() }
      if cursor.byte == UInt8(ascii: "{") || cursor.byte == UInt8(ascii: "[") {
        unread.isNested = true
      }
      try cursor.skipValue()
      more = isObject ? try cursor.continueObject() : try cursor.continueArray()
    }
    if draft.unread?.isNested != true { draft.unread = unread }
  }

  /// Reads `SourceMetadata`: `Data` has one object, named after the source.
  private static func readSource(
    _ cursor: inout TokenCursor, _ draft: inout LeakedEntryDraft,
    _ builder: inout LeakedListBuilder
  ) throws(JSONFailure) {
    guard cursor.byte == UInt8(ascii: "{") else { return try cursor.skipValue() }
    var more = try cursor.beginObject()
    while more {
      _ = try cursor.key()
      if cursor.byte == UInt8(ascii: "{") {
        var moreSources = try cursor.beginObject()
        while moreSources {
          _ = try cursor.key()
          try readMembers(&cursor, &draft, &builder, .source)
          moreSources = try cursor.continueObject()
        }
      } else {
        try cursor.skipValue()
      }
      more = try cursor.continueObject()
    }
  }

  private static func readMembers(
    _ cursor: inout TokenCursor, _ draft: inout LeakedEntryDraft,
    _ builder: inout LeakedListBuilder, _ context: LeakedFieldCache.Context
  ) throws(JSONFailure) {
    guard cursor.byte == UInt8(ascii: "{") else { return try cursor.skipValue() }
    var more = try cursor.beginObject()
    while more {
      let key = cursor.meaning(try cursor.key())
      try readValue(builder.fields.field(key, in: context), &cursor, &draft, &builder)
      more = try cursor.continueObject()
    }
  }

  private static func readValue(
    _ field: LeakedField, _ cursor: inout TokenCursor, _ draft: inout LeakedEntryDraft,
    _ builder: inout LeakedListBuilder
  ) throws(JSONFailure) {
    let offset = cursor.offset
    // A line that is no number may be the line with the secret.
    let isLine = field == .line || field == .startLine
    guard field.isRead, !isLine || cursor.byte != UInt8(ascii: "\"") else {
      return try cursor.skipValue()
    }
    switch cursor.byte {
    case UInt8(ascii: "\""):
      if let text = try text(&cursor, &builder) { draft.add(field, text, at: offset) }
    case UInt8(ascii: "["): try readTexts(field, &cursor, &draft, &builder)
    case UInt8(ascii: "{"):
      // A rule of trufflehog3 has an id; of other objects nothing is known.
      guard field == .rule else { return try cursor.skipValue() }
      try readRule(&cursor, &draft, &builder)
    case UInt8(ascii: "n"): try cursor.skipValue()
    default:
      let range = offset..<cursor.endOfScalar()
      try cursor.skipScalar()
      draft.add(field, cursor.excerpt(range), at: offset)
    }
  }

  private static func readRule(
    _ cursor: inout TokenCursor, _ draft: inout LeakedEntryDraft,
    _ builder: inout LeakedListBuilder
  ) throws(JSONFailure) {
    var more = try cursor.beginObject()
    while more {
      let isID = cursor.isText(try cursor.key(), "id")
      if isID, cursor.byte == UInt8(ascii: "\"") {
        try readValue(.rule, &cursor, &draft, &builder)
      } else {
        try cursor.skipValue()
      }
      more = try cursor.continueObject()
    }
  }

  /// Reads a list of names; lists of something else are passed over.
  private static func readTexts(
    _ field: LeakedField, _ cursor: inout TokenCursor, _ draft: inout LeakedEntryDraft,
    _ builder: inout LeakedListBuilder
  ) throws(JSONFailure) {
    var more = try cursor.beginArray()
    while more {
      let offset = cursor.offset
      if cursor.byte == UInt8(ascii: "\"") {
        if let text = try text(&cursor, &builder) { draft.add(field, text, at: offset) }
      } else {
        try cursor.skipValue()
      }
      more = try cursor.continueArray()
    }
  }

  /// Takes a text; `nil` after an error in it.
  static func text(_ cursor: inout TokenCursor, _ builder: inout LeakedListBuilder)
    throws(JSONFailure) -> String?
  {
    let offset = cursor.offset
    let range = try cursor.takeText()
    guard range.count <= 6 * LeakedListBuilder.longestName else {
      builder.log.error(
        "name-too-long", offset, "this has more than \(LeakedListBuilder.longestName) bytes")
      return nil
    }
    var bytes: [UInt8] = []
    guard JSONText.append(cursor.text.part(range), to: &bytes) else {
      builder.log.error("bad-escape", offset, "an escape in this text is wrong")
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
