internal import BlastRadius

/// Cells in columns for a terminal, aligned by what is seen, each line as wide as there is room.
struct TextTable {
  private let kinds: [ColumnKind]
  private let widths: ColumnWidths
  private let indent: String
  /// Whether cells are broken where their column ends.
  private let wraps: Bool

  /// Finds the widths of columns for all their lines, the header among them.
  init(_ kinds: [ColumnKind], lines: [[String]], width: Int?, indent: Int = 0) {
    self.kinds = kinds
    self.indent = String(repeating: " ", count: indent)
    wraps = width != nil
    widths = ColumnWidths(kinds, lines: lines, room: width.map { $0 - indent })
  }

  /// Whether every column has the room that it needs at least.
  var fits: Bool { widths.fits }

  /// The cells of a line in lines of text.
  func text(_ cells: [String]) -> String {
    let wrapped = zip(cells.indices, cells).map { column, cell in
      !wraps || kinds[column] == .id || kinds[column] == .number
        ? [cell]
        : TextWrapping.lines(
          cell, width: max(1, widths.all[column]), keepsTimes: kinds[column] == .time)
    }
    let columns = widths.isLastBelow ? wrapped.indices.dropLast() : wrapped.indices[...]
    let height = columns.map { wrapped[$0].count }.max() ?? 0
    var lines = (0..<height).map { row in
      line(columns.map { row < wrapped[$0].count ? wrapped[$0][row] : "" })
    }
    if widths.isLastBelow, let last = cells.last, !last.isEmpty { lines.append("    " + last) }
    return lines.map { indent + $0 + "\n" }.joined()
  }

  private func line(_ cells: [String]) -> String {
    var line = ""
    var (position, start) = (0, 0)
    for (column, cell) in cells.enumerated() {
      let width = DisplayWidth.of(cell)
      if !cell.isEmpty {
        let isNumber = kinds[column] == .number
        let place = start + (isNumber ? max(0, widths.all[column] - width) : 0)
        // What goes over its column moves the next one on.
        let space = max(place - position, position > 0 ? ColumnWidths.gap : 0)
        line += String(repeating: " ", count: space) + cell
        position += space + width
      }
      start += widths.all[column] + ColumnWidths.gap
    }
    return line
  }
}
