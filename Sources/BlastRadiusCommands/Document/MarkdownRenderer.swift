internal import BlastRadius
internal import BlastRadiusRendering

/// Writes a document for tickets and wikis.
struct MarkdownRenderer {
  /// The whole text.
  func text(_ document: Document) -> String {
    let head = (document.headlines + document.remarks).map(MarkdownText.paragraph)
    let sections = document.sections.filter(\.isShown).flatMap { section in
      Said.$language.withValue(section.language) { self.section(section) }
    }
    let blocks = head + sections + document.footer.map(MarkdownText.paragraph)
    return blocks.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined(separator: "\n")
  }

  private func section(_ section: DocumentSection) -> [String] {
    let title = section.title.isEmpty ? [] : [Self.heading(section.title)]
    let tables = section.table.map { $0.isEmptyForPeople ? [] : self.tables($0) } ?? []
    return title + section.paragraphs.map(MarkdownText.paragraph) + tables
      + section.notes.map(MarkdownText.paragraph)
  }

  private static func heading(_ title: String) -> String { "### " + MarkdownText.escaped(title) }

  private func tables(_ table: Table) -> [String] {
    let groups = table.shownGroups
    if table.layout == .records { return groups.flatMap { records(table.heads, $0) } }
    let columns = ShownGroup.filledColumns(groups, of: table.heads.count)
    let heads = columns.map { table.heads[$0] }
    return groups.flatMap { group in
      let lines = group.lines.map { line in columns.map { line[$0] } }
      let above =
        group.title.isEmpty
        ? group.remark : group.title + (group.remark.isEmpty ? ":" : ": " + group.remark)
      return [
        MarkdownText.paragraph(above), lines.isEmpty ? "" : Self.table(heads, lines),
        MarkdownText.paragraph(group.more),
      ].filter { !$0.isEmpty }
    }
  }

  private func records(_ heads: [Table.Head], _ group: ShownGroup) -> [String] {
    let blocks = group.lines.flatMap { line in
      let pairs = zip(heads, line).dropFirst().filter { !$1.isEmpty }.map { [$0.title, $1] }
      let columns = [Said.page.question, Said.page.answer].map {
        Table.Head(kind: .text, title: $0)
      }
      return [Self.heading(line[0]), Self.table(columns, pairs)]
    }
    return blocks + (group.more.isEmpty ? [] : [MarkdownText.paragraph(group.more)])
  }

  private static func table(_ heads: [Table.Head], _ lines: [[String]]) -> String {
    let rule = heads.map { $0.kind == .number ? "---:" : "---" }
    return ([heads.map(\.title)] + lines).map { $0.map(MarkdownText.escaped) }
      .inserting(rule, at: 1).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }
}

extension Array {
  fileprivate func inserting(_ element: Element, at position: Int) -> [Element] {
    Array(self[..<position]) + [element] + self[position...]
  }
}
