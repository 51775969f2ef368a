public import BlastRadius

extension Scene {
  /// The picture of one explanation: the steps of its proof and nothing else.
  ///
  /// Of more cards than `options.budget` it is a summary, with the first and the last steps.
  ///
  /// - Throws: `BlastRadiusError` with code `bad-input` where two nodes of the model are one.
  public init(
    _ model: Model, _ explanation: Explanation, options: SceneOptions = SceneOptions()
  ) throws(BlastRadiusError) {
    var draft = try SceneDraft(model, options)
    for (position, step) in explanation.steps.enumerated() { draft.add(step, at: position) }
    for step in explanation.steps { draft.addLink(of: step, in: explanation) }
    draft.answer = options.answer ?? draft.answer(explanation)
    if draft.isTooMuch(draft.cards.count) { draft.fold(keeping: draft.firstAndLast) }
    self = draft.finished()
  }
}

extension SceneDraft {
  /// Adds the card of a step, at the strongest level that the proof gives.
  fileprivate mutating func add(_ step: Explanation.Step, at position: Int) {
    guard let node = catalog.number(of: step.fact.node) else { return }
    let known = cards[node]
    if let level = known?.level, level.rawValue >= step.fact.level.rawValue { return }
    let state: Scene.Card.State =
      step.via == nil ? .seed : step.certainty == .confirmed ? .confirmed : .possible
    cards[node] = CardDraft(
      state: known?.state == .seed ? .seed : state, level: step.fact.level,
      held: step.interval, depth: position)
  }

  /// Adds the arrow of a step, unless it only opens the door of another step's object.
  fileprivate mutating func addLink(of step: Explanation.Step, in explanation: Explanation) {
    guard let via = step.via, !isDoor(step, in: explanation), let arrow = Arrow(via, in: catalog)
    else { return }
    var over: [Int: Arrow?] = [:]
    over.updateValue(nil, forKey: arrow.subject)
    collect(step, of: arrow, over: nil, explanation, into: &over)
    let others = sortedByID(over.keys.filter { $0 != arrow.subject })
    add(
      LinkDraft(
        certainty: step.certainty, depth: cards[arrow.object]?.depth ?? 0,
        unknowns: own(explanation.dependsOn, of: arrow)),
      LinkKey(
        edge: arrow, inputs: ([arrow.subject] + others).map { .node($0, over: over[$0] ?? nil) }))
  }

  private func collect(
    _ step: Explanation.Step, of arrow: Arrow, over: Arrow?, _ explanation: Explanation,
    into inputs: inout [Int: Arrow?]
  ) {
    for premise in step.because {
      guard let node = catalog.number(of: premise.fact.node) else { continue }
      let isOwn = node == arrow.object && node != arrow.subject
      if isOwn, explanation.steps.indices.contains(premise.step),
        let via = explanation.steps[premise.step].via
      {
        collect(
          explanation.steps[premise.step], of: arrow, over: Arrow(via, in: catalog), explanation,
          into: &inputs)
      } else if inputs[node] == nil {
        inputs.updateValue(over, forKey: node)
      }
    }
  }

  /// The nodes of the first and the last steps, as many as there is room for.
  fileprivate var firstAndLast: Set<Int> {
    let nodes = sortedByID(cards.keys).sorted { cards[$0]?.depth ?? 0 < cards[$1]?.depth ?? 0 }
    let most = mostKept(of: states)
    return Set(nodes.prefix(most / 2) + nodes.suffix((most + 1) / 2))
  }

  /// Whether a later step to the same node needs this one and gives more.
  private func isDoor(_ step: Explanation.Step, in explanation: Explanation) -> Bool {
    step.fact.level == .connect
      && explanation.steps.contains { other in
        other.fact.node == step.fact.node && other.fact.level != .connect
          && other.because.contains { $0.fact == step.fact }
      }
  }

  fileprivate func answer(_ explanation: Explanation) -> String {
    let goal = PictureText.shown(catalog.name(of: explanation.goal.node), limit: 80)
    let say = options.language.words
    let form = explanation.certainty == .confirmed ? say.isReached : say.isPossiblyReached
    return form(
      goal, options.language.level(explanation.goal.level), say.hops.plain(explanation.hops))
  }
}
