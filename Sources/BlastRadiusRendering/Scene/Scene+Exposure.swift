public import BlastRadius

extension Scene {
  /// The picture of an exposure: its proof, what was stopped, and what matters and is not reached.
  ///
  /// - Throws: `BlastRadiusError` with code `limit` where the picture would hold more cards than
  ///   `options.budget`; the message says how to narrow it.
  public init(
    _ model: Model, _ exposure: Exposure, options: SceneOptions = SceneOptions()
  ) throws(BlastRadiusError) {
    var builder = ExposureSceneBuilder(model, exposure, options)
    builder.addReached()
    builder.addStopped()
    builder.addUnreached()
    builder.addEvidence()
    builder.draft.answer =
      options.answer ?? AnswerLine.text(exposure, model, notReached: builder.notReached)
    try builder.draft.checkBudget(options)
    self = builder.draft.finished()
  }
}

/// Gathers what a picture of an exposure shows.
struct ExposureSceneBuilder {
  var draft: SceneDraft
  private let exposure: Exposure
  private let options: SceneOptions
  private let index: ProofIndex
  private var queue: [ReachedFact] = []
  private var drawn: Set<Fact> = []

  init(_ model: Model, _ exposure: Exposure, _ options: SceneOptions) {
    let periods = exposure.facts.flatMap(\.intervals).map(\.period)
    let instants = periods.flatMap { [$0.from, $0.until].compactMap(\.self) }
    draft = SceneDraft(model, instants: instants, options: options)
    index = ProofIndex(exposure, model)
    self.exposure = exposure
    self.options = options
  }

  /// Adds the nodes asked for, the seeds, and all that their proofs stand on.
  mutating func addReached() {
    for id in index.nodes.sorted() {
      let shown = index.shown(id)
      let isSeed = shown.contains { $0.isSeed }
      if isSeed || isAsked(id, shown) { show(id) }
    }
    while let fact = queue.popLast() { addProof(of: fact) }
  }

  private func isAsked(_ id: String, _ shown: [ReachedFact]) -> Bool {
    guard let node = draft.nodes[id], options.includes(node) else { return false }
    return shown.contains { fact in
      (options.level.map { index.implies(fact.fact, Fact(id, $0)) } ?? true)
        && (options.within.map { fact.main.hops <= $0 } ?? true)
    }
  }

  private mutating func show(_ id: String) {
    guard draft.cards[id] == nil else { return }
    let shown = index.shown(id)
    guard let strongest = shown.first else { return }
    draft.cards[id] = card(strongest)
    for fact in shown { enqueue(fact) }
  }

  private func card(_ fact: ReachedFact) -> SceneDraft.CardDraft {
    let state: Scene.Card.State =
      fact.isSeed ? .seed : fact.main.certainty == .confirmed ? .confirmed : .possible
    let hull = Period.hull(fact.intervals.map(\.period))
    var held = hull.map(draft.time.period) ?? ""
    let surely = Period.hull(
      fact.intervals.filter { $0.certainty == .confirmed }.map(\.period))
    if let surely, surely.from != hull?.from, let from = surely.from {
      held += ", surely from \(draft.time.minute(from))"
    }
    return SceneDraft.CardDraft(
      state: state, level: fact.fact.level, held: held, depth: fact.main.hops)
  }

  private mutating func enqueue(_ fact: ReachedFact) {
    if drawn.insert(fact.fact).inserted { queue.append(fact) }
  }

  /// Adds the arrows of every interval of the fact, and what they need.
  private mutating func addProof(of fact: ReachedFact) {
    for interval in fact.intervals {
      guard let via = interval.via else { continue }
      let arrow = Arrow(via)
      let edge = draft.edge(arrow)
      let own = interval.dependsOn.filter { unknown in
        edge?.unless.contains(unknown) == true || unknown == arrow.sentence
          || (arrow.id != nil && unknown == arrow.id)
      }
      let inputs = inputs(of: arrow, interval)
      let use = SceneDraft.LinkDraft(
        certainty: interval.certainty, depth: interval.hops, unknowns: own)
      draft.add(use, SceneDraft.LinkKey(edge: arrow, inputs: inputs))
    }
  }

  /// The nodes that lead into an arrow, its subject first.
  ///
  /// A connection to the object itself is drawn as what gives that connection.
  private mutating func inputs(of arrow: Arrow, _ interval: HeldInterval) -> [SceneDraft.Input] {
    var over: [String: Arrow?] = [:]
    over.updateValue(nil, forKey: arrow.subject)
    for fact in interval.because {
      collect(fact, for: arrow, interval, over: nil, depth: 0, into: &over)
    }
    let others = over.keys.filter { $0 != arrow.subject }.sorted()
    if draft.cards[arrow.subject] == nil { show(arrow.subject) }
    return ([arrow.subject] + others).map { .node($0, over: over[$0] ?? nil) }
  }

