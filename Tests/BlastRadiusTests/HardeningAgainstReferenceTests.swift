import BlastRadius
import BlastRadiusTestSupport
import Testing

/// The cheapest sets of fixes, against all sets of them.
@Suite("The cheapest fixes agree with all sets of fixes")
struct HardeningAgainstReferenceTests {
  /// A choice by trying all; slow, and obviously right.
  ///
  /// - Parameter last: Whether of those that cost the same the last one is taken.
  static func choose(_ problem: ChoiceProblem, last: Bool = false) -> ChoiceProblem.Answer {
    var best: (cost: UInt64, chosen: [Int])?
    for number in 0..<1 << problem.costs.count {
      let chosen = problem.costs.indices.filter { number >> $0 & 1 == 1 }
      let set = Set(chosen)
      guard problem.accepts(set), problem.groups.allSatisfy({ $0.count(where: set.contains) <= 1 })
      else { continue }
      let cost = chosen.reduce(0) { $0 + problem.costs[$1] }
      if best.map({ cost < $0.cost || last && cost == $0.cost }) ?? true { best = (cost, chosen) }
    }
    return best.map { .best($0.chosen) } ?? .none
  }

  static func hardening(
    _ model: Model, _ question: Question, _ wanted: HardeningQuestion, last: Bool = false
  ) async throws -> Hardening {
    try await Analysis(model, question).hardening(wanted) {
      Self.choose($0, last: last)
    } isOver: {
      false
    }
  }

  /// A thing that can be fixed, with its ways.
  private struct Thing {
    var ways: [(change: ModelChange, cost: UInt64)]
  }

  /// Says of some things of a model how they can be fixed, of all others that they cannot.
  private static func addFixes(
    to model: inout Model, _ question: Question, at: Moment?, _ random: inout SeededRandom
  ) -> [Thing] {
    var things: [Thing] = []
    let seeds = Set<String>(question.from.map(\.node))
    let gateways = model.nodes.filter { model.vocabulary.kind($0.kind, isA: "gateway") }.map(\.id)
    func cost() -> Effort { Effort(thousandths: random.pick([0, 500, 1000, 1000, 2000, 3500])) }
    for index in model.controls.indices {
      model.controls[index].fixes = []
      guard random.chance(0.5), things.count < 6 else { continue }
      let fix = Fix(cost: cost())
      model.controls[index].fixes = [fix]
      things.append(
        Thing(ways: [
          (
            ModelChange(.set(control: model.controls[index].id, .enforced), at: at),
            fix.cost?.thousandths ?? 0
          )
        ]))
    }
    var unnamed: Set<String> = []
    for index in model.edges.indices {
      model.edges[index].fixes = []
      let isUnnamed = random.chance(0.5) && unnamed.insert(model.edges[index].sentence).inserted
      model.edges[index].id = isUnnamed ? nil : "e\(index)"
      guard random.chance(0.3), things.count < 6 else { continue }
      let id = model.edges[index].id ?? model.edges[index].sentence
      var (fixes, ways): ([Fix], [(change: ModelChange, cost: UInt64)]) = ([], [])
      if random.chance(0.7) {
        let fix = Fix(cost: cost())
        fixes.append(fix)
        ways.append((ModelChange(.removeEdge(id), at: at), fix.cost?.thousandths ?? 0))
      }
      let fact = Fact(random.pick(model.nodes).id, .control)
      let readsItself =
        model.edges[index].relation == "stores" && model.edges[index].subject == fact.node
      if fixes.isEmpty || random.chance(0.4), !readsItself {
        let fix = Fix(.require(fact), cost: cost())
        fixes.append(fix)
        ways.append((ModelChange(.require(edge: id, fact), at: at), fix.cost?.thousandths ?? 0))
      }
      model.edges[index].fixes = fixes
      if !ways.isEmpty { things.append(Thing(ways: ways)) }
    }
    for index in model.nodes.indices {
      let node = model.nodes[index]
      model.nodes[index].fixes = []
      guard random.chance(0.3), things.count < 6, !seeds.contains(node.id) else { continue }
      let vocabulary = model.vocabulary
      let kind = { vocabulary.kind(node.kind, isA: $0) }
      var action = ModelChange.Action.removeNode(node.id)
      var fix = Fix(.remove, cost: cost())
      if kind("credential") || kind("identity") {
        action = at != nil && random.chance(0.5) ? .rotate(node.id) : .revoke(node.id)
        fix.action = if case .rotate = action { .rotate } else { .revoke }
      } else if let gateway = gateways.randomElement(using: &random), random.chance(0.7) {
        (action, fix.action) = (.behind(node.id, gateway: gateway), .behind(gateway))
      }
      model.nodes[index].fixes = [fix]
      things.append(Thing(ways: [(ModelChange(action, at: at), fix.cost?.thousandths ?? 0)]))
    }
    return things
  }

