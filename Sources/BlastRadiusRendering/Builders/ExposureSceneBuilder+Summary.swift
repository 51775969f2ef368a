import BlastRadius

extension ExposureSceneBuilder {
  /// At most so many nodes are tried in vain before no other of their sort is.
  private static let mostMisses = 20

  /// Gathers what always has cards of its own, as far as there is room for it, and folds the rest.
  ///
  /// - Complexity: O(nodes reached + edges of the model), and the proofs of what is kept.
  mutating func summarise(near: [NearFact]) {
    index.expectAll()
    let asked = askedNodes()
    let isAsked = Set(asked)
    let most = draft.mostKept(of: states(of: asked))
    let critical = ranked(draft.catalog.criticalNodes.filter(isAsked.contains))
    keep(ranked(asked.filter(index.seeds.contains)), most: most / 3)
    keep(critical.filter { draft.catalog.criticality($0) == .critical }, most: most * 2 / 3)
    keepObserved(isAsked, most: most)
    keep(critical, most: most)
    addStops(most: most)
    let unreached = Set(draft.wantedAnyway).filter { index.outline(of: $0) == nil }
    for node in ranked(Array(unreached)) where draft.cards.count < most {
      draft.cards[node] = draft.cards[node] ?? SceneDraft.CardDraft(state: .unreached, depth: 1000)
    }
    let lacking = addNear(near, most: most)
    addEvidence()
    fold(asked, Array(unreached), lacking)
  }

  /// How many states the nodes of a summary may have.
  private func states(of asked: [Int]) -> Int {
    let reached = Set(asked.compactMap { index.outline(of: $0)?.certainty })
    let hasOthers = draft.wantedAnyway.contains { index.outline(of: $0) == nil }
    return reached.count + (hasOthers ? 1 : 0) + (options.showsNear ? 1 : 0)
      + (index.seeds.count > 1 ? 1 : 0)
  }

  /// The nodes that are asked for, ascending.
  private func askedNodes() -> [Int] {
    guard options.isNarrow else { return index.nodes }
    return index.nodes.filter { node in
      let isSeed = index.seeds.contains(node)
      guard isSeed || mayBeAsked(node) else { return false }
      let shown = index.shown(node)
      return isSeed && shown.contains(where: \.isSeed) || isAsked(node, shown)
    }
  }

  /// Nodes by how critical they are, then the nearest, then by id.
  private func ranked(_ nodes: [Int]) -> [Int] {
    let ranks = nodes.map { node -> Rank in
      let criticality = draft.catalog.criticality(node)
      let weight = criticality == .critical ? 0 : draft.catalog.isCritical(node) ? 1 : 2
      return Rank(
        weight: weight, hops: index.outline(of: node)?.hops ?? 0, id: draft.catalog.id(node),
        node: node)
    }
    return ranks.sorted().map(\.node)
  }

  private struct Rank: Comparable {
    var weight: Int
    var hops: Int
    var id: String
    var node: Int

    static func < (left: Rank, right: Rank) -> Bool {
      if left.weight != right.weight { return left.weight < right.weight }
      return left.hops == right.hops ? left.id < right.id : left.hops < right.hops
    }
  }

  /// Adds nodes with their proofs while there is room.
  private mutating func keep(_ nodes: [Int], most: Int) {
    var misses = 0
    for node in nodes where draft.cards.count < most && misses < Self.mostMisses {
      if !keep(node, most: most) { misses += 1 }
    }
  }

  /// Adds the ends of what is known to have happened, in order of time.
  private mutating func keepObserved(_ asked: Set<Int>, most: Int) {
    let entries = draft.model.edges.indices.compactMap { number -> StepOrder<Arrow>.Entry? in
      guard let seen = draft.model.edges[number].firstObservation,
        let arrow = Arrow(edge: number, in: draft.catalog), asked.contains(arrow.object),
        let object = index.outline(of: arrow.object), index.outline(of: arrow.subject) != nil
      else { return nil }
      return .init(arrow: arrow, at: seen.at, step: seen.step, depth: object.hops)
    }
    keep(StepOrder.sorted(entries).flatMap { [$0.subject, $0.object] }, most: most)
  }

  /// Adds what was stopped, while there is room.
  private mutating func addStops(most: Int) {
    let drawn = Set(draft.links.keys.map(\.edge))
    var undrawn = 0
    for number in draft.model.edges.indices {
      var trial = self
      guard trial.addStop(number, besides: drawn) else { continue }
      if trial.draft.cards.count <= most { self = trial } else { undrawn += 1 }
    }
    if undrawn > 0 {
      draft.remarks.append(options.language.picture.stopsNotDrawn(undrawn))
    }
  }

