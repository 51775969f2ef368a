internal import BlastRadius

/// An exposure as Markdown: the answer and a table.
struct ExposureMarkdown {
  var report: ExposureReport

  /// All facts.
  var text: String {
    let header = ["Level", "Asset", "Zone", "Certainty", "Held (UTC)", "Through"]
    return summaryLine + "\n" + MarkdownText.table(header, exposure.facts.flatMap(rows))
  }

  /// Only the counts.
  var summary: String {
    let summary = exposure.summary
    let counts = [
      summary.controlled, summary.writable, summary.readable, summary.connectable,
      summary.possible,
    ]
    return summaryLine + "\n"
      + MarkdownText.table(
        ["Controlled", "Writable", "Readable", "Connectable", "Possible"],
        [counts.map { String($0) }])
  }

  private var summaryLine: String {
    let scopes = ScopeText(scopes: report.scopes, names: names).markdown
    return MarkdownText.escaped(Headline(report).text) + "\n"
      + (scopes.isEmpty ? "" : "\n" + scopes)
  }

  private func rows(_ fact: ReachedFact) -> [[String]] {
    fact.intervals.map { interval in
      let hangsOn = fact.closedBy.isEmpty ? interval.dependsOn : fact.closedBy
      let unless = fact.closedBy.isEmpty ? "depending on" : "unless"
      let certainty =
        interval.certainty == .confirmed
        ? "confirmed" : "possible, \(unless) \(hangsOn.map(names.unknown).joined(separator: ", "))"
      return [
        fact.fact.level.name, names.title(fact.fact.node), names.zone(of: fact.fact.node) ?? "",
        certainty, TimeText.text(interval.period),
        interval.via.map { names.sentence($0) } ?? "given",
      ].map(MarkdownText.escaped)
    }
  }

  private var exposure: Exposure { report.exposure }
  private var names: ModelNames { report.names }
}
