import BlastRadius

/// Reads an object of JSON as an entry, passing over what may be a secret.
enum LeakedObject {
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
        LeakedField.isList(key)
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
        default: try LeakedValue.read(field, &cursor, &draft, &builder)
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
      try LeakedValue.read(builder.fields.field(key, in: context), &cursor, &draft, &builder)
      more = try cursor.continueObject()
    }
  }
}
