import BlastRadius

extension RowImporter {
  /// Reads objects in lines, in a list, or in a list under a key of an object.
  mutating func readJSON(
    _ document: ImportedDocument, into draft: inout ImportDraft
  ) throws(JSONFailure) {
    var cursor = try TokenCursor.start(document.bytes)
    if cursor.byte == UInt8(ascii: "[") {
      return try readList(&cursor, "", document, into: &draft)
    }
    var lines = LineCount()
    while !cursor.isAtEnd {
      let offset = cursor.offset
      let line = lines.line(of: offset, in: document.bytes)
      var row = RowObject()
      try readObject(&cursor, into: &row, document, &draft)
      add(row, at: .line(line), offset: offset, into: &draft)
    }
  }

  private mutating func readList(
    _ cursor: inout TokenCursor, _ pointer: String, _ document: ImportedDocument,
    into draft: inout ImportDraft
  ) throws(JSONFailure) {
    var index = 0
    guard try cursor.beginArray() else { return }
    repeat {
      let offset = cursor.offset
      var row = RowObject()
      try readObject(&cursor, into: &row, nil, &draft)
      add(row, at: .pointer("\(pointer)/\(index)"), offset: offset, into: &draft)
      index += 1
    } while try cursor.continueArray()
  }

  /// Reads the members of an object: values of a row, or a list of rows.
  private mutating func readObject(
    _ cursor: inout TokenCursor, into row: inout RowObject, _ top: ImportedDocument?,
    _ draft: inout ImportDraft
  ) throws(JSONFailure) {
    guard try cursor.beginObject() else { return }
    repeat {
      let key = try cursor.key()
      let name = JSONText.string(cursor.text.part(key))
      if let top, cursor.byte == UInt8(ascii: "["), Self.holdsObjects(cursor) {
        row.holdsRows = true
        // What the columns of the rows are, as Steampipe says it.
        if name == "columns" {
          try cursor.skipValue()
          continue
        }
        try readList(&cursor, "/\(name)", top, into: &draft)
      } else {
        let start = cursor.offset
        row.names.append(name)
        if let cell = try value(&cursor) {
          row.values.append(cell)
        } else {
          row.nested.append((row.values.count, start))
          row.values.append([])
        }
      }
    } while try cursor.continueObject()
  }

  /// Whether the list that begins here has an object as its first item.
  private static func holdsObjects(_ cursor: borrowing TokenCursor) -> Bool {
    var next = cursor.offset + 1
    while next < cursor.text.count, TokenCursor.isSpace(cursor.text[next]) { next += 1 }
    return next < cursor.text.count && cursor.text[next] == UInt8(ascii: "{")
  }

  /// A value as a cell has it: items of a list with `;` between them; `nil` where it is an object, or
  /// has something that is none of a text, a number and a flag.
  private func value(_ cursor: inout TokenCursor) throws(JSONFailure) -> [UInt8]? {
    switch cursor.byte {
    case UInt8(ascii: "\""):
      let range = try cursor.takeText()
      return try cursor.meantBytes(range)
    case UInt8(ascii: "["):
      var items: [[UInt8]] = []
      var isPlain = true
      if try cursor.beginArray() {
        repeat {
          if let item = try item(&cursor) { items.append(item) } else { isPlain = false }
        } while try cursor.continueArray()
      }
      return isPlain ? Array(items.joined(separator: "; ".utf8)) : nil
    default: return try item(&cursor)
    }
  }

  /// A value that is no list; `nil` where it is an object or a list.
  private func item(_ cursor: inout TokenCursor) throws(JSONFailure) -> [UInt8]? {
    let start = cursor.offset
    if cursor.byte == UInt8(ascii: "\"") {
      let range = try cursor.takeText()
      return try cursor.meantBytes(range)
    }
    if try cursor.takeNull() { return [] }
    if cursor.byte == UInt8(ascii: "{") || cursor.byte == UInt8(ascii: "[") {
      try cursor.skipValue()
      return nil
    }
    let end = cursor.endOfScalar()
    try cursor.skipScalar()
    return Array(cursor.text.part(start..<end))
  }

  private mutating func add(
    _ row: RowObject, at place: ImportPlace, offset: Int, into draft: inout ImportDraft
  ) {
    if row.holdsRows { return }
    if shape.names != row.names { shape = RowShape(row.names, mapping) }
    if shape.edges.isEmpty {
      return draft.log.error(
        "missing-cell", offset, "this object has no `subject`, `relation` and `object`")
    }
    for (column, skipped) in shape.skipped where isSkipped(row.values[column], skipped) { return }
    if let (column, start) = row.nested.first(where: { shape.read.contains($0.column) }) {
      return draft.log.error(
        "bad-cell", start,
        "\(row.names[column].inTicks) is a text, a number, or a list of these, and holds no object")
    }
    for number in shape.edges.indices {
      shape.edges[number].fill { column, cell in
        if column < row.values.count { cell += row.values[column] }
      }
      add(shape.edges[number], at: place, offset: offset, into: &draft)
    }
  }
}

/// The members of an object that is a row.
private struct RowObject {
  var names: [String] = []
  var values: [[UInt8]] = []
  /// The members that no cell can have, and where they stand.
  var nested: [(column: Int, offset: Int)] = []
  /// Whether it is no row, but holds a list of some.
  var holdsRows = false
}
