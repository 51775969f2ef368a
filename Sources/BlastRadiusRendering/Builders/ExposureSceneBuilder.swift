import BlastRadius

/// Gathers what a picture of an exposure shows.
struct ExposureSceneBuilder {
  var draft: SceneDraft
  let index: ProofIndex
  private var queue: [ReachedFact] = []
  private var drawn: Set<Fact> = []

  init(_ draft: SceneDraft, _ index: ProofIndex) {
    self.draft = draft
    self.index = index
  }

  var options: SceneOptions { draft.options }

  /// Gathers all of it, and what is one step away; `false` where that is more than anyone reads.
  mutating func build(near: [NearFact] = []) -> Bool {
    if !options.isNarrow, draft.isTooMuch(index.nodes.count) { return false }
    for node in index.nodes where index.seeds.contains(node) || mayBeAsked(node) {
      let shown = index.shown(node)
      if shown.contains(where: \.isSeed) || isAsked(node, shown) { show(node) }
      if draft.isTooMuch(draft.cards.count) { return false }
    }
    drawProofs()
    addStopped()
    addUnreached()
    addNear(near)
    addEvidence()
    let undrawn = index.nodes.count { draft.cards[$0] == nil && !index.seeds.contains($0) }
    draft.leftOut = (undrawn, areReached: true)
    return !draft.isTooMuch(draft.cards.count)
  }

  /// Says the answer in one line.
  mutating func answer(_ summary: Exposure.Summary, seeds: Int) {
    draft.answer = options.answer ?? AnswerLine.text(summary, seeds: seeds, draft)
  }

  /// Adds all that the proofs of what is shown stand on.
  private mutating func drawProofs() {
    while let fact = queue.popLast() { addProof(of: fact) }
  }

  /// Adds a node with all that its proof stands on, unless that would be more cards than so many.
  mutating func keep(_ node: Int, most: Int) -> Bool {
    if draft.cards[node] != nil { return true }
    var trial = self
    trial.show(node)
    while let fact = trial.queue.popLast() {
      trial.addProof(of: fact)
      if trial.draft.cards.count > most { return false }
    }
    guard trial.draft.cards.count <= most, trial.draft.cards[node] != nil else { return false }
    self = trial
    return true
  }

  /// Whether it takes the facts of a node to say whether it is asked for.
  func mayBeAsked(_ node: Int) -> Bool {
    draft.includes(node) && index.mayHold(node, options.level, within: options.within)
  }

  func isAsked(_ node: Int, _ shown: [ReachedFact]) -> Bool {
    guard draft.includes(node) else { return false }
    return shown.contains { fact in
      (options.level.map { index.implies(fact.fact.level, $0, of: node) } ?? true)
        && (options.within.map { fact.main.hops <= $0 } ?? true)
    }
  }

  private mutating func show(_ node: Int) {
    guard draft.cards[node] == nil else { return }
    let shown = index.shown(node)
    guard let strongest = shown.first else { return }
    draft.cards[node] = Self.card(strongest)
    for fact in shown { enqueue(fact) }
  }

  static func card(_ fact: ReachedFact) -> SceneDraft.CardDraft {
    let state: Scene.Card.State =
      fact.isSeed ? .seed : fact.main.certainty == .confirmed ? .confirmed : .possible
    let hull = Period.hull(fact.intervals.map(\.period))
    let surely = Period.hull(
      fact.intervals.filter { $0.certainty == .confirmed }.map(\.period))
    let isLater = surely.map { $0.from != hull?.from } ?? false
    return SceneDraft.CardDraft(
      state: state, level: fact.fact.level, held: hull, surelyFrom: isLater ? surely?.from : nil,
      depth: fact.main.hops)
  }

  private mutating func enqueue(_ fact: ReachedFact) {
    if drawn.insert(fact.fact).inserted { queue.append(fact) }
  }

  /// Adds the arrows of every interval of the fact, and what they need.
  private mutating func addProof(of fact: ReachedFact) {
    for interval in fact.intervals {
      guard let via = interval.via, let arrow = Arrow(via, in: draft.catalog) else { continue }
      let inputs = inputs(of: arrow, interval)
      let use = SceneDraft.LinkDraft(
        certainty: interval.certainty, depth: interval.hops,
        unknowns: draft.own(interval.dependsOn, of: arrow))
      draft.add(use, SceneDraft.LinkKey(edge: arrow, inputs: inputs))
    }
  }

