public import BlastRadius

extension Scene {
  /// The picture of a whole model, or of the part that the options ask for; of more cards than
  /// `options.budget` a summary.
  ///
  /// - Throws: `BlastRadiusError` with code `bad-input` where two nodes of the model are one.
  /// - Complexity: O(nodes and edges of model and import).
  public init(
    _ model: Model, options: SceneOptions = SceneOptions()
  ) throws(BlastRadiusError) {
    var draft = try SceneDraft(model, options)
    let nodes = (0..<draft.catalog.count).filter { draft.includes($0) }
    draft.leftOut.count = draft.catalog.count - nodes.count
    if draft.isTooMuch(nodes.count) {
      draft.summarise(nodes)
    } else {
      for node in nodes { draft.cards[node] = SceneDraft.CardDraft(state: .plain) }
      for edge in draft.edgesBetweenCards { draft.addPlain(edge) }
      draft.orderByDepth()
      draft.answer = options.answer ?? draft.count(nodes: nodes.count, edges: draft.links.count)
    }
    self = draft.finished()
  }

  /// The picture of what is known to have happened: observed, denied and attempted steps alone.
  ///
  /// Of more cards than `options.budget` it is a summary, with the first steps in order of time.
  ///
  /// - Throws: `BlastRadiusError` with code `bad-input` where two nodes of the model are one.
  public init(
    evidenceOf model: Model, options: SceneOptions = SceneOptions()
  ) throws(BlastRadiusError) {
    var draft = try SceneDraft(model, options)
    for (index, edge) in model.edges.enumerated() where !edge.evidence.isEmpty {
      guard let ends = draft.catalog.ends(ofEdge: index) else { continue }
      guard draft.includes(ends.subject) || draft.includes(ends.object) else { continue }
      for end in [ends.subject, ends.object] where draft.cards[end] == nil {
        draft.cards[end] = SceneDraft.CardDraft(state: .plain)
      }
      draft.addPlain(index)
    }
    draft.greyWhatWasOnlyDenied()
    draft.orderByDepth()
    draft.answer = options.answer ?? draft.evidenceCount
    if draft.isTooMuch(draft.cards.count) { draft.fold(keeping: draft.firstSteps) }
    self = draft.finished()
  }
}

extension SceneDraft {
  /// The numbers of the edges of which both ends are shown.
  var edgesBetweenCards: [Int] {
    cards.keys.flatMap { catalog.edges(from: $0) }.filter { edge in
      catalog.ends(ofEdge: edge).map { cards[$0.object] != nil } ?? false
    }
  }

  /// Adds an edge without a question, where both of its ends are shown.
  mutating func addPlain(_ number: Int) {
    guard let arrow = Arrow(edge: number, in: catalog), cards[arrow.subject] != nil,
      cards[arrow.object] != nil
    else { return }
    let edge = catalog.edge(number)
    var inputs: [Input] = [.node(arrow.subject, over: nil)]
    func shown(_ fact: Fact) -> Int? {
      catalog.number(of: fact.node).flatMap { cards[$0] == nil ? nil : $0 }
    }
    for requirement in edge.requires {
      switch requirement {
      case .fact(let fact):
        guard let node = shown(fact), node != arrow.object else { continue }
        inputs.append(.node(node, over: nil))
      case .atLeast(let count, let facts):
        let members = sortedByID(Set(facts.compactMap(shown)))
        guard !members.isEmpty else { continue }
        inputs.append(.group(count == 1 ? .any : .atLeast(count), members))
      }
    }
    let link = LinkDraft(stop: edge.stopping == nil ? nil : .evidence)
    add(link, LinkKey(edge: arrow, inputs: inputs))
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
    var next: [Int: Set<Int>] = [:]
    var entered: Set<Int> = []
    // Edges that are not drawn order the cards too, so that a picture of some of them is like one of all.
    for edge in edgesBetweenCards {
      guard let ends = catalog.ends(ofEdge: edge), ends.subject != ends.object else { continue }
      next[ends.subject, default: []].insert(ends.object)
      entered.insert(ends.object)
    }
    var depths: [Int: Int] = [:]
    var front = cards.keys.filter { !entered.contains($0) }
    if front.isEmpty { front = sortedByID(cards.keys).first.map { [$0] } ?? [] }
    var depth = 0
    while !front.isEmpty {
      for node in front { depths[node] = depth }
      let reached = front.reduce(into: Set<Int>()) { $0.formUnion(next[$1] ?? []) }
      front = reached.filter { depths[$0] == nil }
      depth += 1
    }
    for node in cards.keys { cards[node]?.depth = depths[node] ?? depth }
    for key in links.keys { links[key]?.depth = (depths[key.edge.subject] ?? depth) + 1 }
  }

  /// How much the model holds.
  func count(nodes: Int, edges: Int) -> String {
    let say = options.language.words
    return say.size(say.nodes(nodes), say.privileges(edges))
  }

  /// How much is known to have happened.
  fileprivate var evidenceCount: String {
    let denied = links.values.filter { $0.stop != nil }.count
    let observed = links.keys.count { edge($0.edge)?.firstObservation != nil }
    let claimed = links.keys.count { edge($0.edge)?.claim != nil }
    let say = options.language.words
    let others = [(claimed, say.countClaimed), (denied, say.countStopped)].filter { $0.0 > 0 }
    return options.language.list(
      [say.observedSteps.plain(observed)] + others.map { count, form in form(String(count)) }) + "."
  }
}