  private mutating func collect(
    _ needed: Fact, for arrow: Arrow, _ interval: HeldInterval, over: Arrow?, depth: Int,
    into inputs: inout [String: Arrow?]
  ) {
    if needed.node == arrow.object, needed.node != arrow.subject {
      guard depth < 8, let fact = index.find(needed) else { return }
      let support = fact.support(in: interval.period)
      guard let via = support.via else { return }
      for deeper in support.because {
        collect(
          deeper, for: arrow, interval, over: Arrow(via), depth: depth + 1, into: &inputs)
      }
      return
    }
    if inputs[needed.node] == nil { inputs.updateValue(over, forKey: needed.node) }
    show(needed.node)
    guard !index.isSupported(needed, in: interval.period, depth: interval.hops),
      let fact = index.find(needed)
    else { return }
    enqueue(fact)
  }
}

extension ExposureSceneBuilder {
  /// The nodes shown in grey.
  var notReached: [Node] {
    draft.cards.filter { $0.value.state == .unreached }.compactMap { draft.nodes[$0.key] }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// Adds the arrows that were stopped on their way from a node that is shown.
  mutating func addStopped() {
    let drawnEdges = Set(draft.links.keys.map(\.edge))
    for index in draft.model.edges.indices {
      let edge = draft.model.edges[index]
      let arrow = draft.arrow(index)
      guard !drawnEdges.contains(arrow), let stop = stop(of: edge) else { continue }
      guard canTry(edge) || isActor(edge.subject) else { continue }
      guard showObject(of: edge) else { continue }
      if draft.cards[edge.subject] == nil {
        draft.cards[edge.subject] = SceneDraft.CardDraft(state: .plain)
      }
      let depth = (draft.cards[edge.subject]?.depth ?? 0) + 1
      draft.add(
        SceneDraft.LinkDraft(depth: depth, stop: stop),
        SceneDraft.LinkKey(edge: arrow, inputs: [.node(edge.subject, over: nil)]))
    }
  }

  /// Whether the subject is shown and held as the edge needs it: what was seen to happen with
  /// other credentials says nothing about these.
  private func canTry(_ edge: Edge) -> Bool {
    guard draft.cards[edge.subject] != nil else { return false }
    let needs = draft.model.vocabulary.relations[edge.relation]?.steps.map(\.needs) ?? []
    return index.shown(edge.subject).contains { fact in
      needs.isEmpty
        ? fact.fact.level != .connect
        : needs.contains { index.implies(fact.fact, Fact(edge.subject, $0)) }
    }
  }

  private func isActor(_ id: String) -> Bool {
    draft.nodes[id].map { draft.model.vocabulary.kind($0.kind, isA: "actor") } ?? false
  }

  /// Why an edge that no proof uses was stopped, if it was.
  private func stop(of edge: Edge) -> SceneDraft.Stop? {
    if edge.wasDenied { return .evidence }
    let traverses = draft.model.vocabulary.relations[edge.relation]?.steps.isEmpty == false
    guard traverses, edge.exists != .no else { return nil }
    let held = draft.model.controls.filter { control in
      edge.unless.contains(control.id) && control.changes.last?.state == .enforced
    }
    return held.map(\.id).min().map { .control($0) }
  }

  /// Whether the object of a stopped edge is in the picture, after adding it where it may be.
  private mutating func showObject(of edge: Edge) -> Bool {
    if draft.cards[edge.object] != nil { return true }
    guard let node = draft.nodes[edge.object], !options.isNarrow || options.includes(node) else {
      return false
    }
    let shown = index.shown(edge.object)
    guard shown.isEmpty || isAsked(edge.object, shown) else { return false }
    show(edge.object)
    while let fact = queue.popLast() { addProof(of: fact) }
    if draft.cards[edge.object] == nil {
      draft.cards[edge.object] = SceneDraft.CardDraft(state: .unreached, depth: 1000)
    }
    return true
  }

  /// Adds what matters and is not reached.
  mutating func addUnreached() {
    for node in draft.model.nodes where node.isCritical && draft.cards[node.id] == nil {
      guard index.shown(node.id).isEmpty, options.includes(node) else { continue }
      draft.cards[node.id] = SceneDraft.CardDraft(state: .unreached, depth: 1000)
    }
    for node in draft.model.nodes where options.to.contains(node.id) {
      guard draft.cards[node.id] == nil, index.shown(node.id).isEmpty else { continue }
      draft.cards[node.id] = SceneDraft.CardDraft(state: .unreached, depth: 1000)
    }
  }

  /// Adds what is known to have happened between nodes that are shown.
  mutating func addEvidence() {
    let drawnEdges = Set(draft.links.keys.map(\.edge))
    for index in draft.model.edges.indices {
      let edge = draft.model.edges[index]
      let arrow = draft.arrow(index)
      guard !drawnEdges.contains(arrow), edge.firstObservation != nil || edge.wasAttempted,
        canTry(edge), draft.cards[edge.object] != nil
      else { continue }
      let isAbsorbed = draft.links.keys.contains { key in
        key.inputs.contains { if case .node(_, over: arrow) = $0 { true } else { false } }
      }
      if isAbsorbed { continue }
      draft.add(
        SceneDraft.LinkDraft(depth: (draft.cards[edge.subject]?.depth ?? 0) + 1),
        SceneDraft.LinkKey(edge: arrow, inputs: [.node(edge.subject, over: nil)]))
    }
  }
}

extension ReachedFact {
  /// Whether the attacker starts with it.
  var isSeed: Bool { intervals.contains { $0.via == nil && $0.hops == 0 } }
}
