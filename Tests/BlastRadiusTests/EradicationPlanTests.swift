import BlastRadius
import BlastRadiusTestSupport
import Testing

/// The plan carried out: each wave a second after the one before, in the reference engine.
@Suite("After the last wave of a plan nothing is held")
struct EradicationPlanTests {
  private static let start = Moment("2023-09-03T12:00Z")?.start ?? Instant(microseconds: 0)

  private struct Case {
    var model: Model
    var template: Question
    var question: LeakQuestion

    init(seed: UInt64) {
      var random = SeededRandom(seed: seed &+ 900)
      var (model, template) = RandomModel.make(seed: seed)
      template.assumptions.removeAll { if case .rotation = $0 { true } else { false } }
      for index in model.nodes.indices { model.nodes[index].leaked = nil }
      let leaked = (0..<random.number(1..<4)).map { _ in random.number(0..<model.nodes.count) }
      for index in leaked {
        (model.nodes[index].rotated, model.nodes[index].evicted) = (.never, [])
      }
      var question = LeakQuestion(
        Set(leaked).sorted().map { .init(model.nodes[$0].id, at: Moment("2023-09-01")) })
      question.at = Moment(EradicationPlanTests.start)
      question.assumptions = template.assumptions
      question.assumesPersistence = template.assumesPersistence
      question.trustsEvidence = template.trustsEvidence
      (self.model, self.template, self.question) = (model, template, question)
    }

    /// The model in which the waves are carried out, and the leaks are edges that hand them over.
    func carriedOut(_ plan: EradicationPlan) -> (model: Model, question: Question) {
      var model = model
      var ends: [String: Moment] = [:]
      for (wave, items) in plan.waves.map(\.items).enumerated() {
        for item in items { ends[item.id] = Moment(EradicationPlanTests.instant(wave + 1)) }
      }
      var asked = template
      (asked.from, asked.at, asked.since) = ([], nil, nil)
      for leak in question.leaked {
        var edge = Edge("leak of \(leak.id)", "holds", leak.id)
        edge.valid.from = leak.at
        edge.valid.until = ends[leak.id] ?? question.at
        model.nodes.append(Node(edge.subject, kind: "actor"))
        model.edges.append(edge)
        asked.from.append(Fact(edge.subject, .control))
      }
      for index in model.nodes.indices {
        if let end = ends[model.nodes[index].id] { model.nodes[index].evicted.append(end) }
      }
      return (model, asked)
    }
  }

  /// So many seconds after the instant asked about.
  private static func instant(_ seconds: Int) -> Instant {
    Instant(microseconds: start.microseconds + Int64(seconds) * 1_000_000)
  }

  @Test("on random models", arguments: 0..<8)
  func randomModels(chunk: UInt64) throws {
    var waves = 0
    for seed in RandomModels.seeds(chunk, of: 8, all: 1_000) {
      let made = Case(seed: seed)
      let plan = try EradicationPlan.run(made.model, made.question)
      waves = max(waves, plan.waves.count)
      let (model, question) = made.carriedOut(plan)
      let facts = ReferenceEngine(model, question).normalized()
      let actors = Set<String>(question.from.map(\.node))
      for (wave, expected) in ([plan.held] + plan.waves.map(\.left)).enumerated() {
        let now = Instant(microseconds: Self.instant(wave).microseconds + 1)
        var (certain, held): (Set<String>, Set<String>) = ([], [])
        for (fact, stretches) in facts where !actors.contains(fact.node) {
          guard let stretch = stretches.first(where: { $0.period.contains(now) }) else { continue }
          held.insert(fact.node)
          if stretch.certainty == .confirmed { certain.insert(fact.node) }
        }
        let found = EradicationPlan.Count(
          confirmed: certain.count, possible: held.count - certain.count)
        #expect(found == expected, "seed \(seed), after wave \(wave): \(held.sorted())")
      }
      let last = plan.waves.last?.left ?? plan.held
      #expect(last == EradicationPlan.Count(confirmed: 0, possible: 0), "seed \(seed)")
    }
    #expect(waves > 1)
  }
}
