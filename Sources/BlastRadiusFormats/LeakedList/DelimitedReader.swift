import BlastRadius

/// Reads the rows of a table as entries.
enum DelimitedReader {
  static func read(_ table: DelimitedText, _ builder: inout LeakedListBuilder) {
    if table.columns.count == 1 {
      builder.log.warn(
        "one-column", table.headerStart, "this line is taken as the name of the only column")
    }
    let unknown = table.columns.count { $0 == .unknown }
    if unknown > 0 {
      builder.log.warn(
        "unknown-field", table.headerStart,
        "this line is taken as the names of \(table.columns.count) columns; \(unknown) of them "
          + "are not known, and not read")
    }
    forEachRow(of: table, &builder) { add($0, table, at: $1, &$2) }
  }

  /// Calls the body with the fields of each row and where it begins.
  static func forEachRow(
    of table: DelimitedText, _ builder: inout LeakedListBuilder,
    _ body: ([DelimitedText.Field], Int, inout LeakedListBuilder) -> Void
  ) {
    var position = table.bodyStart
    while position < table.bytes.count, !builder.isFull {
      let start = position
      do throws(DelimitedText.Failure) {
        let fields = try table.record(&position)
        if fields.count == 1, fields[0].range.isEmpty { continue }
        guard fields.count <= table.columns.count else {
          builder.log.error(
            "bad-csv", start,
            "this row has \(fields.count) fields, and the first line names \(table.columns.count)")
          continue
        }
        body(fields, start, &builder)
      } catch {
        // Where the next row begins cannot be known.
        builder.log.error("bad-csv", error.offset, error.message)
        return
      }
    }
  }

  private static func add(
    _ fields: [DelimitedText.Field], _ table: DelimitedText, at start: Int,
    _ builder: inout LeakedListBuilder
  ) {
    var draft = LeakedEntryDraft(at: start)
    for (column, field) in zip(table.columns, fields) {
      let offset = field.range.lowerBound
      if column != .unknown, column.marksFinding || !field.range.isEmpty {
        draft.note(column, at: offset)
      }
      guard column.isRead, !field.range.isEmpty else { continue }
      // A line that is no number may be the line with the secret.
      if column == .line, field.range.count > 9 { continue }
      draft.add(column, table.text(field), at: offset)
    }
    builder.add(draft)
  }
}