  /// Whether a target is held at any instant that counts.
  private static func isReached(
    _ target: Fact, _ model: Model, _ question: Question, _ changes: [ModelChange], from: Moment?
  ) throws -> Bool {
    var changed = question
    changed.changes = try ChangesAgainstReferenceTests.valid(changes, model, question)
    let pieces = ReferenceEngine(model, changed).normalized()[target] ?? []
    let start = from?.asEnd
    return pieces.contains { piece in
      if let at = question.at?.asBeginning {
        let counts = start.map { at >= $0 } ?? true
        return counts && piece.period.contains(at)
      }
      guard let start, let until = piece.period.until else { return true }
      return until > start
    }
  }

  /// A question about what is done from a moment on.
  private static func late(_ moment: Moment) -> HardeningQuestion {
    var wanted = HardeningQuestion(protecting: [])
    wanted.moment = moment
    return wanted
  }

  /// All choices of ways, cheapest first.
  private static func choices(_ things: [Thing]) -> [(changes: [ModelChange], cost: UInt64)] {
    var choices: [(changes: [ModelChange], cost: UInt64)] = [([], 0)]
    for thing in things {
      for choice in choices {
        for way in thing.ways {
          choices.append((choice.changes + [way.change], choice.cost + way.cost))
        }
      }
    }
    return choices.sorted { $0.cost < $1.cost }
  }

