internal import BlastRadius

/// A document as CSV, as RFC 4180 has it: one table of all that it has for machines.
///
/// A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a
/// carriage return) gets a `'` in front. What has a semicolon before one is put in quotes.
struct CSVText: Sendable {
  private let tables: [Table]
  private let partName: String?
  /// The columns of all tables, each once.
  private let names: [String]
  /// The ranges of rows that are written together.
  private let pieces: [Piece]

  private struct Piece: Sendable {
    var table: Int
    var group: Int
    var rows: Range<Int>
  }

  /// How many rows a piece has.
  private static let rowsPerPiece = 256

  init(_ document: Document) {
    tables = document.sections.compactMap(\.table).filter { $0.isFor(.machines) }
    partName = document.partName
    var names: [String] = []
    for name in tables.flatMap(\.names) where !names.contains(name) { names.append(name) }
    self.names = names
    var pieces: [Piece] = []
    for (table, content) in tables.enumerated() {
      for (group, rows) in content.groups.enumerated() {
        for start in stride(from: 0, to: rows.count, by: Self.rowsPerPiece) {
          let end = min(start + Self.rowsPerPiece, rows.count)
          pieces.append(Piece(table: table, group: group, rows: start..<end))
        }
      }
    }
    self.pieces = pieces
  }

  /// The text, of which a piece is made when it is written.
  var text: LongText {
    LongText(count: max(1, pieces.count)) { { bytes(ofPiece: $0) } }
  }

  private func bytes(ofPiece position: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    let first = partName.map { [$0] } ?? []
    if position == 0 { Self.append(first + names, to: &bytes) }
    guard position < pieces.count else { return bytes }
    let piece = pieces[position]
    let table = tables[piece.table]
    // A name that a table has twice would be a mistake of its declaration; the last one counts.
    let places = [ExactText: Int](
      zip(table.names, table.names.indices).map { ($0, $1) }, uniquingKeysWith: { $1 })
    let order = names.map { places[$0] }
    let part = partName.map { _ in [table.part] } ?? []
    for row in piece.rows {
      for line in table.groups[piece.group].cells(row, .machines) {
        Self.append(part + order.map { $0.map { line[$0] } ?? "" }, to: &bytes)
      }
    }
    return bytes
  }

  private static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
    bytes += "\r\n".utf8
  }

  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    let text = SafeText.visible(cell)
    let isFormula = text.utf8.first.map(isFormulaSign) ?? false
    guard text.utf8.contains(where: "\",\r\n".utf8.contains) || hasFormulaAfterSemicolon(text)
    else {
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isFormulaSign(_ byte: UInt8) -> Bool { "=+-@\t\r".utf8.contains(byte) }

  /// Whether a spreadsheet that parts cells at semicolons would find a formula in the middle.
  private static func hasFormulaAfterSemicolon(_ text: String) -> Bool {
    var isAfter = false
    for byte in text.utf8 {
      if isAfter, isFormulaSign(byte) { return true }
      isAfter = byte == UInt8(ascii: ";") || isAfter && byte == UInt8(ascii: " ")
    }
    return false
  }
}
