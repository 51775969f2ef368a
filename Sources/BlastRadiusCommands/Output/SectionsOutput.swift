internal import BlastRadius

/// The sections that an exposure shows instead of its table.
struct SectionsOutput {
  private let report: ExposureReport

  init(_ report: ExposureReport) { self.report = report }

  /// For a person: the answers, a line each, then the sections.
  func text(_ style: TextStyle) -> String {
    let evidence = report.evidence.map { EvidenceText($0, style: style) }
    let answers = report.answers.map { AnswersText(report: $0, style: style) }
    let scopes = ScopeText(scopes: report.scopes, names: report.names).lines
    return (evidence?.firstLine ?? "") + (answers?.firstLine ?? "")
      + scopes.map { $0 + "\n" }.joined() + (evidence?.body ?? "") + (answers?.body ?? "")
  }

  /// For tickets and wikis.
  var markdown: String {
    [
      report.evidence.map { EvidenceMarkdown(sections: $0).text } ?? "",
      report.answers.map { AnswersMarkdown(report: $0).text } ?? "",
      ScopeText(scopes: report.scopes, names: report.names).markdown,
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// For spreadsheets: one of the two.
  var csv: String {
    report.evidence.map { EvidenceCSV(sections: $0).text }
      ?? report.answers.map { AnswersCSV(report: $0).text } ?? ""
  }
}

extension ExposureReport {
  /// Adds what is known to have happened.
  mutating func addEvidence(of analysis: Analysis) {
    evidence = EvidenceSections(
      report: analysis.evidence(of: exposure), names: names,
      trustsEvidence: analysis.question.trustsEvidence)
  }
}
