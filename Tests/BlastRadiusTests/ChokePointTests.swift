import BlastRadius
import BlastRadiusTestSupport
import Testing

/// Choke points against the slow twin, which asks anew for each node and edge that is taken away.
@Suite("Choke points")
struct ChokePointTests {
  private static func isReached(_ model: Model, _ question: Question, _ targets: [Fact]) -> Bool {
    let held = ReferenceEngine(model, question).normalized()
    return targets.contains { target in
      (held[target] ?? []).contains { piece in
        question.at.map { piece.period.contains($0.asBeginning) } ?? true
      }
    }
  }

  private static func expected(
    _ model: Model, _ question: Question, _ targets: [Fact]
  ) -> Set<String> {
    guard isReached(model, question, targets) else { return [] }
    var found: Set<String> = []
    let ids = Set<String>(targets.map(\.node))
    for index in model.nodes.indices where !ids.contains(model.nodes[index].id) {
      var without = model
      // It begins after it ends, so that it never exists.
      without.nodes[index].issued = Moment("9998-01-01")
      without.nodes[index].revoked = Moment("0002-01-01")
      if !isReached(without, question, targets) { found.insert(model.nodes[index].id) }
    }
    for index in model.edges.indices {
      var without = model
      without.edges[index].exists = .no
      if !isReached(without, question, targets) { found.insert("edge \(index)") }
    }
    return found
  }

  @Test("are exactly those whose loss protects, on 96 random models", arguments: 0..<8)
  func randomModels(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 8, all: 96) {
      var (model, question) = RandomModel.make(seed: seed)
      var random = SeededRandom(seed: seed &+ 5)
      question.assumptions = []
      for index in model.edges.indices { model.edges[index].id = "e\(index)" }
      let facts = try Analysis(model, question).exposure().facts.filter { $0.main.hops > 0 }
      guard !facts.isEmpty else { continue }
      let targets = (0..<random.number(1..<3)).map { _ in random.pick(facts).fact }
      let found = try Analysis(model, question).chokePoints(protecting: targets)
      let names = found.map { point in
        switch point {
        case .node(let id): id
        case .edge(let edge): "edge \(edge.index ?? -1)"
        }
      }
      let expected = Self.expected(model, question, targets)
      guard Set<String>(names) != expected || names.count != expected.count else { continue }
      Issue.record(
        """
        seed \(seed), \(targets): \(names)
        expected \(expected.sorted())
        \(RandomModel.text(model, question))
        """)
      return
    }
  }

  @Test("of an estate are those of a model that says the same", arguments: 0..<4)
  func randomEstates(chunk: Int) throws {
    for seed in UInt64(chunk * 2)..<UInt64(chunk * 2 + 2) {
      let estate = RandomEstate(seed: seed)
      var random = SeededRandom(seed: seed)
      let question = Question(
        from: (0..<random.number(1..<3)).map { _ in Fact(random.pick(estate.nodeIDs), .control) })
      let facts = try Analysis(estate.authored, question).exposure().facts.map(\.fact)
      for target in facts.shuffled(using: &random).prefix(1) {
        let expected = Self.expected(estate.authored, question, [target])
        for model in [estate.authored, estate.imported(isSorted: random.chance(0.5))] {
          let found = try Analysis(model, question).chokePoints(protecting: [target])
          #expect(
            Set<String>(found.map { Self.name($0, in: estate.authored) }) == expected
              && found.count == expected.count, "seed \(seed), \(target)")
        }
      }
    }
  }

  /// The id of a node, or the place that an edge has in a model.
  private static func name(_ point: ChokePoint, in model: Model) -> String {
    switch point {
    case .node(let id): return id
    case .edge(let edge):
      let index = model.edges.firstIndex {
        ($0.subject, $0.relation, $0.object) == (edge.subject, edge.relation, edge.object)
      }
      return "edge \(index ?? -1)"
    }
  }

  @Test("of Jira are both credentials and what they pass")
  func cloudflare() throws {
    var question = Question(from: [Fact("token", .control), Fact("password", .control)])
    question.at = nil
    var model = Model()
    for (id, kind) in [
      ("token", "service-token"), ("password", "password"), ("gateway", "gateway"),
      ("account", "service-account"), ("jira", "application"),
    ] {
      model.nodes.append(Node(id, kind: kind))
    }
    model.nodes[4].behind = ["gateway"]
    model.edges = [
      Edge("token", "passes", "gateway"), Edge("password", "authenticates-as", "account"),
      Edge("account", "administers", "jira"),
    ]
    let found = try Analysis(model, question).chokePoints(protecting: [Fact("jira", .control)])
    #expect(
      found.map { if case .node(let id) = $0 { id } else { "" } }.filter { !$0.isEmpty }
        == ["account", "gateway", "password", "token"])
    #expect(found.count == 7)
  }
}
