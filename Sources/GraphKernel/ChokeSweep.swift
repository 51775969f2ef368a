/// What still holds without each of some parts of a problem: one lane per part, 64 in one walk.
package struct ChokeSweep {
  /// Facts that cannot be given, and rules that never fire.
  package struct Part: Sendable {
    package var facts: [Int]
    package var rules: [Int]

    package init(facts: [Int] = [], rules: [Int] = []) {
      self.facts = facts
      self.rules = rules
    }
  }

  private let graph: RuleGraph
  private let isOpen: [Bool]
  /// The lanes in which a fact holds or cannot be given.
  private var seen: [UInt64]
  private var closed: [Int: UInt64] = [:]
  /// The facts that are a premise of a rule that is closed in some lane, one bit per fact.
  private var leadsToClosed: [UInt64]
  private var counters: GateCounters<UInt64>
  private var queue: [(fact: UInt32, lanes: UInt64)] = []

  /// The parts without which none of the targets holds.
  ///
  /// - Complexity: O(parts / 64 × total rule size).
  package static func chokes(
    _ problem: Problem, _ world: World, among parts: [Part], targets: [Int]
  ) -> [Bool] {
    stride(from: 0, to: parts.count, by: 64).flatMap { first in
      let pass = Array(parts[first..<min(first + 64, parts.count)])
      var sweep = ChokeSweep(problem, world, pass)
      sweep.run(problem.seeds.filter { $0.held.runs.contains(where: world.opens) }.map(\.fact))
      let reached = targets.reduce(UInt64(0)) { $0 | sweep.holding($1, pass) }
      return pass.indices.map { reached & (1 << UInt64($0)) == 0 }
    }
  }

  private init(_ problem: Problem, _ world: World, _ parts: [Part]) {
    graph = problem.graph
    isOpen = problem.guards.map { $0.runs.contains(where: world.opens) }
    seen = [UInt64](repeating: 0, count: graph.factCount)
    leadsToClosed = [UInt64](repeating: 0, count: (graph.factCount + 63) / 64)
    counters = GateCounters(graph)
    for (lane, part) in parts.enumerated() {
      for fact in part.facts { seen[fact] |= 1 << UInt64(lane) }
      for rule in part.rules {
        closed[rule, default: 0] |= 1 << UInt64(lane)
        for fact in graph.body(of: rule) { leadsToClosed[fact >> 6] |= 1 << UInt64(fact & 63) }
      }
    }
  }

  /// The lanes in which a fact holds at the end.
  private func holding(_ fact: Int, _ parts: [Part]) -> UInt64 {
    // Levels that nothing hangs on are left out of the walk.
    ([fact] + graph.levels.impliers(of: fact)).reduce(UInt64(0)) { lanes, stronger in
      parts.indices.reduce(lanes | seen[stronger]) { lanes, lane in
        parts[lane].facts.contains(stronger) ? lanes & ~(1 << UInt64(lane)) : lanes
      }
    }
  }

  @inline(__always)
  private mutating func give(_ fact: Int, _ lanes: UInt64) {
    let new = lanes & ~seen[fact]
    if new == 0 { return }
    seen[fact] |= new
    queue.append((UInt32(fact), new))
  }

  private mutating func run(_ seeds: [UInt32]) {
    for seed in seeds { give(Int(seed), .max) }
    var position = 0
    while position < queue.count {
      let (fact, lanes) = queue[position]
      position += 1
      follow(Int(fact), lanes)
    }
  }

  @inline(__always)
  private mutating func follow(_ fact: Int, _ lanes: UInt64) {
    let levels = graph.levels
    levels.forEachImplied(by: fact) { if graph.isPremise($0) { give($0, lanes) } }
    let isNearClosed = leadsToClosed[fact >> 6] & (1 << UInt64(fact & 63)) != 0
    for rule in graph.base.rules(from: fact) {
      let left = isNearClosed ? lanes & ~closed[rule, default: 0] : lanes
      give(Int(graph.base.heads[rule]), left)
    }
    if !graph.isOwnPremise(fact) { return }
    for rule in graph.singles(of: fact) {
      fire(rule, lanes)
    }
    for use in graph.gateUses(of: fact) {
      let gate = Int(graph.gateUses[use])
      fire(gate, counters.count(lanes, at: gate - graph.firstGate))
    }
  }

  /// Fires a rule, by its number among those that are not of the base.
  private mutating func fire(_ rule: Int, _ lanes: UInt64) {
    if lanes == 0 || !isOpen[Int(graph.guards[rule])] { return }
    give(Int(graph.heads[rule]), lanes & ~closed[rule + graph.base.ruleCount, default: 0])
  }
}
