import BlastRadius

/// A list of leaked credentials that is a table.
struct DelimitedText {
  /// The line that names its columns.
  let header: TableHeader
  /// What the columns say.
  let columns: [LeakedField]
  private let text: Borrowed<UInt8>

  /// Takes the text as a table if its first line names columns that are known; else `nil`.
  init?(_ text: Borrowed<UInt8>) {
    let header = TableHeader(text) { names in names.count { LeakedField($0) != .unknown } }
    guard let header else { return nil }
    (self.text, self.header) = (text, header)
    columns = header.names.map { LeakedField($0) }
  }

  /// Walks over its rows.
  var rows: TableCursor { header.records(in: text) }
}
