import BlastRadius

/// Writes a table in parts, a piece at a time.
struct TableWriter {
  /// Takes the next bytes of a file of this name, which is begun by the first of them.
  typealias Output = (_ file: String, _ bytes: [UInt8]) throws -> Void

  private let table: TableKind
  private let rowsPerPart: Int
  private let output: Output
  private var row = TableRow()
  private var hash = SHA256()
  private var (rows, count) = (0, 0)
  private(set) var parts: [TablePart] = []

  /// How many bytes wait at most.
  private static let piece = 1 << 20

  init(_ table: TableKind, rowsPerPart: Int, _ output: @escaping Output) {
    (self.table, self.rowsPerPart, self.output) = (table, rowsPerPart, output)
    begin()
  }

  /// Writes a row, whose cells the body adds in the order of the columns.
  mutating func write(_ body: (inout TableRow) -> Void) throws {
    if rows == rowsPerPart {
      try endPart()
      begin()
    }
    body(&row)
    row.end()
    rows += 1
    if row.bytes.count >= Self.piece { try flush() }
  }

  /// Writes what waits still, and says what parts there are: one at least.
  mutating func end() throws -> [TablePart] {
    try endPart()
    return parts
  }

  private mutating func begin() {
    (rows, count, hash) = (0, 0, SHA256())
    for column in table.columns { row.add(text: column.name) }
    row.end()
  }

  private var name: String { TablePart.name(table, parts.count) }

  private mutating func flush() throws {
    hash.update(row.bytes)
    count += row.bytes.count
    try output(name, row.bytes)
    row.removeAll()
  }

  private mutating func endPart() throws {
    try flush()
    parts.append(
      TablePart(
        table: table, file: name, rows: rows, bytes: count, sha256: hash.bytes.hexadecimal))
  }
}
