import BlastRadius

extension RandomModel {
  /// Edges, most of them from where something is reached, so that paths grow long.
  mutating func addEdges() {
    for _ in 0..<random.number(5..<31) {
      let subject = random.chance(0.75) ? random.pick(reached) : random.pick(model.nodes).id
      let object = random.pick(model.nodes).id
      guard subject != object, let relation = relation(from: subject, to: object) else { continue }
      var edge = Edge(subject, relation, object)
      for index in model.edges.indices where model.edges[index].sentence == edge.sentence {
        model.edges[index].id = "e\(index)"
        edge.id = "e\(model.edges.count)"
      }
      addConditions(to: &edge)
      model.edges.append(edge)
      if edge.exists != .no { reached.append(object) }
    }
  }

  /// In some models a store that is read before its key is held, which chance rarely makes.
  mutating func addCiphertext() {
    guard hasTime, random.chance(0.3) else { return }
    let reader = random.pick(reached)
    var secret = Node("secret", kind: "api-key")
    if random.chance(0.4) { secret.durable = false }
    if random.chance(0.4) { secret.issued = moment() }
    if random.chance(0.3) { secret.rotated = random.chance(0.3) ? .unknown : .at(moments()) }
    model.nodes += [
      Node("store", kind: "secret-store"), Node("key", kind: "certificate"),
      Node("copy", kind: "mailbox"), secret,
    ]
    var (near, far) = (Edge(reader, "reads", "store"), Edge("copy", "contains", "store"))
    var (stores, holds) = (Edge("store", "stores", "secret"), Edge(reader, "holds", "key"))
    near.valid = validity()
    far.valid = validity()
    if random.chance(0.5) { stores.valid = validity() }
    if random.chance(0.2) { stores.exists = .unknown }
    stores.requires = [.fact(Fact("key", .control))]
    holds.valid = Validity(from: moment())
    model.edges += [near, far, stores, holds, Edge(reader, "administers", "copy")]
    reached += ["store", "key", "secret"]
  }

  /// A relation that may stand between the two, often the one that their kinds suggest.
  private mutating func relation(from subject: String, to object: String) -> String? {
    guard let from = model.nodes.first(where: { $0.id == subject }),
      let to = model.nodes.first(where: { $0.id == object })
    else { return nil }
    let isCredential = isA(to, "credential")
    var names = model.vocabulary.relations.texts.sorted().filter { name in
      switch name {
      case "holds", "stores": isCredential
      case "contains": !isCredentialOrIdentity(to)
      default: true
      }
    }
    if isA(to, "gateway") { names += ["passes", "passes", "passes", "passes", "passes"] }
    if isCredential { names += ["holds", "stores", "stores", "stores", "stores", "creates"] }
    if isA(to, "identity") { names += ["authenticates-as", "creates", "adds-members-to"] }
    if isA(from, "network"), !isCredentialOrIdentity(to) { names += ["contains", "contains"] }
    names += ["administers", "administers", "administers", "reads", "edits", "writes"]
    return random.pick(names)
  }

  private mutating func addConditions(to edge: inout Edge) {
    let isSecret = edge.relation == "stores"
    if random.chance(isSecret ? 0.5 : 0.18) { edge.requires = requirements(of: edge) }
    if random.chance(0.22) { edge.unless = list(of: model.controls.map(\.id)) }
    if random.chance(0.08) {
      edge.exists = .unknown
    } else if random.chance(0.04) {
      edge.exists = .no
    }
    if random.chance(0.25) {
      edge.effort = Effort(thousandths: random.pick([0, 125, 500, 2000, 3000, 10_000]))
    }
    if hasTime, random.chance(isSecret ? 0.45 : 0.25) { edge.valid = validity() }
    while random.chance(0.2) { edge.evidence.append(evidence()) }
  }

  private mutating func evidence() -> Evidence {
    let outcomes: [Evidence.Outcome] = [.observed, .observed, .observed, .denied, .attempted]
    var evidence = Evidence(
      random.pick(outcomes), at: hasTime && random.chance(0.8) ? moment() : nil)
    evidence.claim = random.chance(0.25)
    return evidence
  }

  /// One or two requirements, single facts or thresholds.
  ///
  /// Whether a store that must be held beyond its reading counts twice is not said, so `stores`
  /// never requires what it reads.
  private mutating func requirements(of edge: Edge) -> [Requirement] {
    (0..<(random.chance(0.25) ? 2 : 1)).map { _ in
      switch random.number(0..<10) {
      case 0, 1: .atLeast(1, of: requiredFacts(2..<4, edge))
      case 2, 3: threshold(of: edge)
      default: .fact(requiredFact(edge))
      }
    }
  }

  private mutating func threshold(of edge: Edge) -> Requirement {
    let facts = requiredFacts(2..<4, edge)
    return .atLeast(min(facts.count, random.number(1..<4)), of: facts)
  }

  /// Facts on distinct nodes.
  private mutating func requiredFacts(_ count: Range<Int>, _ edge: Edge) -> [Fact] {
    var facts: [Fact] = []
    for _ in 0..<random.number(count) {
      let fact = requiredFact(edge)
      if !facts.contains(where: { $0.node == fact.node }) { facts.append(fact) }
    }
    return facts
  }

  private mutating func requiredFact(_ edge: Edge) -> Fact {
    let id = random.chance(0.8) ? random.pick(reached) : random.pick(model.nodes).id
    let isGateway = model.nodes.contains { $0.id == id && isA($0, "gateway") }
    var fact = Fact(id, isGateway ? .connect : .control)
    if random.chance(0.25) { fact.level = random.pick(Level.allCases) }
    if edge.relation == "stores", fact == Fact(edge.subject, .read) { fact.level = .connect }
    return fact
  }
}
