import BlastRadius
import BlastRadiusTestSupport
import Testing

/// Triage computes what every leaked credential adds and closes at once; the slow way is to ask the
/// reference engine about each set of leaks that is left.
@Suite("Triage agrees with one question for each set of leaks")
struct TriageTests {
  /// What the slow engine holds at the instant: the strongest certain and possible level of each
  /// node.
  private struct Held {
    var certain: [String: Level] = [:]
    var possible: [String: Level] = [:]
  }

  private struct Case {
    var model: Model
    var template: Question
    var question: LeakQuestion
    var at: Moment

    var leaked: [String] { question.leaked.map(\.id).sorted() }

    /// The leaks that are left, each as an edge that hands the node over while it is held.
    func held(_ left: [String], replaced: [String] = [], startsAtInstant: Bool = false) -> Held {
      var model = model
      var from: [Fact] = []
      for id in model.nodes.map(\.id) where left.contains(id) || replaced.contains(id) {
        guard let stretch = stretch(of: id) else { continue }
        var edge = Edge("leak of \(id)", "holds", id)
        edge.exists = stretch.isCertain ? .yes : .unknown
        edge.valid.from = startsAtInstant ? at : stretch.from
        edge.valid.until = replaced.contains(id) ? at : stretch.until.map { Moment($0) }
        if let until = edge.valid.until, let start = edge.valid.from?.asBeginning,
          until.asEnd <= start
        {
          continue
        }
        model.nodes.append(Node(edge.subject, kind: "actor"))
        model.edges.append(edge)
        from.append(Fact(edge.subject, .control))
      }
      for index in model.nodes.indices where replaced.contains(model.nodes[index].id) {
        model.nodes[index].evicted.append(at)
      }
      return levels(model, from)
    }

    /// When a leaked node is held, leaving its life aside.
    private func stretch(of id: String) -> (from: Moment?, until: Instant?, isCertain: Bool)? {
      guard let node = model.nodes.first(where: { $0.id == id }) else { return nil }
      let said = question.leaked.first { $0.id == id }?.at ?? node.leaked
      let start = said.map { $0.asBeginning > at.asBeginning ? at : Moment($0.asBeginning) }
      var ends = node.evicted.map(\.asEnd)
      if case .at(let moments) = node.rotated { ends += moments.map(\.asEnd) }
      let asked = at.asBeginning
      let isOld = start == nil && ends.contains { $0 <= asked }
      return (
        start, ends.filter { $0 > start?.asBeginning ?? asked }.min(),
        !isOld && node.rotated != .unknown
      )
    }

    private func levels(_ model: Model, _ from: [Fact]) -> Held {
      var asked = template
      asked.from = from
      asked.since = nil
      asked.at = at
      var held = Held()
      for (fact, stretches) in ReferenceEngine(model, asked).normalized() {
        guard let now = stretches.first(where: { $0.period.contains(at.asBeginning) }) else {
          continue
        }
        func raise(_ levels: inout [String: Level]) {
          if (levels[fact.node].map { Int($0.rawValue) } ?? -1) < Int(fact.level.rawValue) {
            levels[fact.node] = fact.level
          }
        }
        raise(&held.possible)
        if now.certainty == .confirmed { raise(&held.certain) }
      }
      return held
    }

    func counts(_ held: Held, without excluded: [String]) -> Exposure.Summary {
      var counts = Exposure.Summary()
      for node in model.nodes.map(\.id) where !excluded.contains(node) {
        switch held.certain[node] {
        case .control: counts.controlled += 1
        case .write: counts.writable += 1
        case .read: counts.readable += 1
        case .connect: counts.connectable += 1
        case nil: break
        }
        if held.possible[node] != held.certain[node] { counts.possible += 1 }
      }
      return counts
    }

    /// What is held, in points.
    func points(_ held: Held) -> Int {
      model.nodes.filter { !leaked.contains($0.id) }.reduce(0) { sum, node in
        let weight: [Node.Criticality: Int] = [.low: 1, .high: 20, .critical: 200]
        let own = node.criticality.flatMap { weight[$0] } ?? 2
        let levels = [held.certain[node.id], held.possible[node.id]].compactMap(\.self)
          .reduce(0) { $0 + Int($1.rawValue) + 1 }
        return sum + own * levels * (node.scope.isEmpty ? 1 : 2)
      }
    }

    func loss(_ before: Held, _ after: Held) -> Triage.Loss {
      var loss = Triage.Loss()
      for node in model.nodes.map(\.id) where !leaked.contains(node) {
        if before.certain[node] != after.certain[node] {
          loss.confirmed += 1
        } else if before.possible[node] != after.possible[node] {
          loss.possible += 1
        }
      }
      return loss
    }

    func exposed(after replaced: [String]) -> Held {
      let left = leaked.filter { !replaced.contains($0) }
      switch question.counterfactual {
      case .neverWorked: return held(left)
      case .rotated: return held(left, replaced: replaced)
      }
    }
  }

