internal import BlastRadius

/// An explanation as CSV: a line per step, or per thing that is missing.
struct ExplanationCSV {
  var report: ExplanationReport

  /// The whole answer.
  var text: String {
    switch report.outcome {
    case .reached(let explanation):
      report.ways.explanations.isEmpty
        ? steps(of: [explanation]) : steps(of: report.ways.explanations, numbered: true)
    case .notReached(let whyNot): missing(in: whyNot)
    }
  }

  /// A line per step; with a first column for the number of the way where there are several.
  private func steps(of ways: [Explanation], numbered: Bool = false) -> String {
    let columns = [
      "step", "sentence", "needs", "fact", "via", "from", "until", "certainty", "carried",
      "evidence",
    ]
    var csv = CSVWriter((numbered ? ["way"] : []) + columns)
    for (way, explanation) in ways.enumerated() {
      for (index, step) in explanation.steps.enumerated() {
        csv.add((numbered ? [String(way + 1)] : []) + cells(step, number: index + 1))
      }
    }
    return csv.text
  }

  private func cells(_ step: Explanation.Step, number: Int) -> [String] {
    [
      String(number), report.names.sentence(step), step.neededSteps.joined(separator: "; "),
      report.names.text(step.fact), step.via.map { report.names.sentence($0) } ?? "",
      step.interval.from?.description ?? "",
      step.interval.until?.description ?? "", step.certainty.rawValue,
      step.isCarried ? "true" : "false", step.evidence?.rawValue ?? "",
    ].map(SafeText.visible)
  }

  private func missing(in whyNot: WhyNot) -> String {
    var csv = CSVWriter(["via", "gives", "missing", "closed"])
    for miss in whyNot.missing {
      csv.add(
        [
          report.names.sentence(miss.via), report.names.text(miss.gives),
          miss.lacks.map { report.names.sentence($0) }.joined(separator: "; "),
          miss.closed.map(ClosureText.text).joined(separator: "; "),
        ].map(SafeText.visible))
    }
    return csv.text
  }
}
