import BlastRadius

/// Reads a value of JSON as a field of an entry, passing over what may be a secret.
enum LeakedValue {
  static func read(
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
        try read(.rule, &cursor, &draft, &builder)
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
