internal import BlastRadius

/// An explanation as Markdown: the answer and a table.
struct ExplanationMarkdown {
  var report: ExplanationReport

  /// The whole answer.
  var text: String {
    let table =
      switch report.outcome {
      case .reached(let explanation): steps(of: explanation) + others
      case .notReached(let whyNot): missing(in: whyNot)
      }
    return MarkdownText.escaped(report.headline) + "\n\n" + table
  }

  private var others: String {
    report.otherWays.map {
      "\n" + MarkdownText.escaped($0.heading) + "\n\n" + steps(of: $0.explanation)
    }.joined()
  }

  private func steps(of explanation: Explanation) -> String {
    let rows = explanation.steps.enumerated().map { index, step in
      [
        String(index + 1), report.names.sentence(step),
        step.neededSteps.joined(separator: ", "), report.names.text(step.fact),
        TimeText.text(step.interval), step.certainty.rawValue, step.evidence?.rawValue ?? "",
      ].map(MarkdownText.escaped)
    }
    return MarkdownText.table(
      ["Step", "What happens", "Needs", "Gives", "Held (UTC)", "Certainty", "Seen"], rows)
  }

  private func missing(in whyNot: WhyNot) -> String {
    let rows = whyNot.missing.map { miss in
      [
        report.names.sentence(miss.via), report.names.text(miss.gives),
        (miss.lacks.map { report.names.sentence($0) } + miss.closed.map(ClosureText.text)).joined(
          separator: "; "),
      ].map(MarkdownText.escaped)
    }
    return MarkdownText.table(["Edge", "Would give", "Missing"], rows)
  }
}
