internal import BlastRadius

/// Writes a table of a document as a table or, a block for each row, as lists of terms.
///
/// A line that goes on with the row above it has the class `more`, so that a script keeps them together.
struct HTMLTable {
  private let table: Table
  private let name: String
  private let id: String?
  private let heading: Int
  private let groups: [Group]

  private struct Group {
    var shown: ShownGroup
    /// Whether each line begins a row.
    var begins: [Bool]
  }

  /// - Parameters:
  ///   - name: What it is called for those who do not see it.
  ///   - heading: The level of the headings of blocks.
  init(_ table: Table, name: String, id: String?, heading: Int) {
    (self.table, self.name, self.id, self.heading) = (table, name, id, heading)
    groups = table.groups.map { group in
      var shown = ShownGroup(
        title: group.title, remark: group.shown == 0 ? group.remark : "", lines: [],
        more: CountText.more(group.omitted, table.advice))
      var begins: [Bool] = []
      for row in 0..<group.shown {
        let lines = group.cells(row, .people)
        shown.lines += lines
        begins += lines.indices.map { $0 == 0 }
      }
      return Group(shown: shown, begins: begins)
    }
  }

  /// The element, and where blocks are asked for all of them.
  var text: String {
    if table.layout == .records { return groups.map(records).joined() }
    let columns = ShownGroup.filledColumns(groups.map(\.shown), of: table.heads.count)
    let heads = columns.map { table.heads[$0] }
    let label = HTMLText.escaped(name.isEmpty ? heads.map(\.title).joined(separator: ", ") : name)
    let attribute = id.map { " id=\"\($0)\"" } ?? ""
    var text = "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"\(label)\">\n"
    text += "<table\(attribute)\(table.layout == .list ? " class=\"list\"" : "")>\n"
    if table.layout == .grid, !heads.isEmpty {
      let cells = heads.map { head in
        head.title.isEmpty
          ? "<td></td>"
          : "<th scope=\"col\"\(Self.kind(head))>\(HTMLText.escaped(head.title))</th>"
      }
      text += "<thead><tr>\(cells.joined())</tr></thead>\n"
    }
    text += groups.map { body($0, heads, columns) }.joined()
    return text + "</table>\n</div>\n"
  }

  private func body(_ group: Group, _ heads: [Table.Head], _ columns: [Int]) -> String {
    let shown = group.shown
    var text = "<tbody>\n"
    let above = [shown.title, shown.remark].filter { !$0.isEmpty }.joined(separator: ": ")
    if !above.isEmpty { text += Self.wide(above, columns.count, "th", "group") }
    for (line, begins) in zip(shown.lines, group.begins) {
      text += begins ? "<tr>" : "<tr class=\"more\">"
      for (head, column) in zip(heads, columns) {
        text += "<td\(Self.kind(head))>\(Self.cell(line[column], head.kind))</td>"
      }
      text += "</tr>\n"
    }
    if !shown.more.isEmpty { text += Self.wide(shown.more, columns.count, "td", "note") }
    return text + "</tbody>\n"
  }

  /// A text; of a time the parts that stay on one line.
  private static func cell(_ text: String, _ kind: ColumnKind) -> String {
    guard kind == .time else { return HTMLText.escaped(text) }
    return text.split(separator: "–", omittingEmptySubsequences: false).map { part in
      "<span>\(HTMLText.escaped(String(part)))</span>"
    }.joined(separator: "–")
  }

  /// A line over all columns.
  private static func wide(
    _ text: String, _ columns: Int, _ tag: String, _ name: String
  ) -> String {
    let scope = tag == "th" ? " scope=\"rowgroup\"" : ""
    return "<tr class=\"\(name)\"><\(tag) colspan=\"\(max(1, columns))\"\(scope)>"
      + "\(HTMLText.escaped(text))</\(tag)></tr>\n"
  }

  private static func kind(_ head: Table.Head) -> String {
    switch head.kind {
    case .text: ""
    case .id: " class=\"id\""
    case .number: " class=\"number\""
    case .time: " class=\"time\""
    }
  }

  private func records(_ group: Group) -> String {
    let blocks = group.shown.lines.map { line in
      let pairs = zip(table.heads, line).dropFirst().filter { !$1.isEmpty }
        .map { "<dt>\(HTMLText.escaped($0.title))</dt><dd>\(HTMLText.escaped($1))</dd>\n" }
      return "<article>\n" + HTMLText.element("h\(heading)", line.first ?? "")
        + "<dl>\n\(pairs.joined())</dl>\n</article>\n"
    }
    let more =
      group.shown.more.isEmpty ? "" : HTMLText.element("p", group.shown.more, class: "note")
    return blocks.joined() + more
  }
}
