internal import BlastRadius

/// An explanation as CSV: a line per step, or per thing that is missing.
struct ExplanationCSV {
  var report: ExplanationReport

  /// The whole answer.
  var text: String {
    switch report.outcome {
    case .reached(let explanation): steps(of: explanation)
    case .notReached(let whyNot): missing(in: whyNot)
    }
  }

  private func steps(of explanation: Explanation) -> String {
    var csv = CSVWriter([
      "step", "sentence", "needs", "fact", "via", "from", "until", "certainty", "carried",
      "evidence",
    ])
    for (index, step) in explanation.steps.enumerated() {
      csv.add(
        [
          String(index + 1), step.sentence,
          step.neededSteps.joined(separator: "; "),
          step.fact.description, step.via?.sentence ?? "", step.interval.from?.description ?? "",
          step.interval.until?.description ?? "", step.certainty.rawValue,
          step.isCarried ? "true" : "false", step.evidence?.rawValue ?? "",
        ].map(SafeText.visible))
    }
    return csv.text
  }

  private func missing(in whyNot: WhyNot) -> String {
    var csv = CSVWriter(["via", "gives", "missing", "closed"])
    for miss in whyNot.missing {
      csv.add(
        [
          miss.via.sentence, miss.gives.description,
          miss.lacks.map(\.sentence).joined(separator: "; "),
          miss.closed.map(ClosureText.text).joined(separator: "; "),
        ].map(SafeText.visible))
    }
    return csv.text
  }
}
