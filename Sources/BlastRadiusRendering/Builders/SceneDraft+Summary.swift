import BlastRadius

extension SceneDraft {
  /// Gives what is critical of some nodes of a model cards of its own, as far as there is room, and folds
  /// the others.
  ///
  /// - Complexity: O(edges of model and import).
  mutating func summarise(_ nodes: [Int]) {
    let critical = sortedByID(nodes.filter(catalog.isCritical))
    let ranked =
      critical.filter { catalog.criticality($0) == .critical }
      + critical.filter { catalog.criticality($0) != .critical }
    for node in ranked.prefix(mostKept(of: 1) / 2) { cards[node] = CardDraft(state: .plain) }
    for edge in edgesBetweenCards { addPlain(edge) }
    var input = FoldInput()
    input.hasProofs = false
    input.items = nodes.filter { cards[$0] == nil }.map {
      FoldItem(node: $0, state: .plain, depth: 0)
    }
    let isMeant = Set(nodes)
    var count = 0
    for edge in catalog.edges {
      guard let ends = catalog.ends(ofEdge: edge), isMeant.contains(ends.subject),
        isMeant.contains(ends.object)
      else { continue }
      count += 1
      if cards[ends.subject] != nil, cards[ends.object] != nil { continue }
      input.ways.append(
        FoldWay(
          subject: ends.subject, others: needs(ofEdge: edge).filter(isMeant.contains),
          object: ends.object, relation: input.relation(catalog.relationName(ofEdge: edge)),
          state: state(ofEdge: edge), edge: edge,
          use: .init(stop: catalog.authoredEdge(edge)?.stopping == nil ? nil : .evidence)))
    }
    fold(input) { CardDraft(state: $0.state) }
    answer = options.answer ?? self.count(nodes: nodes.count, edges: count)
  }

  /// The other nodes that an edge of the model needs, all of them.
  private func needs(ofEdge number: Int) -> [Int] {
    guard let edge = catalog.authoredEdge(number), !edge.requires.isEmpty else { return [] }
    return edge.requires.flatMap { requirement in
      if case .fact(let fact) = requirement { return [catalog.number(of: fact.node)] }
      return []
    }.compactMap(\.self)
  }

  private func state(ofEdge number: Int) -> Scene.Link.State {
    guard let edge = catalog.authoredEdge(number) else { return .plain }
    if edge.stopping != nil { return .denied }
    if edge.firstObservation != nil { return .observed }
    if edge.claim != nil { return .claimed }
    return edge.exists == .unknown ? .unknown : .plain
  }

  /// The nodes of the first observed steps in order of time, as many as there is room for.
  var firstSteps: Set<Int> {
    let entries = links.compactMap { key, link -> StepOrder<Arrow>.Entry? in
      guard let seen = edge(key.edge)?.firstObservation else { return nil }
      return .init(arrow: key.edge, at: seen.at, step: seen.step, depth: link.depth)
    }
    let most = mostKept(of: states)
    var kept: Set<Int> = []
    for arrow in StepOrder.sorted(entries) where kept.count < most - 1 {
      kept.formUnion([arrow.subject, arrow.object].filter { cards[$0] != nil })
    }
    return kept
  }
}

extension Catalog {
  /// The edge of a number, where the model says it.
  fileprivate func authoredEdge(_ number: Int) -> Edge? {
    number < authoredEdges.count ? authoredEdges[number] : nil
  }
}