  private static func makeCase(_ seed: UInt64) -> Case {
    var (model, template) = RandomModel.make(seed: seed)
    for case .rotation(let id, let rotation) in template.assumptions {
      for index in model.nodes.indices where model.nodes[index].id == id {
        model.nodes[index].rotated = rotation
      }
    }
    template.assumptions.removeAll { if case .rotation = $0 { true } else { false } }
    var random = SeededRandom(seed: seed &+ 77)
    let instants = ["2023-09-02", "2023-09-03", "2023-09-03T12:00Z", "2023-09-05T06:00Z"]
    let days: [Moment?] = [
      nil, nil, Moment("2023-09-01"), Moment("2023-09-03T12:00Z"), Moment("2023-09-04"),
    ]
    var ids = model.nodes.map(\.id)
    var leaks: [LeakQuestion.Leak] = []
    for _ in 0..<min(ids.count, random.number(1..<5)) {
      let id = ids.remove(at: random.number(0..<ids.count))
      leaks.append(.init(id, at: random.pick(days)))
    }
    let at = Moment((Moment(random.pick(instants)) ?? Moment(Instant(microseconds: 0))).asBeginning)
    var question = LeakQuestion(leaks)
    question.at = at
    question.counterfactual = random.pick(Triage.Counterfactual.allCases)
    question.assumptions = template.assumptions
    question.assumesPersistence = template.assumesPersistence
    question.trustsEvidence = template.trustsEvidence
    return Case(model: model, template: template, question: question, at: at)
  }

  @Test("alone, added, together and in order, on 500 random models", arguments: 0..<8)
  func triage(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 8, all: 500, share: 25) {
      let made = Self.makeCase(seed)
      let found = try Triage.run(made.model, made.question)
      let problem = Self.disagreement(found, made)
      guard let problem else { continue }
      Issue.record(
        """
        seed \(seed), \(made.question.counterfactual), at \(made.at), \(made.question.leaked)
        \(problem)
        \(RandomModel.text(made.model, made.template))
        """)
      return
    }
  }

  /// The first thing that the slow way answers otherwise.
  private static func disagreement(_ found: Triage, _ made: Case) -> String? {
    let worked = made.held(made.leaked)
    for row in found.rows {
      let alone = made.counts(made.held([row.id], startsAtInstant: true), without: [row.id])
      if row.alone != alone { return "\(row.id) alone \(row.alone), expected \(alone)" }
      let adds = made.loss(worked, made.held(made.leaked.filter { $0 != row.id }))
      if row.adds != adds { return "\(row.id) adds \(row.adds), expected \(adds)" }
    }
    var before = made.exposed(after: [])
    let joint = made.counts(before, without: made.leaked)
    if found.joint != joint { return "together \(found.joint), expected \(joint)" }
    var replaced: [String] = []
    for step in found.order {
      let after = made.exposed(after: replaced + [step.id])
      let loss = made.loss(before, after)
      if step.closes != loss { return "\(step), expected \(loss)" }
      replaced.append(step.id)
      before = after
      let left = made.counts(before, without: made.leaked)
      if step.left != left { return "\(step), expected to leave \(left)" }
    }
    return orderDisagreement(found, made)
  }

  /// The first thing that trying all sets says otherwise of the order.
  private static func orderDisagreement(_ found: Triage, _ made: Case) -> String? {
    let ids = found.order.map(\.id)
    if ids.isEmpty { return nil }
    let harm = (0..<1 << ids.count).map { set in
      made.points(made.exposed(after: ids.indices.filter { set >> $0 & 1 == 1 }.map { ids[$0] }))
    }
    if found.harm != harm[0] { return "\(found.harm) points, expected \(harm[0])" }
    var (taken, start) = (0, 0)
    for (index, step) in found.order.enumerated() {
      let set = 1 << (index + 1) - 1
      if step.harm != harm[set] { return "\(step), expected \(harm[set]) points" }
      let least = harm.indices.filter { $0.nonzeroBitCount == index + 1 }.map { harm[$0] }.min()
      if step.leastHarm != least { return "\(step), the best leaves \(least ?? 0)" }
      if index + 1 < ids.count, found.order[index + 1].group == step.group { continue }
      let gain = harm[taken] - harm[set]
      for other in harm.indices where other & taken == 0 && other != 0 {
        let others = (harm[taken] - harm[taken | other]) * (index + 1 - start)
        if others > gain * other.nonzeroBitCount {
          return "\(step): \(other) closes more for each than group \(step.group)"
        }
      }
      (taken, start) = (set, index + 1)
    }
    return nil
  }

  @Test("the number of threads changes nothing", arguments: [1, 2, 4])
  func workers(count: Int) throws {
    let made = Self.makeCase(5)
    let one = try Triage.run(made.model, made.question)
    let several = try Triage.run(made.model, made.question, workers: count)
    #expect(one.rows == several.rows && one.order == several.order)
  }
}