  /// The nodes that lead into an arrow, its subject first.
  ///
  /// A connection to the object itself is drawn as what gives that connection.
  private mutating func inputs(of arrow: Arrow, _ interval: HeldInterval) -> [SceneDraft.Input] {
    var over: [Int: Arrow?] = [:]
    over.updateValue(nil, forKey: arrow.subject)
    for fact in interval.because {
      collect(fact, for: arrow, interval, over: nil, depth: 0, into: &over)
    }
    let others = draft.sortedByID(over.keys.filter { $0 != arrow.subject })
    if draft.cards[arrow.subject] == nil { show(arrow.subject) }
    return ([arrow.subject] + others).map { .node($0, over: over[$0] ?? nil) }
  }

  private mutating func collect(
    _ needed: Fact, for arrow: Arrow, _ interval: HeldInterval, over: Arrow?, depth: Int,
    into inputs: inout [Int: Arrow?]
  ) {
    guard let node = draft.catalog.number(of: needed.node) else { return }
    if node == arrow.object, node != arrow.subject {
      guard depth < 8, let fact = index.find(needed.level, of: node) else { return }
      let support = fact.support(in: interval.period)
      guard let via = support.via else { return }
      for deeper in support.because {
        collect(
          deeper, for: arrow, interval, over: Arrow(via, in: draft.catalog), depth: depth + 1,
          into: &inputs)
      }
      return
    }
    if inputs[node] == nil { inputs.updateValue(over, forKey: node) }
    show(node)
    guard
      !index.isSupported(needed.level, of: node, in: interval.period, depth: interval.hops),
      let fact = index.find(needed.level, of: node)
    else { return }
    enqueue(fact)
  }
}

extension ExposureSceneBuilder {
  /// Adds the arrows that were stopped on their way from a node that is shown.
  private mutating func addStopped() {
    let drawnEdges = Set(draft.links.keys.map(\.edge))
    for number in draft.model.edges.indices { _ = addStop(number, besides: drawnEdges) }
  }

  /// Adds the arrow of an edge, if it was stopped on its way from a node that is shown.
  mutating func addStop(_ number: Int, besides drawn: Set<Arrow>) -> Bool {
    guard let stop = stop(of: draft.model.edges[number]),
      let arrow = Arrow(edge: number, in: draft.catalog), !drawn.contains(arrow),
      canTry(arrow) || isActor(arrow.subject), showObject(of: arrow)
    else { return false }
    showWithProof(arrow.subject, else: SceneDraft.CardDraft(state: .plain))
    let depth = (draft.cards[arrow.subject]?.depth ?? 0) + 1
    draft.add(
      SceneDraft.LinkDraft(depth: depth, stop: stop),
      SceneDraft.LinkKey(edge: arrow, inputs: [.node(arrow.subject, over: nil)]))
    return true
  }

  /// Whether the subject is shown and held as the edge needs it: what was seen to happen with
  /// other credentials says nothing about these.
  private func canTry(_ arrow: Arrow) -> Bool {
    guard draft.cards[arrow.subject] != nil else { return false }
    let needs = draft.catalog.vocabulary.relations[arrow.relation]?.steps.map(\.needs) ?? []
    return index.shown(arrow.subject).contains { fact in
      needs.isEmpty
        ? fact.fact.level != .connect
        : needs.contains { index.implies(fact.fact.level, $0, of: arrow.subject) }
    }
  }

  private func isActor(_ node: Int) -> Bool {
    draft.catalog.isNode(node, a: "actor", in: draft.catalog.vocabulary)
  }

  /// Why an edge that no proof uses was stopped, if it was.
  private func stop(of edge: Edge) -> SceneDraft.Stop? {
    if edge.stopping != nil { return .evidence }
    let traverses = draft.model.vocabulary.relations[edge.relation]?.steps.isEmpty == false
    guard traverses, edge.exists != .no else { return nil }
    let held = draft.model.controls.filter { control in
      edge.unless.contains(control.id) && control.changes.last?.state == .enforced
    }
    return held.map(\.id).min().map { .control($0) }
  }