  @Test("on 80 random models", arguments: 0..<8)
  func randomModels(chunk: Int) async throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 8, all: 80, share: 10) {
      var (model, question) = RandomModel.make(seed: seed)
      question.assumptions = []
      var random = SeededRandom(seed: seed &+ 81)
      let from = random.chance(0.4) ? RandomModel.day(random.number(1..<6)) : nil
      RandomChanges.repeatAnEdge(of: &model, &random)
      let facts = try Analysis(model, question).exposure().facts.filter { $0.main.hops > 1 }
      guard !facts.isEmpty else { continue }
      if let at = question.at?.asBeginning, let from, at < from.asEnd {
        let early = question
        let wanted = Self.late(from)
        await #expect(throws: BlastRadiusError.self) {
          try await Self.hardening(model, early, wanted)
        }
        continue
      }
      let target = random.pick(facts).fact
      let things = Self.addFixes(to: &model, question, at: from, &random)
      var wanted = HardeningQuestion(protecting: [.init(target.node, target.level)])
      wanted.moment = from
      let found = try await Self.hardening(model, question, wanted)
      let expected = try Self.choices(things).first {
        try !Self.isReached(target, model, question, $0.changes, from: from)
      }
      let cost = found.isAlreadyProtected ? 0 : found.sets.first?.cost.thousandths
      #expect(
        cost == expected?.cost && found.isImpossible == (expected == nil),
        """
        seed \(seed), \(target), from \(String(describing: from)): \(found)
        expected \(String(describing: expected))
        \(RandomModel.text(model, question))
        """)
      // Whichever choice a solver makes of those that cost the same, the answer is one.
      let other = try await Self.hardening(model, question, wanted, last: true)
      let paid = [found, other].map { found in
        found.sets.first?.fixes.filter { $0.cost > Effort(thousandths: 0) }
      }
      #expect(paid[0] == paid[1], "seed \(seed)\n\(RandomModel.text(model, question))")
      if let set = found.sets.first {
        #expect(found.isOptimal && found.lowerBound == set.cost)
        #expect(
          try !Self.isReached(target, model, question, set.fixes.map(\.change), from: from))
      }
      if cost != expected?.cost { return }
    }
  }

  private static func model(_ nodes: [(String, String)], _ edges: [Edge]) -> Model {
    var model = Model()
    model.nodes = nodes.map { Node($0.0, kind: $0.1) }
    model.edges = edges
    return model
  }

  @Test("a control that closes two edges is paid once, where a cut would pay twice")
  func controlOfTwoEdges() async throws {
    var model = Self.model(
      [("k", "api-key"), ("a", "host"), ("b", "host"), ("app", "application")],
      [
        Edge("k", "administers", "a"), Edge("k", "administers", "b"),
        Edge("a", "administers", "app"), Edge("b", "administers", "app"),
      ])
    model.controls = [Control("mfa", .absent)]
    for index in 0..<2 {
      model.edges[index].unless = ["mfa"]
      model.edges[index].fixes = [Fix(cost: Effort(thousandths: 750))]
    }
    for index in 2..<4 { model.edges[index].fixes = [] }
    let question = Question(from: [Fact("k", .control)])
    let found = try await Self.hardening(model, question, .init(protecting: [.init("app")]))
    #expect(found.sets.map(\.cost) == [.one] && found.isOptimal)
    #expect(found.sets.first?.fixes.map(\.id) == ["mfa"])
  }

  @Test("a proof is followed through what was carried on to where it is cheap to break")
  func carried() async throws {
    var model = Self.model(
      [("k", "api-key"), ("r", "secret-store"), ("s", "api-key"), ("app", "application")],
      [Edge("k", "reads", "r"), Edge("r", "stores", "s"), Edge("s", "administers", "app")])
    model.edges[0].valid.until = Moment("2024-01-10")
    model.edges[2].valid.from = Moment("2024-02-01")
    model.edges[0].fixes = [Fix(cost: .one)]
    model.edges[1].fixes = []
    model.edges[2].fixes = [Fix(cost: Effort(thousandths: 5000))]
    let question = Question(from: [Fact("k", .control)])
    let found = try await Self.hardening(model, question, .init(protecting: [.init("app")]))
    #expect(found.sets.map(\.cost) == [.one] && found.isOptimal)
  }

  @Test("a host that is put behind a gateway may open it, and then that does not count")
  func behindOpens() async throws {
    var model = Self.model(
      [("k", "api-key"), ("host", "host"), ("vpn", "gateway"), ("app", "application")],
      [
        Edge("k", "executes-on", "host"), Edge("k", "administers", "app"),
        Edge("k", "manages", "host"),
      ])
    model.nodes[1].fixes = [Fix(.behind("vpn"), cost: Effort(thousandths: 100))]
    model.nodes[3].behind = ["vpn"]
    let question = Question(from: [Fact("k", .control)])
    let found = try await Self.hardening(model, question, .init(protecting: [.init("app")]))
    #expect(found.isAlreadyProtected)
    model.edges.append(Edge("host", "connects-to", "vpn"))
    model.edges[3].fixes = [Fix(cost: Effort(thousandths: 300))]
    model.edges[1].fixes = [Fix(cost: Effort(thousandths: 900))]
    let again = try await Self.hardening(model, question, .init(protecting: [.init("app")]))
    #expect(again.sets.map(\.cost.thousandths) == [300] && again.isOptimal)
  }

  @Test("what nothing can break is impossible, with the proof")
  func impossible() async throws {
    var model = Self.model(
      [("k", "api-key"), ("svc", "service-account"), ("app", "application")],
      [Edge("k", "authenticates-as", "svc"), Edge("svc", "administers", "app")])
    model.edges[1].fixes = []
    let question = Question(from: [Fact("k", .control)])
    let found = try await Self.hardening(model, question, .init(protecting: [.init("app")]))
    #expect(found.isImpossible && found.sets.isEmpty)
    #expect(
      found.unbreakable?.map(\.fact.description) == ["k@control", "svc@control", "app@control"])
  }

  @Test("when the time is over, all that leads into the target is a set, with its gap")
  func timeIsOver() async throws {
    let model = Self.model(
      [("k", "api-key"), ("a", "host"), ("b", "host"), ("app", "application")],
      [
        Edge("k", "administers", "a"), Edge("k", "administers", "b"),
        Edge("a", "administers", "app"), Edge("b", "administers", "app"),
        Edge("b", "reads", "app"),
      ])
    let question = Question(from: [Fact("k", .control)])
    let found = try await Analysis(model, question).hardening(
      .init(protecting: [.init("app", .control)])
    ) { _ in
      .stopped(bound: 2000)
    } isOver: {
      true
    }
    #expect(!found.isOptimal)
    #expect(
      found.sets.first?.fixes.map(\.id) == ["a administers app", "b administers app"])
  }

  @Test("further sets are minimal and come by cost, then by fixes")
  func several() async throws {
    let model = Self.model(
      [("k", "api-key"), ("a", "host"), ("app", "application")],
      [Edge("k", "administers", "a"), Edge("a", "administers", "app")])
    let question = Question(from: [Fact("k", .control)])
    var wanted = HardeningQuestion(protecting: [.init("app", .control)])
    wanted.count = 5
    let found = try await Self.hardening(model, question, wanted)
    #expect(
      found.sets.map { $0.fixes.map(\.id) } == [["a administers app"], ["k administers a"]])
  }
}
