/// What still holds without each of some parts of a problem: walks tell of most of them, a lane per
/// part, 64 at once, of the others.
package struct ChokeSweep {
  /// Facts that cannot be given, of a node all levels or none, and rules that never fire.
  package struct Part: Sendable {
    package var facts: [Int]
    package var rules: [Int]

    package init(facts: [Int] = [], rules: [Int] = []) {
      self.facts = facts
      self.rules = rules
    }
  }

  /// A step of a proof: a fact and what gives it.
  package struct Step: Sendable {
    package var fact: Int
    /// The rule, or `nil` where the premise implies the fact, or it is a seed.
    package var rule: Int?
    /// The premises that the rule needs, each the fact of an earlier step; none of a seed.
    package var premises: [Int]

    package init(fact: Int, rule: Int?, premises: [Int]) {
      self.fact = fact
      self.rule = rule
      self.premises = premises
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
  /// It is fast with a proof of a target, premises before what they give, and the parts in its order;
  /// what it finds hangs on neither.
  ///
  /// - Complexity: O(total rule size) where the proof is a path through control, else up to
  ///   O(parts / 64 × total rule size); O(parts / 64 × size of the proof) besides.
  package static func chokes(
    _ problem: Problem, _ world: World, among parts: [Part], targets: [Int], proof: [Step] = []
  ) -> [Bool] {
    chokes(problem, world, among: parts, targets: targets, proof: proof, walks: 4, LevelSizes())
  }

  /// The same with so many walks for 64 parts before lanes are followed.
  ///
  /// Following 64 lanes costs as much as 10 to 20 walks, and each walk tells at least of one part, so
  /// that as many walks as are no loss tell of the last ones.
  static func chokes(
    _ problem: Problem, _ world: World, among parts: [Part], targets: [Int], proof: [Step],
    walks: Int, _ sizes: LevelSizes
  ) -> [Bool] {
    let isOpen = problem.guards.map { $0.isOpen(in: world) }
    let seeds = problem.seeds.filter { $0.held.isOpen(in: world) }.map(\.fact)
    var isChoke = [Bool](repeating: false, count: parts.count)
    var open = Array(parts.indices)
    let first = (parts.count + 63) / 64 * walks
    for walk in 0..<first + 2 * walks
    where !open.isEmpty && (walk < first || open.count <= 2 * walks) {
      let told = ChokeWalk.isChoke(
        problem.graph, isOpen, seeds, among: open.map { parts[$0] }, targets: targets,
        proof: proof, sizes)
      for (part, told) in zip(open, told) { isChoke[part] = told ?? false }
      open = zip(open, told).filter { $1 == nil }.map(\.0)
    }
    for first in stride(from: 0, to: open.count, by: 64) {
      let pass = open[first..<min(first + 64, open.count)]
      var sweep = ChokeSweep(problem.graph, isOpen, pass.map { parts[$0] })
      sweep.run(seeds)
      let reached = sweep.reached(targets, pass.map { parts[$0] })
      for (lane, part) in pass.enumerated() { isChoke[part] = !reached.contains(lane) }
    }
    return isChoke
  }

  private init(_ graph: RuleGraph, _ isOpen: [Bool], _ parts: [Part]) {
    self.graph = graph
    self.isOpen = isOpen
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

  /// The lanes in which any of some facts holds at the end.
  private func reached(_ targets: [Int], _ parts: [Part]) -> UInt64 {
    targets.reduce(0) { $0 | holding($1, parts) }
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
    let graph = graph
    var position = 0
    while position < queue.count {
      let (fact, lanes) = queue[position]
      position += 1
      follow(Int(fact), lanes, graph)
    }
  }

  @inline(__always)
  private mutating func follow(_ fact: Int, _ lanes: UInt64, _ graph: RuleGraph) {
    let isNearClosed = leadsToClosed[fact >> 6] & (1 << UInt64(fact & 63)) != 0
    graph.forEachUse(of: fact) {
      if graph.isPremise($0) { give($0, lanes) }
    } base: { rule in
      let left = isNearClosed ? lanes & ~closed[rule, default: 0] : lanes
      give(Int(graph.base.heads[rule]), left)
    } single: { rule in
      fire(rule, lanes)
    } gate: { gate in
      fire(gate, counters.count(lanes, at: gate - graph.firstGate))
    }
  }

  /// Fires a rule, by its number among those that are not of the base.
  private mutating func fire(_ rule: Int, _ lanes: UInt64) {
    if lanes == 0 || !isOpen[Int(graph.guards[rule])] { return }
    give(Int(graph.heads[rule]), lanes & ~closed[rule + graph.base.ruleCount, default: 0])
  }
}