  /// Whether the object of a stopped edge is in the picture, after adding it where it may be.
  private mutating func showObject(of arrow: Arrow) -> Bool {
    let object = arrow.object
    if draft.cards[object] != nil { return true }
    guard !options.isNarrow || draft.includes(object) else { return false }
    let shown = index.shown(object)
    guard shown.isEmpty || isAsked(object, shown) else { return false }
    showWithProof(object, else: SceneDraft.CardDraft(state: .unreached, depth: 1000))
    return true
  }

  /// Shows a node with what its proof stands on, or with another card where it is not reached.
  private mutating func showWithProof(_ node: Int, else card: SceneDraft.CardDraft) {
    show(node)
    drawProofs()
    if draft.cards[node] == nil { draft.cards[node] = card }
  }

  /// Adds what matters and is not reached, or is asked for and is not.
  private mutating func addUnreached() {
    for node in draft.wantedAnyway where draft.cards[node] == nil {
      guard index.shown(node).isEmpty else { continue }
      draft.cards[node] = SceneDraft.CardDraft(state: .unreached, depth: 1000)
    }
  }

  /// Adds what is one step away, each with an arrow from what is held, that says what it lacks.
  mutating func addNear(_ near: [NearFact]) {
    var drawn = Set(draft.links.keys.map(\.edge))
    for fact in near {
      guard let node = draft.catalog.number(of: fact.fact.node),
        !options.isNarrow || draft.includes(node)
      else { continue }
      let known = draft.cards[node]
      if known.map({ $0.state == .unreached || $0.state == .near }) ?? index.shown(node).isEmpty {
        let level = [known?.level, fact.fact.level].compactMap(\.self).max {
          $0.rawValue < $1.rawValue
        }
        draft.cards[node] = SceneDraft.CardDraft(state: .near, level: level, depth: 1000)
      }
      for way in fact.ways { addArrow(of: way, besides: &drawn) }
    }
  }

  private mutating func addArrow(of way: NearFact.Way, besides drawn: inout Set<Arrow>) {
    guard let arrow = Arrow(way.via, in: draft.catalog), draft.cards[arrow.object] != nil,
      !index.shown(arrow.subject).isEmpty, drawn.insert(arrow).inserted
    else { return }
    showWithProof(arrow.subject, else: SceneDraft.CardDraft(state: .plain))
    let stop = stop(of: way)
    let depth = (draft.cards[arrow.subject]?.depth ?? 0) + 1
    draft.add(
      SceneDraft.LinkDraft(depth: depth, stop: stop),
      SceneDraft.LinkKey(edge: arrow, inputs: [.node(arrow.subject, over: nil)]))
  }

  /// What keeps the way to something shut that is one step away.
  func stop(of way: NearFact.Way) -> SceneDraft.Stop? {
    way.control.map { .control($0) }
      ?? way.lack.map { .lack(options.language.lack($0, in: draft.catalog)) }
  }

  /// Adds what is known to have happened between nodes that are shown.
  mutating func addEvidence() {
    let drawnEdges = Set(draft.links.keys.map(\.edge))
    for number in draft.model.edges.indices {
      let edge = draft.model.edges[number]
      guard !edge.evidence.isEmpty, edge.stopping == nil,
        let arrow = Arrow(edge: number, in: draft.catalog), !drawnEdges.contains(arrow),
        canTry(arrow), draft.cards[arrow.object] != nil
      else { continue }
      let isAbsorbed = draft.links.keys.contains { key in
        key.inputs.contains { if case .node(_, over: arrow) = $0 { true } else { false } }
      }
      if isAbsorbed { continue }
      draft.add(
        SceneDraft.LinkDraft(depth: (draft.cards[arrow.subject]?.depth ?? 0) + 1),
        SceneDraft.LinkKey(edge: arrow, inputs: [.node(arrow.subject, over: nil)]))
    }
  }
}

extension ReachedFact {
  /// Whether the attacker starts with it.
  var isSeed: Bool { intervals.contains { $0.via == nil && $0.hops == 0 } }
}
