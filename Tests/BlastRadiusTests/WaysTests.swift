import BlastRadius
import BlastRadiusTestSupport
import Testing

/// `ways(to:count:)` against the slow twin.
///
/// The twin answers what a set of edges reaches alone. If the ways are all there are, the best of
/// those inside any set of edges is what the twin finds in that set; a set that breaks every way
/// reaches nothing.
@Suite("The ways to a fact")
struct WaysTests {
  private static let models = RandomModels.count(240, share: 12, unless: "FUZZ_WAYS")

  /// What exhausting all ways may take; where it is not enough, what was found is still checked.
  private static let work = 300_000

  @Test("are all there are, on random models", arguments: 0..<8)
  func randomModels(chunk: Int) throws {
    for seed in stride(from: chunk, to: Self.models, by: 8) {
      var random = SeededRandom(seed: UInt64(seed))
      let (model, asked) = RandomModel.make(seed: UInt64(seed))
      var question = asked
      // Ways of one instant are checked more sharply than those of all of time.
      if random.chance(0.4), let instant = Self.instants(of: model).randomElement(using: &random) {
        question.at = Moment(instant)
      }
      let analysis = try Analysis(model, question)
      let goals = analysis.exposure().facts.filter { $0.main.hops > 1 }.map(\.fact)
      guard let goal = goals.randomElement(using: &random) else { continue }
      let twin = ReferenceEngine(model, question)
      for cheapest in [false, true] {
        let problem = Self.problem(analysis, twin, goal, cheapest: cheapest, &random)
        guard let problem else { continue }
        Issue.record(
          "seed \(seed), \(goal): \(problem)\n\(RandomModel.text(model, question))")
        return
      }
    }
  }

  @Test("are those of every instant together")
  func allOfTime() throws {
    seeds: for seed in 0..<UInt64(RandomModels.count(40)) {
      let (model, asked) = RandomModel.make(seed: seed)
      var question = asked
      question.at = nil
      let analysis = try Analysis(model, question)
      guard let goal = analysis.exposure().facts.first(where: { $0.main.hops > 1 })?.fact
      else { continue }
      let all = Self.ways(analysis, goal)
      guard let all, all.count < Analysis.maximumWays else { continue }
      var together: Set<Set<ReferenceEdge>> = []
      let instants = Self.instants(of: model)
      for instant in [Instant(microseconds: 0)] + instants {
        question.at = Moment(instant)
        guard let ways = Self.ways(try Analysis(model, question), goal) else { continue seeds }
        together.formUnion(ways.map { Way($0).edges })
      }
      #expect(Set(all.map { Way($0).edges }) == together, "seed \(seed)")
    }
  }

  /// All ways, or `nil` where that is too much work.
  private static func ways(_ analysis: Analysis, _ goal: Fact) -> [Explanation]? {
    let ways = analysis.ways(
      to: goal, count: Analysis.maximumWays, cheapest: false, within: work)
    return ways.isCutShort ? nil : ways.explanations
  }

  /// Every instant at which something in a model may begin or end.
  private static func instants(of model: Model) -> [Instant] {
    let lives = model.nodes.flatMap {
      [$0.valid.from, $0.issued, $0.leaked].map { $0?.asBeginning }
    }
    let ends = model.nodes.flatMap { node -> [Instant?] in
      var rotations: [Moment] = []
      if case .at(let moments) = node.rotated { rotations = moments }
      return [node.valid.until, node.revoked, node.expires].map { $0?.asEnd }
        + (rotations + node.evicted).map { $0.asEnd }
    }
    let edges = model.edges.flatMap { edge in
      [edge.valid.from?.asBeginning, edge.valid.until?.asEnd]
        + edge.evidence.map { $0.at?.asBeginning }
    }
    let controls = model.controls.flatMap { $0.changes.map { $0.from?.asBeginning } }
    return Set((lives + ends + edges + controls).compactMap { $0 }).sorted()
  }

