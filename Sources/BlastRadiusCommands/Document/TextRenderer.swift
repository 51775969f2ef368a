internal import BlastRadius

/// Writes a document for a person under stress: the answer, the tables, what they hang on.
struct TextRenderer {
  var style: TextStyle

  /// The whole text.
  func text(_ document: Document) -> String {
    let head =
      document.headlines.map { style.strong(wrapped($0)) + "\n" } + document.remarks.map(paragraph)
    let sections = document.sections.filter(\.isShown).map(section)
    return ([head.joined()] + sections + [document.footer.map(paragraph).joined()])
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func section(_ section: DocumentSection) -> String {
    var text = ""
    if !section.title.isEmpty {
      text =
        section.isHeading
        ? style.strong(wrapped(section.title)) + "\n" : paragraph(section.title + ":")
    }
    text += section.paragraphs.map(paragraph).joined()
    if let table = section.table, !table.isEmptyForPeople {
      text += (section.paragraphs.isEmpty ? "" : "\n") + self.table(table)
    }
    return text + section.notes.map(paragraph).joined()
  }

  private func paragraph(_ text: String) -> String { wrapped(text) + "\n" }

  /// A text of any origin in lines that are safe to show.
  private func wrapped(_ text: String) -> String {
    let shown = SafeText.visible(text)
    guard let width = style.width else { return shown }
    return TextWrapping.lines(shown, width: width).joined(separator: "\n")
  }

  private func table(_ table: Table) -> String {
    var groups = table.shownGroups
    for group in groups.indices {
      groups[group].lines = groups[group].lines.map { $0.map(SafeText.visible) }
    }
    if table.layout == .records { return records(table.heads, groups) }
    let columns = ShownGroup.filledColumns(groups, of: table.heads.count)
    for group in groups.indices {
      groups[group].lines = groups[group].lines.map { line in columns.map { line[$0] } }
    }
    let heads = columns.map { table.heads[$0] }
    return table.layout == .grid ? grid(heads, groups) : list(heads, groups)
  }

  private func grid(_ heads: [Table.Head], _ groups: [ShownGroup]) -> String {
    let header = heads.map { $0.title.uppercased() }
    let lines = groups.flatMap(\.lines)
    let table = TextTable(heads.map(\.kind), lines: [header] + lines, width: style.width)
    // Where there is no room for columns, each row is a block.
    guard table.fits else { return blocks(header, groups) }
    var text = lines.isEmpty ? "" : style.faint(String(table.text(header).dropLast())) + "\n"
    for group in groups {
      if !group.title.isEmpty { text += (text.isEmpty ? "" : "\n") + paragraph(group.title + ":") }
      text += group.lines.map(table.text).joined() + rest(group)
    }
    return text
  }

  private func list(_ heads: [Table.Head], _ groups: [ShownGroup]) -> String {
    let table = TextTable(
      heads.map(\.kind), lines: groups.flatMap(\.lines), width: style.width, indent: 2)
    return groups.map { group in
      let title = group.title.isEmpty ? "" : group.title + (group.lines.isEmpty ? ": " : ":")
      let above = title.isEmpty && group.remark.isEmpty ? "" : paragraph(title + group.remark)
      return above + group.lines.map(table.text).joined() + rest(group)
    }.joined()
  }

  private func rest(_ group: ShownGroup) -> String {
    group.more.isEmpty ? "" : paragraph(group.more)
  }

  /// A block for each line: its cells, each beside the title of its column.
  private func blocks(_ titles: [String], _ groups: [ShownGroup]) -> String {
    groups.map { group in
      let title = group.title.isEmpty ? [] : [paragraph(group.title + ":")]
      let lines = group.lines.map { pairs(zip(titles, $0), indent: 0) }
      return (title + [lines.joined(separator: "\n")]).joined() + rest(group)
    }.joined(separator: "\n")
  }

  private func records(_ heads: [Table.Head], _ groups: [ShownGroup]) -> String {
    let titles = heads.dropFirst().map { $0.title.lowercased() }
    return groups.map { group in
      let lines = group.lines.map { line in
        style.strong(wrapped(line[0])) + "\n" + pairs(zip(titles, line.dropFirst()), indent: 2)
      }
      return lines.joined(separator: "\n") + (group.more.isEmpty ? "" : "\n" + rest(group))
    }.joined()
  }

  private func pairs(_ pairs: some Sequence<(String, String)>, indent: Int) -> String {
    let lines = pairs.filter { !$1.isEmpty }.map { [$0, $1] }
    let table = TextTable([.id, .text], lines: lines, width: style.width, indent: indent)
    return lines.map(table.text).joined()
  }
}