  /// Adds what is one step away while there is room, and gives back what there was no room for.
  private mutating func addNear(_ near: [NearFact], most: Int) -> [NearFact] {
    var left: [NearFact] = []
    for fact in near {
      var trial = self
      if left.count < Self.mostMisses { trial.addNear([fact]) }
      if left.count < Self.mostMisses, trial.draft.cards.count <= most {
        self = trial
      } else {
        left.append(fact)
      }
    }
    return left
  }
}

extension ExposureSceneBuilder {
  /// Folds what has no card.
  private mutating func fold(_ asked: [Int], _ unreached: [Int], _ near: [NearFact]) {
    var input = FoldInput()
    var known = Set(draft.cards.keys)
    addReached(asked, to: &input, &known)
    for fact in near { add(fact, to: &input, &known) }
    for node in unreached where known.insert(node).inserted {
      input.items.append(FoldItem(node: node, state: .unreached, depth: 1000))
    }
    var undrawn = 0
    for node in index.nodes where !known.contains(node) && !index.seeds.contains(node) {
      undrawn += 1
    }
    draft.leftOut = (undrawn, areReached: true)
    let index = index
    draft.fold(input) { Self.card(of: $0, in: index) }
  }

  /// Adds what is asked for, and what the proofs of all of it stand on.
  private func addReached(_ asked: [Int], to input: inout FoldInput, _ known: inout Set<Int>) {
    var open: [Int] = []
    for node in asked where known.insert(node).inserted { open.append(node) }
    while let node = open.popLast() {
      guard let outline = index.outline(of: node) else { continue }
      input.items.append(item(outline))
      guard let step = outline.step else { continue }
      input.ways.append(way(step, to: outline, &input))
      for needed in [step.subject] + step.others where known.insert(needed).inserted {
        open.append(needed)
      }
    }
  }

  /// The card of a node that stands alone after all.
  private static func card(of item: FoldItem, in index: ProofIndex) -> SceneDraft.CardDraft {
    if let strongest = index.shown(item.node).first { return card(strongest) }
    return SceneDraft.CardDraft(state: item.state, level: item.level, depth: item.depth)
  }

  /// Adds what is one step away, with its first way.
  private func add(_ near: NearFact, to input: inout FoldInput, _ known: inout Set<Int>) {
    guard let node = draft.catalog.number(of: near.fact.node), index.outline(of: node) == nil,
      !options.isNarrow || draft.includes(node), known.insert(node).inserted
    else { return }
    input.items.append(FoldItem(node: node, state: .near, level: near.fact.level, depth: 1000))
    guard let way = near.ways.first, let arrow = Arrow(way.via, in: draft.catalog),
      known.contains(arrow.subject)
    else { return }
    let stop = stop(of: way)
    input.ways.append(
      FoldWay(
        subject: arrow.subject, object: node, relation: input.relation(arrow.relation),
        state: .near, edge: arrow.edge, implied: arrow.edge == nil ? arrow.reference : nil,
        use: .init(depth: 1000, stop: stop)))
  }

  private func item(_ outline: ReachedOutline) -> FoldItem {
    let state: Scene.Card.State =
      index.seeds.contains(outline.node)
      ? .seed : outline.certainty == .confirmed ? .confirmed : .possible
    return FoldItem(
      node: outline.node, state: state, level: outline.level, surely: outline.surely,
      depth: outline.hops)
  }

  private func way(
    _ step: ReachedOutline.Step, to outline: ReachedOutline, _ input: inout FoldInput
  ) -> FoldWay {
    let name =
      step.edge.map { draft.catalog.relationName(ofEdge: $0) } ?? step.implied?.relation ?? ""
    let authored = step.edge.flatMap { $0 < draft.model.edges.count ? draft.model.edges[$0] : nil }
    let state: Scene.Link.State =
      authored?.firstObservation != nil
      ? .observed
      : authored?.claim != nil ? .claimed : outline.certainty == .confirmed ? .reached : .possible
    return FoldWay(
      subject: step.subject, others: step.others, object: outline.node,
      relation: input.relation(name), state: state, edge: step.edge, implied: step.implied,
      use: .init(certainty: outline.certainty, depth: outline.hops))
  }
}
