internal import BlastRadius

/// What is known to have happened, for a person: the answer, then what to look into, then the rest.
struct EvidenceText {
  private let sections: EvidenceSections
  private let headline: EvidenceHeadline
  private let style: TextStyle

  init(_ sections: EvidenceSections, style: TextStyle) {
    self.sections = sections
    headline = EvidenceHeadline(report: sections.report, names: sections.names)
    self.style = style
  }

  /// The most rows of a section, unless they are all shown.
  private static let limit = 200

  /// The answer in one line.
  var firstLine: String { style.strong(headline.text) + "\n" }

  /// The sections.
  var body: String { sections.all.map(text).joined() }

  private func text(_ section: EvidenceSections.Section) -> String {
    var table = TextTable(section.header)
    for row in section.rows.prefix(Self.limit) {
      table.add(row.map { SafeText.shortened(SafeText.visible($0), to: 160) })
    }
    let more = CountText.more(
      section.rows.count - min(section.rows.count, Self.limit), "", "--format csv or json has all")
    return "\n\(section.title):\n" + table.withoutEmptyColumns().text(style: style) + more
      + (section.note.map { $0 + "\n" } ?? "")
  }
}

/// The same as Markdown: a heading and a table for each section.
struct EvidenceMarkdown {
  var sections: EvidenceSections

  /// The answer and the sections.
  var text: String {
    let headline = EvidenceHeadline(report: sections.report, names: sections.names).text
    return MarkdownText.escaped(headline) + "\n" + sections.all.map(text).joined()
  }

  private func text(_ section: EvidenceSections.Section) -> String {
    let rows = section.rows.map { $0.map(MarkdownText.escaped) }
    let header = section.header.map { title in
      (String(title.prefix(1)) + title.dropFirst().lowercased())
        .replacing("(utc)", with: "(UTC)")
    }
    return "\n### \(section.title)\n\n" + MarkdownText.table(header, rows)
      + (section.note.map { "\n\(MarkdownText.escaped($0))\n" } ?? "")
  }
}

/// How much of what is reached was seen in use, in one line.
struct EvidenceHeadline {
  var report: EvidenceReport
  var names: ModelNames

  /// The answer.
  var text: String {
    guard report.reachedCount > 0 else { return "Nothing else is reached." + disagreement }
    let open = report.leads.count
    let count = report.reachedCount
    let verb = count == 1 || count == open ? "was" : "were"
    let assets = "reached asset\(count == 1 ? "" : "s") \(verb)"
    if open == 0 {
      return (count == 1 ? "The one \(assets)" : "All \(grouped(count)) \(assets)")
        + " seen in use." + disagreement
    }
    let first = report.leads.prefix(3).map { names.shown($0.asset.node) }
    let more = open > 3 ? " and \(grouped(open - 3)) more" : ""
    return
      "\(count == open ? "None" : grouped(count - open)) of \(grouped(count)) \(assets) seen in use. "
      + "To look into: \(first.joined(separator: ", "))\(more)." + disagreement
  }

  private var disagreement: String {
    let parts = [
      count(report.unexplained.count, "observation", "is", "are", "not derivable from these seeds"),
      count(report.contradicted.count, "denial", "is", "are", "derivable all the same"),
    ].compactMap(\.self)
    return parts.isEmpty ? "" : " " + UnknownText.list(parts, "and") + "."
  }

  private func count(
    _ count: Int, _ noun: String, _ one: String, _ many: String, _ rest: String
  ) -> String? {
    guard count > 0 else { return nil }
    return count == 1
      ? "1 \(noun) \(one) \(rest)" : "\(grouped(count)) \(noun)s \(many) \(rest)"
  }

  private func grouped(_ number: Int) -> String { CountText.grouped(number) }
}
