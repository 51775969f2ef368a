internal import BlastRadius

extension CheckReport {
  /// The answer, the policies, and of each that does not hold why.
  var document: Document {
    let columns: [TableColumn<PolicyCheck.Verdict>] = [
      .shown("Status") { $0.status.rawValue },
      .shown("Severity") { $0.policy.severity.rawValue },
      .shown("Policy", .id) { $0.policy.id },
      .number("Findings", nil) { $0.failing == 0 ? nil : $0.failing },
      .number("Accepted", nil) { $0.accepted == 0 ? nil : $0.accepted },
      .shown("What it says") { $0.policy.label },
    ]
    let summary = DocumentSection(table: Table(columns, check.verdicts))
    let wrong =
      check.problems.isEmpty
      ? []
      : [
        DocumentSection(
          title: "In the baseline", isHeading: true, paragraphs: check.problems.map(Self.text))
      ]
    let notes = notes.map { "\($0.policy): \(Self.text($0.note))" }
    let besides =
      notes.isEmpty
      ? [] : [DocumentSection(title: "To be known", isHeading: true, paragraphs: notes)]
    return Document(
      headlines: [headline],
      sections: [summary] + wrong + check.verdicts.compactMap(section) + besides)
  }

  private func section(_ verdict: PolicyCheck.Verdict) -> DocumentSection? {
    guard verdict.status != .pass else { return nil }
    let words = FindingWords(names: names)
    let columns: [TableColumn<PolicyFinding>] = [
      .shown("Finding") { words.sentence($0) },
      .shown("Why") { words.proof($0) },
      .shown("Only possible") { words.condition($0) },
      .shown("Place", .id) { FindingWords.place($0.place) },
      .shown("Accepted") { FindingWords.acceptance($0) },
    ]
    return DocumentSection(
      title: "\(verdict.status.rawValue), \(verdict.policy.severity.rawValue): "
        + Self.title(verdict.policy),
      isHeading: true, paragraphs: verdict.problems.map(Self.text),
      table: Table(
        columns, verdict.findings, total: verdict.failing + verdict.accepted, layout: .records,
        advice: "--limit says how many, --format json has more"))
  }

  /// A problem with its place.
  static func text(_ problem: Diagnostic) -> String {
    let place = problem.location.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
    let hints = problem.notes.map { "; \($0.message)" }.joined()
    return "\(place)\(problem.message)\(hints) [\(problem.code.rawValue)]"
  }
}
