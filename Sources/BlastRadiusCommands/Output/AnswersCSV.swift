internal import BlastRadius

/// The answers as CSV: a line for each seed.
struct AnswersCSV {
  var report: AnswersReport

  /// The answers.
  var text: String {
    var csv = CSVWriter([
      "node", "label", "works", "privileged", "privilege", "expires", "second_factor", "held_by",
      "third_parties", "believed", "contradicted", "scope", "reaches_scopes", "used_by", "reaches",
    ])
    for answers in report.answers { csv.add(cells(answers).map(SafeText.visible)) }
    return csv.text
  }

  private func cells(_ answers: CredentialAnswers) -> [String] {
    let expiry = answers.ends.first { $0.cause == .expires }?.at?.description
    let scopes = answers.scopes.filter { !$0.reached.isEmpty }.map(\.scope)
    return [
      answers.node, report.names.name(answers.node), answers.works?.rawValue ?? "no",
      answers.privilege?.certainty.rawValue ?? "no",
      answers.privilege.map { $0.grant.map { report.names.sentence($0) } ?? $0.asset.node } ?? "",
      expiry ?? "",
      answers.secondFactor.answer.rawValue, list(answers.holders.map(\.node)),
      list(answers.holders.filter(\.isThirdParty).map(\.node)), answers.belief?.text ?? "",
      answers.belief.map { $0.isContradicted ? "yes" : "no" } ?? "", list(answers.scope),
      list(scopes), list(answers.consumers),
      list(answers.reaches.map { "\($0.node)@\($0.level.name)" }),
    ]
  }

  private func list(_ items: [String]) -> String { items.joined(separator: "; ") }
}
