internal import BlastRadius

/// Cells in columns for a terminal, aligned by what is seen, each line as wide as there is room.
struct TextTable {
  private let kinds: [ColumnKind]
  private let widths: [Int]
  /// Whether cells are broken where their column ends.
  private let wraps: Bool
  private let indent: String
  /// Whether the last column stands below the others, for want of room.
  private let isLastBelow: Bool
  /// Whether every column has the room that it needs at least.
  let fits: Bool

  /// What does not widen a column where lines are as long as they want.
  private static let outlier = 160
  /// How much is kept free for a word at most: the first of these for which there is room.
  private static let longestWords = [48, 32, 24, 20, 16, 12]

  /// Finds the widths of columns for all their lines, the header among them.
  init(_ kinds: [ColumnKind], lines: [[String]], width: Int?, indent: Int = 0) {
    self.kinds = kinds
    self.indent = String(repeating: " ", count: indent)
    wraps = width != nil
    let wished = kinds.indices.map { column in
      lines.lazy.map { DisplayWidth.of($0[column]) }.filter { $0 <= Self.outlier || width != nil }
        .max() ?? 0
    }
    guard let width, indent + Self.total(wished) > width else {
      (widths, isLastBelow, fits) = (wished, false, true)
      return
    }
    let room = width - indent
    let words = kinds.indices.map { column in
      Self.needed(kinds[column], wished[column], lines.lazy.map { $0[column] })
    }
    func least(_ count: Int) -> [Int]? {
      Self.longestWords.lazy.map { most in
        (0..<count).map { kinds[$0] == .text ? min(words[$0], most) : words[$0] }
      }.first { Self.total($0) <= room }
    }
    let count = kinds.count
    if let least = least(count) {
      (widths, isLastBelow, fits) = (Self.fitted(wished, least, room), false, true)
    } else if kinds.last == .id, count > 1, let least = least(count - 1) {
      (widths, isLastBelow, fits) = (Self.fitted(wished, least, room) + [0], true, true)
    } else {
      (widths, isLastBelow, fits) = (Self.fitted(wished, words, room), false, false)
    }
  }

  private static func total(_ widths: some Collection<Int>) -> Int {
    widths.reduce(0, +) + 2 * max(0, widths.count - 1)
  }

  /// The columns that the widest word of a column takes.
  private static func needed(
    _ kind: ColumnKind, _ wished: Int, _ cells: some Sequence<String>
  ) -> Int {
    guard kind == .text || kind == .time else { return wished }
    return cells.reduce(0) {
      max($0, TextWrapping.widestWord(of: $1, keepsTimes: kind == .time))
    }
  }

  /// The widths with the widest ones lowered to one measure, as far as each can be.
  private static func fitted(_ wished: [Int], _ least: [Int], _ room: Int) -> [Int] {
    func lowered(to most: Int) -> [Int] {
      zip(wished, least).map { wished, least in min(wished, max(least, most)) }
    }
    guard var most = wished.max() else { return [] }
    while most > 0, total(lowered(to: most)) > room { most -= 1 }
    var widths = lowered(to: most)
    var spare = room - total(widths)
    for column in widths.indices where spare > 0 && widths[column] < wished[column] {
      widths[column] += 1
      spare -= 1
    }
    return widths
  }

  /// The cells of a line in lines of text.
  func text(_ cells: [String]) -> String {
    let wrapped = zip(cells.indices, cells).map { column, cell in
      !wraps || kinds[column] == .id || kinds[column] == .number
        ? [cell]
        : TextWrapping.lines(
          cell, width: max(1, widths[column]), keepsTimes: kinds[column] == .time)
    }
    let columns = isLastBelow ? wrapped.indices.dropLast() : wrapped.indices[...]
    let height = columns.map { wrapped[$0].count }.max() ?? 0
    var lines = (0..<height).map { row in
      line(columns.map { row < wrapped[$0].count ? wrapped[$0][row] : "" })
    }
    if isLastBelow, let last = cells.last, !last.isEmpty { lines.append("    " + last) }
    return lines.map { indent + $0 + "\n" }.joined()
  }

  private func line(_ cells: [String]) -> String {
    var line = ""
    var (position, start) = (0, 0)
    for (column, cell) in cells.enumerated() {
      let width = DisplayWidth.of(cell)
      if !cell.isEmpty {
        let place = start + (kinds[column] == .number ? max(0, widths[column] - width) : 0)
        // What goes over its column moves the next one on.
        let gap = max(place - position, position > 0 ? 2 : 0)
        line += String(repeating: " ", count: gap) + cell
        position += gap + width
      }
      start += widths[column] + 2
    }
    return line
  }
}
