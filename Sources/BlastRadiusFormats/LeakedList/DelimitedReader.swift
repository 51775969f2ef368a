import BlastRadius

/// Reads the rows of a table as entries.
enum DelimitedReader {
  static func read(_ table: DelimitedText, _ builder: inout LeakedListBuilder) {
    if table.columns.count == 1 {
      builder.log.warn(
        "one-column", table.header.start, "this line is taken as the name of the only column")
    }
    let unknown = table.columns.count { $0 == .unknown }
    if unknown > 0 {
      builder.log.warn(
        "unknown-field", table.header.start,
        "this line is taken as the names of \(table.columns.count) columns; \(unknown) of them "
          + "are not known, and not read")
    }
    forEachRow(of: table, &builder) { add($0, table.columns, &$1) }
  }

  /// Calls the body at each row.
  static func forEachRow(
    of table: DelimitedText, _ builder: inout LeakedListBuilder,
    _ body: (TableCursor, inout LeakedListBuilder) -> Void
  ) {
    var rows = table.rows
    do throws(TableCursor.Failure) {
      while !builder.isFull, try rows.next() {
        guard rows.fields.count <= table.columns.count else {
          builder.log.error(
            "bad-csv", rows.start,
            "this row has \(rows.fields.count) fields, and the first line names "
              + "\(table.columns.count)")
          continue
        }
        body(rows, &builder)
      }
    } catch {
      // Where the next row begins cannot be known.
      builder.log.error("bad-csv", error.offset, error.message)
    }
  }

  private static func add(
    _ row: TableCursor, _ columns: [LeakedField], _ builder: inout LeakedListBuilder
  ) {
    var draft = LeakedEntryDraft(at: row.start)
    for (column, field) in zip(columns, row.fields) {
      let offset = field.range.lowerBound
      if column != .unknown, column.marksFinding || !field.range.isEmpty {
        draft.note(column, at: offset)
      }
      guard column.isRead, !field.range.isEmpty else { continue }
      // A line that is no number may be the line with the secret.
      if column == .line, field.range.count > 9 { continue }
      draft.add(column, row.string(field), at: offset)
    }
    builder.add(draft)
  }
}
