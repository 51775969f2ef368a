import BlastRadiusTestSupport
import Testing

@testable import BlastRadius

/// Ranking and "who" ask many seeds at once; the slow way is to ask the reference engine one at a
/// time.
@Suite("Questions over many seeds agree with one question per seed")
struct SeedQuestionsTests {
  /// The instant that all questions ask about.
  private static let instant = Moment("2023-09-03T12:00Z")

  private static func question(_ template: Question, from seeds: [Fact]) -> Question {
    var question = template
    question.from = seeds
    question.since = instant
    question.at = instant
    return question
  }

  /// What is held at the instant, by the slow engine.
  private static func levels(
    _ model: Model, _ template: Question, _ seeds: [Fact]
  ) -> [String: [(level: Level, held: ExposureNotation.Held)]] {
    let engine = ReferenceEngine(model, question(template, from: seeds))
    var result: [String: [(level: Level, held: ExposureNotation.Held)]] = [:]
    for (fact, stretches) in engine.normalized() {
      guard let at = instant?.asBeginning,
        let held = stretches.first(where: { $0.period.contains(at) })
      else { continue }
      result[fact.node, default: []].append((fact.level, held))
    }
    return result
  }

  private static func strongest(
    _ model: Model, _ template: Question, _ seeds: [Fact], even certainty: Certainty = .confirmed
  ) -> [String: Level] {
    levels(model, template, seeds).compactMapValues { levels in
      levels.filter { $0.held.certainty >= certainty }.map(\.level)
        .max { $0.rawValue < $1.rawValue }
    }
  }

  private static func expectedRow(
    _ model: Model, _ template: Question, _ node: Node, given: [Fact],
    even certainty: Certainty = .confirmed
  ) -> Ranking.Row {
    let own = strongest(model, template, [Fact(node.id, .control)], even: certainty)
    let others = own.filter { $0.key != node.id }
    let critical = Set<String>(
      model.nodes.filter { $0.criticality == .high || $0.criticality == .critical }.map(\.id))
    var marginal: Int?
    if !given.isEmpty {
      let before = strongest(model, template, given, even: certainty)
      let after = strongest(
        model, template, given + [Fact(node.id, .control)], even: certainty)
      marginal = after.count { id, level in
        id != node.id && level.rawValue > before[id].map { Int($0.rawValue) } ?? -1
      }
    }
    func count(_ level: Level) -> Int { others.values.count { $0 == level } }
    return Ranking.Row(
      id: node.id, kind: node.kind, controlled: count(.control), writable: count(.write),
      readable: count(.read), connectable: count(.connect),
      critical: others.count { critical.contains($0.key) && $0.value != .connect },
      marginal: marginal)
  }

  /// How many nodes are held at a stronger level if everything unknown lets the attacker through.
  private static func onlyPossible(_ model: Model, _ template: Question, _ node: Node) -> Int {
    let seeds = [Fact(node.id, .control)]
    let certain = strongest(model, template, seeds)
    return strongest(model, template, seeds, even: .possible)
      .count { $0.key != node.id && certain[$0.key] != $0.value }
  }

  @Test("ranking, on 500 random models", arguments: 0..<10)
  func ranking(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 10, all: 500, share: 50) {
      var (model, template) = RandomModel.make(seed: seed)
      var random = SeededRandom(seed: seed)
      for index in model.nodes.indices where random.chance(0.3) {
        model.nodes[index].criticality = .critical
      }
      let given = random.chance(0.5) ? [Fact(random.pick(model.nodes).id, .control)] : []
      var question = template
      question.from = given
      question.since = nil
      question.at = Self.instant
      let questions = try SeedQuestions(model, question)
      let rows = try questions.rank(model.nodes.map(\.id)).rows
      let expected = Dictionary(
        uniqueKeysWithValues: model.nodes.map {
          ($0.id, Self.expectedRow(model, template, $0, given: given))
        })
      for (row, after) in zip(rows, rows.dropFirst()) {
        let measure: Ranking.Measure = given.isEmpty ? .controlled : .marginal
        #expect(row.atMost(measure) >= after.atMost(measure), "seed \(seed)")
      }
      for node in model.nodes {
        guard let row = rows.first(where: { $0.id == node.id }) else { continue }
        let most = Self.expectedRow(model, template, node, given: given, even: .possible)
        for measure in Ranking.Measure.allCases {
          #expect(row.atMost(measure) == most[measure], "seed \(seed), \(node.id) \(measure)")
        }
        #expect(
          row.possible == Self.onlyPossible(model, template, node), "seed \(seed), \(node.id)")
      }
      for row in rows where !row.isCertainly(expected[row.id]) {
        Issue.record(
          """
          seed \(seed), given \(given): \(row)
          expected \(String(describing: expected[row.id]))
          \(RandomModel.text(model, question))
          """)
        return
      }
      for workers in [2, 4] {
        let inParallel = try questions.rank(model.nodes.map(\.id), workers: workers).rows
        #expect(inParallel == rows)
      }
    }
  }

  @Test("who reaches a fact, alone and in minimal sets", arguments: 0..<8)
  func reachers(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 8, all: 120, share: 15) {
      let (model, template) = RandomModel.make(seed: seed)
      var random = SeededRandom(seed: seed)
      let target = Fact(random.pick(model.nodes).id, random.pick(Level.allCases))
      let candidates = Array(model.nodes.map(\.id).filter { $0 != target.node }.sorted().prefix(7))
      var question = template
      question.from = []
      question.since = nil
      question.at = Self.instant
      let found = try SeedQuestions(model, question).who(
        reaches: target, among: candidates, largestSet: 3)
      let expected = Self.minimalSets(candidates, model, template, target)
      if Set(found.rows) != Set(expected) || found.rows.count != expected.count {
        Issue.record(
          """
          seed \(seed), to \(target): \(found.rows)
          expected \(expected)
          \(RandomModel.text(model, question))
          """)
        return
      }
    }
  }

  private static func minimalSets(
    _ candidates: [String], _ model: Model, _ template: Question, _ target: Fact
  ) -> [Reachers.Row] {
    var rows: [Reachers.Row] = []
    for size in 1...3 {
      for set in combinations(candidates, size)
      where !rows.contains(where: { Set<String>($0.ids).isSubset(of: set) }) {
        let held = levels(model, template, set.map { Fact($0, .control) })[target.node]?
          .first { $0.level == target.level }?.held
        guard let held else { continue }
        rows.append(
          Reachers.Row(
            ids: set.sorted(), hops: held.hops, effort: held.effort, certainty: held.certainty))
      }
    }
    return rows
  }

  private static func combinations(_ items: [String], _ size: Int) -> [[String]] {
    guard size > 0 else { return [[]] }
    return items.indices.flatMap { index in
      combinations(Array(items[(index + 1)...]), size - 1).map { [items[index]] + $0 }
    }
  }
}

extension Ranking.Row {
  /// Whether both say the same of what is certain.
  fileprivate func isCertainly(_ other: Ranking.Row?) -> Bool {
    guard let other else { return false }
    return id == other.id && kind == other.kind && connectable == other.connectable
      && Ranking.Measure.allCases.allSatisfy { self[$0] == other[$0] }
      && (marginal == nil) == (other.marginal == nil)
  }
}
