internal import BlastRadius
internal import BlastRadiusRendering

/// The answer to "why": a proof, or what is missing for one.
struct ExplanationReport {
  var question: Question
  var goal: Fact
  var outcome: Outcome
  /// The different ways, the first that of `outcome`; none where only one was asked for.
  var ways = Ways(explanations: [])
  var names: ModelNames
  /// Where edges stand; `nil` where nobody asks.
  var origin: (@Sendable (EdgeReference) -> EdgeOrigin?)?

  /// Whether the goal is reached.
  enum Outcome {
    case reached(Explanation)
    case notReached(WhyNot)
  }

  /// What follows the first way: the others with their headings.
  var otherWays: [(heading: String, explanation: Explanation)] {
    ways.explanations.enumerated().dropFirst().map { index, way in
      let certainty = way.certainty == .possible ? "possible, " : ""
      return ("Way \(index + 1): \(certainty)\(measure(way))", way)
    }
  }

  /// The seeds as ids, with the level where it is not `control`.
  var from: [String] {
    question.from.map { $0.level == .control ? $0.node : $0.description }
  }

  /// The answer in one line, for people.
  var headline: String {
    let seeds = SeedsText(seeds: question.from, names: names)
    let goalName = names.title(goal.node)
    switch outcome {
    case .reached(let explanation):
      let verb = reaching(explanation.certainty)(seeds.seeds.count, goalName)
      return Said.answer.goal(seeds.text, verb, measure(explanation)) + waysCount
    case .notReached(let whyNot):
      return "\(seeds.text) \(notReaching(seeds)) \(goalName)\(weaker(whyNot))."
    }
  }

  /// `3 hops, effort 4, unless mfa is enforced.`
  private func measure(_ explanation: Explanation) -> String {
    Said.answer.measure(
      Said.answer.hops.plain(explanation.hops), "\(explanation.effort)", condition(explanation))
  }

  private var waysCount: String {
    switch ways.explanations.count {
    case 0: ""
    case 1 where ways.isCutShort: Said.answer.otherWaysUnknown
    case 1: Said.answer.noOtherWay
    default: Said.answer.firstOfWays(String(ways.explanations.count))
    }
  }

  /// What is said where fewer ways are shown than were asked for although there may be more.
  func cutShort(_ analysis: Analysis) -> Diagnostic? {
    guard ways.isCutShort else { return nil }
    let count = ways.explanations.count
    var message =
      count == 1
      ? "the best way is shown, and it is not known whether there is another: "
      : "the first \(count) ways are shown, and it is not known which are next: "
    message += "telling the others apart takes more work than one question may"
    if analysis.isAboutSeveralInstants { message += "; one instant (--at) takes less" }
    return Diagnostic(.warning, "ways-cut-short", message)
  }

  private func condition(_ explanation: Explanation) -> String {
    guard explanation.certainty == .possible else { return "" }
    return ", " + UnknownText.condition(explanation.closedBy, explanation.dependsOn, names)
  }

  private func reaching(_ certainty: Certainty) -> Counted.Said {
    let (say, isSure) = (Said.answer, certainty == .confirmed)
    return switch goal.level {
    case .control: isSure ? say.controls : say.possiblyControls
    case .write: isSure ? say.writes : say.possiblyWrites
    case .read: isSure ? say.reads : say.possiblyReads
    case .connect where isGateway: isSure ? say.getsThrough : say.possiblyGetsThrough
    case .connect: isSure ? say.connects : say.possiblyConnects
    }
  }

  /// `, but can write to it`, where a weaker level is reached.
  private func weaker(_ whyNot: WhyNot) -> String {
    guard let weaker = whyNot.weaker else { return "" }
    let possibly = weaker.certainty == .possible ? "possibly " : ""
    return ", but can \(possibly)\(infinitive(of: weaker.level)) it"
  }

  private func notReaching(_ seeds: SeedsText) -> String {
    switch goal.level {
    case .control: seeds.verb("does not control", "do not control")
    case .connect where isGateway: seeds.verb("does not get through", "do not get through")
    default: "cannot \(infinitive(of: goal.level))"
    }
  }

  private func infinitive(of level: Level) -> String {
    switch level {
    case .control: "control"
    case .write: "write to"
    case .read: "read"
    case .connect: isGateway ? "get through" : "connect to"
    }
  }

  private var isGateway: Bool { names.isNode(goal.node, a: "gateway") }
}
