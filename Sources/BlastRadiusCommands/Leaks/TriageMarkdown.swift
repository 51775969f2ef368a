internal import BlastRadius

/// A triage as Markdown: the answer and its tables.
struct TriageMarkdown {
  var report: TriageReport

  /// The whole answer.
  var text: String {
    ([MarkdownText.escaped(report.headline) + "\n"]
      + [order, contradicted, dead, unmatched].filter { !$0.isEmpty })
      .joined(separator: "\n")
  }

  private var order: String {
    let triage = report.triage
    if triage.order.isEmpty { return "" }
    let rows = report.rows
    let lines = triage.order.prefix(report.limit).enumerated().compactMap { index, step in
      rows[step.id].map { row in
        [
          String(index + 1), report.names.title(row.id), row.id,
          TriageWords.status(row.status, report.names),
          TriageWords.text(row.alone), TriageWords.text(row.adds),
          step.closes.map(TriageWords.text) ?? "", step.left.map(TriageWords.text) ?? "",
          row.consumers.map(report.names.title).joined(separator: ", "),
        ].map(MarkdownText.escaped)
      }
    }
    let header = ["Step", "Replace", "Id", "Works", "Alone", "Adds", "Closes", "Left", "Breaks"]
    return "In this order, \(TriageText.meaning(triage.counterfactual)) (nodes reached):\n\n"
      + MarkdownText.table(header, lines)
      + more(triage.order.count)
  }

  private var contradicted: String {
    let rows = report.contradicted.prefix(report.limit).map { row in
      let uses = (row.belief.map { TriageWords.uses($0, report.names) } ?? []).prefix(3)
      return [report.names.title(row.id), row.belief?.text ?? "", uses.joined(separator: "; ")]
        .map(MarkdownText.escaped)
    }
    if rows.isEmpty { return "" }
    return "Not out of use as believed:\n\n"
      + MarkdownText.table(["Credential", "Believed", "Seen"], rows)
      + more(report.contradicted.count)
  }

  private var dead: String {
    let rows = report.dead.prefix(report.limit).map { row in
      [report.names.title(row.id), TriageWords.status(row.status, report.names)].map(
        MarkdownText.escaped)
    }
    if rows.isEmpty { return "" }
    return "No longer working:\n\n" + MarkdownText.table(["Credential", "Why"], rows)
      + more(report.dead.count)
  }

  private var unmatched: String {
    let found = report.list.unmatched
    let rows = found.prefix(report.limit).map { entry in
      [
        entry.places.map(\.description).joined(separator: ", "), entry.title, entry.kind ?? "",
        entry.found.joined(separator: ", "),
      ].map(MarkdownText.escaped)
    }
    if rows.isEmpty { return "" }
    return "Not in the model; what these open is not known:\n\n"
      + MarkdownText.table(["Place", "Entry", "Kind", "Found"], rows) + more(found.count)
  }

  private func more(_ count: Int) -> String {
    let text = CountText.more(count - report.limit, "", "--top says how many")
    return text.isEmpty ? "" : "\n" + text
  }
}
