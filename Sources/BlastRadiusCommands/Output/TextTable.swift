internal import BlastRadius

/// A table in columns for a terminal, aligned by what is seen.
struct TextTable: Sendable {
  private var header: [String]
  private var rows: [[String]] = []
  /// The columns of numbers, which are aligned to the right.
  private var numeric: Set<Int>

  /// Makes an empty table.
  init(_ header: [String], numeric: Set<Int> = []) {
    self.header = header
    self.numeric = numeric
  }

  /// Whether there is nothing but the header.
  var isEmpty: Bool { rows.isEmpty }

  /// Adds a row, which has a cell for every column.
  mutating func add(_ row: [String]) { rows.append(row) }

  /// Takes out the columns in which no row says anything.
  func withoutEmptyColumns() -> TextTable {
    let kept = header.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    var table = TextTable(
      kept.map { header[$0] }, numeric: Set(kept.indices.filter { numeric.contains(kept[$0]) }))
    table.rows = rows.map { row in kept.map { row[$0] } }
    return table
  }

  /// The width of each column: that of its widest cell, also in `others`.
  func widths(with others: [TextTable] = []) -> [Int] {
    let all = ([self] + others).flatMap { [$0.header] + $0.rows }
    return header.indices.map { column in all.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
  }

  /// The header, as a line.
  func headerLine(_ widths: [Int], style: TextStyle) -> String {
    style.faint(line(header, widths)) + "\n"
  }

  /// The rows, a line each.
  func body(_ widths: [Int]) -> String {
    rows.map { line($0, widths) + "\n" }.joined()
  }

  /// Header and rows.
  func text(style: TextStyle) -> String {
    let widths = widths()
    return headerLine(widths, style: style) + body(widths)
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    var missing = 0
    for (column, width) in widths.enumerated() {
      var cell = cells[column]
      if numeric.contains(column) {
        cell = String(repeating: " ", count: max(0, width - DisplayWidth.of(cell))) + cell
      }
      // Padding is written before the next cell, so that no line ends in spaces.
      if !cell.isEmpty { line += String(repeating: " ", count: missing) + cell }
      missing = (cell.isEmpty ? missing : 0) + width - DisplayWidth.of(cell) + 2
    }
    return line
  }
}