  /// What is wrong with the ways to a fact, if anything.
  private static func problem(
    _ analysis: Analysis, _ twin: ReferenceEngine, _ goal: Fact, cheapest: Bool,
    _ random: inout SeededRandom
  ) -> String? {
    let shown = analysis.ways(
      to: goal, count: Analysis.maximumWays, cheapest: cheapest, within: work)
    let ways = shown.explanations.map { Way($0, cheapest: cheapest) }
    if Set(ways.map(\.edges)).count != ways.count { return "a way stands there twice" }
    for (way, next) in zip(ways, ways.dropFirst()) where !way.isShownBefore(next) {
      return "\(way) stands before \(next)"
    }
    let some = analysis.ways(to: goal, count: 2, cheapest: cheapest, within: work)
      .explanations
      .map { Way($0, cheapest: cheapest) }
    if some != Array(ways.prefix(2)) { return "the first two depend on how many are asked for" }
    let complete = ways.count < Analysis.maximumWays && !shown.isCutShort
    for edges in subsets(twin.edges, ways, &random) {
      let expected = expected(goal, edges, twin, cheapest: cheapest)
      let inside = ways.filter { $0.edges.isSubset(of: edges) }
      let actual = inside.min { $0.isBetter(than: $1) }
      if actual.map({ "\($0.certainty) \($0.effort) \($0.hops)" }) == expected { continue }
      if !complete, actual == nil { continue }
      return "in \(edges.map(\.sentence).sorted()): \(String(describing: expected)), "
        + "not \(actual.map { "\($0)" } ?? "nothing"), of \(ways.count)"
    }
    return nil
  }

  /// What the twin says of some edges.
  private static func expected(
    _ goal: Fact, _ edges: Set<ReferenceEdge>, _ twin: ReferenceEngine, cheapest: Bool
  ) -> String? {
    if cheapest {
      return twin.cheapest(goal, through: edges).map { "\($0.certainty) \($0.effort) \($0.hops)" }
    }
    return twin.best(goal, through: edges).map {
      "\($0.certainty) \(Effort(thousandths: 0)) \($0.hops)"
    }
  }

  /// Every set of few edges; else each way alone, random sets, and random sets that break all ways.
  private static func subsets(
    _ edges: [ReferenceEdge], _ ways: [Way], _ random: inout SeededRandom
  ) -> [Set<ReferenceEdge>] {
    if edges.count <= 6 {
      return (0..<1 << edges.count).map { bits in
        Set(edges.indices.filter { bits >> $0 & 1 == 1 }.map { edges[$0] })
      }
    }
    var sets = ways.prefix(20).map(\.edges)
    for _ in 0..<12 { sets.append(Set(edges.filter { _ in random.chance(0.85) })) }
    for _ in 0..<12 {
      var left = Set(edges)
      for way in ways where way.edges.isSubset(of: left) {
        if let edge = way.edges.sorted(by: { $0.sentence < $1.sentence }).randomElement(
          using: &random)
        {
          left.remove(edge)
        }
      }
      sets.append(left)
    }
    return sets
  }

  /// What of an explanation tells ways apart.
  private struct Way: Equatable, CustomStringConvertible {
    var certainty: Certainty
    /// The effort, where it is what counts.
    var effort: Effort
    var hops: Int
    var edges: Set<ReferenceEdge>

    init(_ explanation: Explanation, cheapest: Bool = false) {
      certainty = explanation.certainty
      effort = cheapest ? explanation.effort : Effort(thousandths: 0)
      hops = explanation.hops
      edges = Set(explanation.steps.compactMap(\.via).map { ReferenceEdge($0) })
    }

    func isBetter(than other: Way) -> Bool {
      certainty == other.certainty
        ? (effort, hops) < (other.effort, other.hops) : certainty > other.certainty
    }

    func isShownBefore(_ other: Way) -> Bool { !other.isBetter(than: self) }

    var description: String { "\(certainty) \(effort) \(hops) \(edges.map(\.sentence).sorted())" }
  }
}
