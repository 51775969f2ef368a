internal import BlastRadius

/// How wide the columns of a table are: as they wish, or so that its lines fit.
struct ColumnWidths {
  /// The columns of a terminal that each takes.
  private(set) var all: [Int]
  /// Whether the last one stands below the others, for want of room.
  private(set) var isLastBelow = false
  /// Whether every column has the room that it needs at least.
  private(set) var fits = true

  private let kinds: [ColumnKind]
  private let lines: [[String]]

  /// What does not widen a column where lines are as long as they want.
  private static let outlier = 160
  /// How much is kept free for a word at most: the first of these for which there is room.
  private static let longestWords = [48, 32, 24, 20, 16, 12]
  /// What stands between two columns.
  static let gap = 2

  /// Finds the widths for all lines of a table, in so many columns of a terminal.
  init(_ kinds: [ColumnKind], lines: [[String]], room: Int?) {
    (self.kinds, self.lines) = (kinds, lines)
    let wished = kinds.indices.map { column in
      lines.lazy.map { DisplayWidth.of($0[column]) }.filter { $0 <= Self.outlier || room != nil }
        .max() ?? 0
    }
    all = wished
    guard let room, Self.total(wished) > room else { return }
    let words = kinds.indices.map { word($0, wished[$0]) }
    if let needed = least(words, room) {
      all = fitted(wished, needed, room)
    } else if kinds.last == .id, kinds.count > 1, let needed = least(words.dropLast(), room) {
      all = fitted(wished.dropLast(), needed, room) + [0]
      isLastBelow = true
    } else {
      all = Self.lowered(wished, words, room)
      fits = false
    }
  }

  private static func total(_ widths: some Collection<Int>) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }

  /// What the widest word of a column takes.
  private func word(_ column: Int, _ wished: Int) -> Int {
    guard kinds[column] == .text || kinds[column] == .time else { return wished }
    return lines.reduce(0) {
      max($0, TextWrapping.widestWord(of: $1[column], keepsTimes: kinds[column] == .time))
    }
  }

  /// The least widths for which there is room.
  private func least(_ words: some Collection<Int>, _ room: Int) -> [Int]? {
    Self.longestWords.lazy.map { most in
      zip(kinds, words).map { $0 == .text ? min($1, most) : $1 }
    }.first { Self.total($0) <= room }
  }

  /// The widths that fit. What a period does not use of its own, for it breaks at few places, is for
  /// the others.
  private func fitted(_ wished: [Int], _ least: [Int], _ room: Int) -> [Int] {
    let widths = Self.lowered(wished, least, room)
    let used = widths.indices.map { column in
      guard kinds[column] == .time else { return wished[column] }
      return lines.lazy.flatMap {
        TextWrapping.lines($0[column], width: max(1, widths[column]), keepsTimes: true)
      }.map { DisplayWidth.of($0) }.max() ?? 0
    }
    return Self.lowered(used, zip(least, used).map(min), room)
  }

  /// The widths with the widest ones lowered to one measure, as far as each can be.
  private static func lowered(_ wished: [Int], _ least: [Int], _ room: Int) -> [Int] {
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
}
