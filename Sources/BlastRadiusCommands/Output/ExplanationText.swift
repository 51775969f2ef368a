internal import BlastRadius

/// An explanation for a person: the answer, then the steps or what is missing.
struct ExplanationText {
  var report: ExplanationReport
  var style: TextStyle

  /// The whole answer.
  var text: String {
    let details =
      switch report.outcome {
      case .reached(let explanation): steps(of: explanation) + others
      case .notReached(let whyNot): missing(in: whyNot)
      }
    return style.strong(report.headline) + "\n" + details
  }

  private var others: String {
    report.otherWays.map { "\n" + style.strong($0.heading) + "\n" + steps(of: $0.explanation) }
      .joined()
  }

  private func steps(of explanation: Explanation) -> String {
    let isTimed = explanation.steps.contains { $0.interval != .always }
    var table = TextTable(["", "STEP", "NEEDS", "GIVES", isTimed ? "HELD (UTC)" : "", "REMARKS"])
    for (index, step) in explanation.steps.enumerated() {
      table.add([
        String(index + 1),
        SafeText.shortened(SafeText.visible(report.names.sentence(step)), to: 120),
        step.neededSteps.joined(separator: ", "),
        report.names.shown(step.fact), isTimed ? TimeText.text(step.interval) : "",
        remarks(on: step),
      ])
    }
    return "\n" + table.withoutEmptyColumns().text(style: style)
  }

  private func remarks(on step: Explanation.Step) -> String {
    [
      step.evidence?.rawValue, step.certainty == .possible ? "possible" : nil,
      step.isCarried ? "kept from before" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private func missing(in whyNot: WhyNot) -> String {
    guard !whyNot.missing.isEmpty else { return "\nNo edge of the model leads there.\n" }
    return "\nNearest:\n" + whyNot.missing.map(text).joined()
  }

  private func text(_ miss: WhyNot.NearMiss) -> String {
    var text = "  \(report.names.shown(miss.via)) would give \(report.names.shown(miss.gives))\n"
    for lack in miss.lacks {
      let words = SafeText.visible(report.names.sentence(lack))
      text += "    missing: \(SafeText.shortened(words, to: 160))\n"
    }
    for closure in miss.closed { text += "    closed: \(ClosureText.text(closure))\n" }
    return text
  }
}

extension Explanation.Step {
  /// The numbers, from 1, of the steps that this one needs.
  var neededSteps: [String] {
    Set(because.map(\.step)).sorted().map { String($0 + 1) }
  }
}

/// Why an edge is closed, in words.
enum ClosureText {
  static func text(_ closure: WhyNot.Closure) -> String {
    switch closure {
    case .control(let id): "\(ModelNames.shown(id)) is enforced"
    case .doesNotExist: "the model says that it does not exist"
    case .notValid: "it does not exist at that time"
    }
  }
}
