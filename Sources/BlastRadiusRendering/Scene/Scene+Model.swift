public import BlastRadius

extension Scene {
  /// The picture of a whole model, or of the part that the options ask for.
  ///
  /// - Throws: `BlastRadiusError` with code `limit` where the picture would hold more cards than
  ///   `options.budget`.
  public init(
    _ model: Model, options: SceneOptions = SceneOptions()
  ) throws(BlastRadiusError) {
    var draft = SceneDraft(model, instants: [], options: options)
    for node in model.nodes where options.includes(node) {
      draft.cards[node.id] = SceneDraft.CardDraft(state: .plain)
    }
    for index in model.edges.indices { draft.addPlain(index) }
    draft.orderByDepth()
    draft.answer = options.answer ?? draft.count
    try draft.checkBudget(options)
    self = draft.finished()
  }

  /// The picture of what is known to have happened: observed, denied and attempted steps alone.
  ///
  /// - Throws: `BlastRadiusError` with code `limit` where the picture would hold more cards than
  ///   `options.budget`.
  public init(
    evidenceOf model: Model, options: SceneOptions = SceneOptions()
  ) throws(BlastRadiusError) {
    var draft = SceneDraft(model, instants: [], options: options)
    for (index, edge) in model.edges.enumerated() where !edge.evidence.isEmpty {
      let ends = [edge.subject, edge.object].compactMap { draft.nodes[$0] }
      guard ends.count == 2, ends.contains(where: options.includes) else { continue }
      for end in ends where draft.cards[end.id] == nil {
        draft.cards[end.id] = SceneDraft.CardDraft(state: .plain)
      }
      draft.addPlain(index)
    }
    draft.greyWhatWasOnlyDenied()
    draft.orderByDepth()
    draft.answer = options.answer ?? draft.evidenceCount
    try draft.checkBudget(options)
    self = draft.finished()
  }
}

extension SceneDraft {
  /// Adds an edge without a question, where both of its ends are shown.
  mutating func addPlain(_ index: Int) {
    let edge = model.edges[index]
    guard cards[edge.subject] != nil, cards[edge.object] != nil else { return }
    var inputs: [Input] = [.node(edge.subject, over: nil)]
    for requirement in edge.requires {
      switch requirement {
      case .fact(let fact) where cards[fact.node] != nil && fact.node != edge.object:
        inputs.append(.node(fact.node, over: nil))
      case .fact: break
      case .atLeast(let count, let facts):
        let members = Set(facts.map(\.node)).filter { cards[$0] != nil }.sorted()
        guard !members.isEmpty else { continue }
        inputs.append(.group(count == 1 ? .any : .atLeast(count), members))
      }
    }
    let link = LinkDraft(stop: edge.wasDenied ? .evidence : nil)
    add(link, LinkKey(edge: arrow(index), inputs: inputs))
  }

  /// Shows in grey what was tried and never got into.
  mutating func greyWhatWasOnlyDenied() {
    let reached = Set(links.filter { $0.value.stop == nil }.keys.map(\.edge.object))
    let subjects = Set(links.keys.map(\.edge.subject))
    for (key, link) in links where link.stop != nil {
      let object = key.edge.object
      if !reached.contains(object), !subjects.contains(object) {
        cards[object]?.state = .unreached
      }
    }
  }

  /// Gives every card its least distance from a card that nothing leads to.
  mutating func orderByDepth() {
    var next: [String: Set<String>] = [:]
    var entered: Set<String> = []
    // Edges that are not drawn order the cards too, so that a picture of some of them is like one of all.
    for edge in model.edges where edge.subject != edge.object {
      guard cards[edge.subject] != nil, cards[edge.object] != nil else { continue }
      next[edge.subject, default: []].insert(edge.object)
      entered.insert(edge.object)
    }
    var depths: [String: Int] = [:]
    var front = cards.keys.filter { !entered.contains($0) }.sorted()
    if front.isEmpty { front = cards.keys.min().map { [$0] } ?? [] }
    var depth = 0
    while !front.isEmpty {
      for id in front { depths[id] = depth }
      let reached = front.reduce(into: Set<String>()) { $0.formUnion(next[$1] ?? []) }
      front = reached.filter { depths[$0] == nil }.sorted()
      depth += 1
    }
    for id in cards.keys { cards[id]?.depth = depths[id] ?? depth }
    for key in links.keys { links[key]?.depth = (depths[key.edge.subject] ?? depth) + 1 }
  }

  /// How much the model holds.
  fileprivate var count: String {
    let nodes = cards.count == 1 ? "1 node" : "\(CardText.grouped(cards.count)) nodes"
    let edges = links.count == 1 ? "1 privilege" : "\(CardText.grouped(links.count)) privileges"
    return "\(nodes) and \(edges)."
  }

  /// How much is known to have happened.
  fileprivate var evidenceCount: String {
    let denied = links.values.filter { $0.stop != nil }.count
    let observed = links.keys.filter { edge($0.edge)?.firstObservation != nil }.count
    let stopped = denied == 0 ? "" : " and \(denied) stopped"
    return "\(observed) \(observed == 1 ? "step" : "steps") observed\(stopped)."
  }
}
