internal import BlastRadius
internal import BlastRadiusRendering

/// A table of a document: columns, declared once for every format, over rows that are made on demand.
struct Table: Sendable {
  /// How people see it.
  enum Layout: Hashable, Sendable {
    /// Columns below their titles.
    case grid
    /// Columns without titles, set in below the titles of their groups.
    case list
    /// A block for each row, headed by its first cell, with a line for each other one.
    case records
  }

  /// The head of a column.
  struct Head: Sendable {
    var kind: ColumnKind
    /// What is read above it.
    var title: String
  }

  /// A group of rows without the type of its lines.
  struct Rows: Sendable {
    var title: String
    var remark: String
    var count: Int
    /// How many rows people see.
    var shown: Int
    /// How many they do not.
    var omitted: Int
    /// The cells of the lines of a row for somebody.
    var cells: @Sendable (Int, Audience) -> [[String]]
  }

  let layout: Layout
  /// Who reads it; everybody where nothing is said.
  let audience: Audience?
  /// What CSV says in front of each of its lines where a document has several tables.
  let part: String
  /// Where people find the rows that they do not see.
  var advice: String
  /// The columns for people.
  let heads: [Head]
  /// The names of the columns for machines.
  let names: [String]
  let groups: [Rows]

  /// A table over groups of rows.
  init<Line>(
    _ columns: [TableColumn<Line>], groups: [RowGroup<Line>], layout: Layout = .grid,
    for audience: Audience? = nil, part: String = "",
    advice: String = Said.page.csvOrJSON
  ) {
    (self.layout, self.audience, self.part, self.advice) = (layout, audience, part, advice)
    heads = columns.compactMap { column in
      column.title.map { Head(kind: column.kind, title: $0) }
    }
    names = columns.compactMap(\.name)
    let shown = columns.filter { $0.title != nil }.map(\.shown)
    let raw = columns.filter { $0.name != nil }.map(\.raw)
    self.groups = groups.map { group in
      let visible = min(group.count, group.limit)
      return Rows(
        title: group.title, remark: group.remark, count: group.count, shown: visible,
        omitted: max(0, group.total - visible)
      ) { row, audience in
        let values = audience == .people ? shown : raw
        return group.lines(row).map { line in values.map { $0(line) ?? "" } }
      }
    }
  }

  /// A table with a line for each item of a list, of which people see the first ones.
  init<Line, Lines: RandomAccessCollection<Line> & Sendable>(
    _ columns: [TableColumn<Line>], _ lines: Lines, limit: Int = .max, total: Int? = nil,
    layout: Layout = .grid, for audience: Audience? = nil, part: String = "",
    advice: String = Said.page.csvOrJSON
  ) where Lines.Index == Int {
    self.init(
      columns, groups: [RowGroup(of: lines, limit: limit, total: total)], layout: layout,
      for: audience, part: part, advice: advice)
  }

  /// Whether somebody reads it.
  func isFor(_ reader: Audience) -> Bool { audience == nil || audience == reader }

  /// Whether people see nothing of it.
  var isEmptyForPeople: Bool {
    !isFor(.people) || groups.allSatisfy { $0.shown == 0 && $0.remark.isEmpty }
  }

  /// What people see: the cells of each group, and what is left out of it.
  var shownGroups: [ShownGroup] {
    groups.map { group in
      ShownGroup(
        title: group.title, remark: group.shown == 0 ? group.remark : "",
        lines: (0..<group.shown).flatMap { group.cells($0, .people) },
        more: CountText.more(group.omitted, advice))
    }
  }
}
