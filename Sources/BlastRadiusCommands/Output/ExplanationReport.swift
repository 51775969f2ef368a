internal import BlastRadius

/// The answer to "why": a proof, or what is missing for one.
struct ExplanationReport {
  var question: Question
  var goal: Fact
  var outcome: Outcome
  var names: ModelNames

  /// Whether the goal is reached.
  enum Outcome {
    case reached(Explanation)
    case notReached(WhyNot)
  }

  /// The seeds as ids, with the level where it is not `control`.
  var from: [String] {
    question.from.map { $0.level == .control ? $0.node : $0.description }
  }

  /// The answer in one line, for people.
  var headline: String {
    let seeds = SeedsText(seeds: question.from, names: names)
    let goalName = names.shown(goal.node)
    switch outcome {
    case .reached(let explanation):
      let verb =
        explanation.certainty == .possible
        ? "possibly \(reaching(seeds))" : reaching(seeds)
      let count = "\(explanation.hops) hop\(explanation.hops == 1 ? "" : "s")"
      return "\(seeds.text) \(verb) \(goalName): \(count), effort \(explanation.effort)"
        + "\(condition(explanation))."
    case .notReached:
      return "\(seeds.text) \(notReaching(seeds)) \(goalName)."
    }
  }

  private func condition(_ explanation: Explanation) -> String {
    guard explanation.certainty == .possible else { return "" }
    return ", " + UnknownText.condition(explanation.closedBy, explanation.dependsOn)
  }

  private func reaching(_ seeds: SeedsText) -> String {
    switch goal.level {
    case .control: seeds.verb("controls", "control")
    case .connect where isGateway: seeds.verb("gets through", "get through")
    default: "can \(infinitive)"
    }
  }

  private func notReaching(_ seeds: SeedsText) -> String {
    switch goal.level {
    case .control: seeds.verb("does not control", "do not control")
    case .connect where isGateway: seeds.verb("does not get through", "do not get through")
    default: "cannot \(infinitive)"
    }
  }

  private var infinitive: String {
    switch goal.level {
    case .control: "control"
    case .write: "write to"
    case .read: "read"
    case .connect: "connect to"
    }
  }

  private var isGateway: Bool { names.isNode(goal.node, a: "gateway") }
}
