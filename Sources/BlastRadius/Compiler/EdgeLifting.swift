import GraphKernel

/// The imported edges that need more than a rule of an estate, which is always open, can say.
///
/// Their rules are closed in the estate's graph. An edge that the model amends comes back as an edge
/// of the model; the others are lifted, and get rules of their own as written edges do. What is not
/// lifted stays where it is, so that a large estate costs nothing.
struct EdgeLifting {
  /// The edges that are lifted, ascending.
  private(set) var edges: [Int] = []
  /// The rules of the estate that are closed.
  private(set) var closed: [Int] = []
  /// What each relation of the estate means in the model.
  let relations: [Relation]

  /// The imported graph.
  let estate: Estate
  private var isTaken: NumberSet

  /// Takes the edges of a model's estate.
  ///
  /// - Parameter lives: The nodes that do not exist all the time.
  init(
    _ model: Model, _ estate: Estate, _ nodes: Catalog, _ gateways: GatewayPhases,
    lives: [Int: Range<Int>], hasTime: Bool
  ) {
    self.estate = estate
    relations = estate.relationTable.map { model.vocabulary.relations[$0.name] ?? $0 }
    isTaken = NumberSet(below: estate.edgeCount)
    for edge in nodes.amendments.keys { close(edge) }
    take(relations.indices.filter { isSpecial($0, hasTime: hasTime) })
    for node in lives.keys where node < estate.nodeCount { take(into: node) { _ in true } }
    takeLoops()
    for phase in gateways.phases { takeRemote(phase.gateways) }
    takeContents(of: model, nodes)
    edges.sort()
  }

  /// The rules of the estate, those of these edges closed.
  var graph: BaseGraph { estate.graph.closing(closed) }

  /// Whether all edges of a relation are lifted: what it gives is carried on, or it means something
  /// else than when the estate was made.
  private func isSpecial(_ relation: Int, hasTime: Bool) -> Bool {
    hasTime && relations[relation].isLasting
      || relations[relation].steps != estate.relationTable[relation].steps
  }

  /// Closes the rules of an edge that comes back as one of the model.
  ///
  /// - Complexity: O(edges of the end that has fewer of them).
  private mutating func close(_ edge: Int) {
    isTaken.insert(edge)
    let graph = estate.graph
    for step in estate.relationTable[estate.relationNumber(of: edge)].steps {
      let head = fact(estate.object(of: edge), step.gives)
      let rules = graph.rules(from: fact(estate.subject(of: edge), step.needs))
      if rules.count <= graph.giverCount(of: head) {
        closed += rules.filter { Int(graph.tags[$0]) == edge }
      } else {
        closed += graph.rules(giving: head).filter { Int(graph.tags[$0]) == edge }
      }
    }
  }

  /// Takes all edges of some relations.
  private mutating func take(_ special: [Int]) {
    if special.isEmpty { return }
    let isMeant = relations.indices.map { special.contains($0) }
    for edge in 0..<estate.edgeCount
    where isMeant[estate.relationNumber(of: edge)] && isTaken.insert(edge) {
      edges.append(edge)
    }
    for rule in 0..<estate.graph.ruleCount
    where isMeant[estate.relationNumber(of: Int(estate.graph.tags[rule]))] {
      closed.append(rule)
    }
  }

  /// Takes the edges that lead from a weak level of a node to another one of it, of which the rules of
  /// an estate know nothing.
  private mutating func takeLoops() {
    let strengthens = relations.map { relation in
      relation.steps.contains { $0.needs != .control && $0.needs != $0.gives }
    }
    guard strengthens.contains(true) else { return }
    for edge in 0..<estate.edgeCount
    where estate.subjects[edge] == estate.objects[edge]
      && strengthens[estate.relationNumber(of: edge)] && isTaken.insert(edge)
    {
      edges.append(edge)
    }
  }

  /// Takes the edges into a node that are meant.
  private mutating func take(into node: Int, where isMeant: (Int) -> Bool) {
    for level in Level.allCases {
      take(estate.graph.rules(giving: fact(node, level)), where: isMeant)
    }
  }

  private mutating func take(_ rules: some Sequence<Int>, where isMeant: (Int) -> Bool) {
    for rule in rules {
      let edge = Int(estate.graph.tags[rule])
      guard isMeant(edge) else { continue }
      closed.append(rule)
      if isTaken.insert(edge) { edges.append(edge) }
    }
  }

  private func fact(_ node: Int, _ level: Level) -> Int {
    Int(level.rawValue) * estate.nodeCount + node
  }

  /// Takes the edges that need a connection to an object behind a gateway.
  private mutating func takeRemote(_ gateways: Gateways) {
    let (estate, isRemote) = (estate, relations.map(\.isRemote))
    guard isRemote.contains(true) else { return }
    for node in gateways.gated where node < estate.nodeCount {
      take(into: node) { edge in
        isRemote[estate.relationNumber(of: edge)]
          && !gateways.standsInside(estate.subject(of: edge), object: node)
      }
    }
  }

  /// Takes what networks contain: they give connections, and nothing else.
  private mutating func takeContents(of model: Model, _ nodes: Catalog) {
    guard let contains = relations.firstIndex(where: { $0.name == "contains" }) else { return }
    let estate = estate
    for node in nodes.imported(a: "network", in: model.vocabulary) {
      for level in Level.allCases {
        take(estate.graph.rules(from: fact(node, level))) {
          estate.relationNumber(of: $0) == contains
        }
      }
    }
  }
}

extension Catalog {
  /// The imported nodes that are of a kind or of one below it, ascending.
  func imported(a kind: String, in vocabulary: Vocabulary) -> [Int] {
    guard let estate else { return [] }
    var found = Set(estate.nodes { vocabulary.kind($0, isA: kind) })
    for (node, number) in zip(authored, numbers)
    where number < estate.nodeCount && vocabulary.kind(node.kind, isA: kind) {
      found.insert(number)
    }
    return found.sorted()
  }
}
