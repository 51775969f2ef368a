import BlastRadius

extension RowImporter {
  /// Reads a table: names of columns, then a record for each edge.
  mutating func readTable(_ document: ImportedDocument, into draft: inout ImportDraft) {
    if let offset = document.bytes.invalidUTF8 {
      return draft.log.error(
        "invalid-utf8", offset, "this is no UTF-8: save the table as CSV in UTF-8")
    }
    guard let header = mapping.header(of: document.bytes) else {
      return draft.log.error(
        "no-columns", 0, "no line names the columns `subject`, `relation` and `object`")
    }
    warn(of: header, &draft)
    var shape = RowShape(header.names, mapping)
    var cursor = header.records(in: document.bytes)
    do throws(TableCursor.Failure) {
      while try cursor.next() {
        guard cursor.fields.count <= header.names.count else {
          draft.log.error(
            "bad-csv", cursor.start,
            "this row has \(cursor.fields.count) fields, and the first line names "
              + "\(header.names.count)")
          continue
        }
        if cursor.isCut, cursor.fields.count < header.names.count {
          draft.log.error(
            "bad-csv", cursor.start,
            "the file ends in the middle of this row: it has \(cursor.fields.count) fields, and the "
              + "first line names \(header.names.count)")
          continue
        }
        if isSkipped(cursor, shape.skipped) { continue }
        for number in shape.edges.indices {
          Self.fill(&shape.edges[number], cursor)
          add(shape.edges[number], at: .line(cursor.line), offset: cursor.start, into: &draft)
        }
      }
    } catch {
      // Where the next row begins cannot be known.
      draft.log.error("bad-csv", error.offset, error.message)
    }
  }

  private static func fill(_ cells: inout RowCells, _ cursor: borrowing TableCursor) {
    cells.fill { column, cell in cursor.append(column: column, to: &cell) }
  }

  /// Says which columns are not read.
  private func warn(of header: TableHeader, _ draft: inout ImportDraft) {
    guard mapping.edges.isEmpty else { return }
    let read = mapping.columnsRead(header.names)
    let unused = header.names.filter { !read.contains($0) }
    guard !unused.isEmpty else { return }
    let shown = unused.prefix(5).map(\.inTicks).joined(separator: ", ")
    let rest = unused.count > 5 ? " and \(unused.count - 5) more" : ""
    draft.log.warn(
      "unknown-column", header.start,
      "\(unused.count == 1 ? "a column is" : "\(unused.count) columns are") not known, and not read: "
        + "\(shown)\(rest)")
  }

  private mutating func isSkipped(
    _ cursor: TableCursor, _ skipped: [(column: Int, skipped: RowMapping.Skipped)]
  ) -> Bool {
    var cell: [UInt8] = []
    for (column, skipped) in skipped where column < cursor.fields.count {
      cell.removeAll(keepingCapacity: true)
      cursor.append(cursor.fields[column], to: &cell)
      if isSkipped(cell, skipped) { return true }
    }
    return false
  }

  /// Whether a row is left out for what stands in a column.
  mutating func isSkipped(_ cell: [UInt8], _ skipped: RowMapping.Skipped) -> Bool {
    guard cell.lend({ skipped.values.known($0) }) != nil else { return false }
    let value = String(decoding: cell, as: UTF8.self)
    leaveOut("the mapping skips them for \(value.inTicks) as \(skipped.column.inTicks)")
    return true
  }
}
