/// What still holds without each of some parts of a problem: a lane per part, 64 at once.
///
/// A pass costs as much as some twenty walks, whatever hangs on the parts; a `LossProbe` costs what hangs on
/// them.
package struct LossLanes: Sendable {
  /// How many parts can be away in one pass.
  package static let capacity = 64

  /// How many facts a probe may look at before lanes cost less.
  package static func room(for problem: Problem) -> Int {
    16 * problem.graph.factCount * problem.intervals
  }

  private let problem: Problem
  private let world: World
  private let counters: GateCounters<UInt64>

  package init(_ problem: Problem, _ world: World) {
    (self.problem, self.world) = (problem, world)
    counters = GateCounters(problem.graph)
  }

  /// For each fact the lanes in which it holds in any of some intervals; in a lane without a part all holds.
  ///
  /// - Complexity: As of `forEachInterval`.
  package func survivors(
    without parts: ArraySlice<LossProbe.Part>, in asked: Set<Int>
  ) -> [UInt64] {
    var survivors = [UInt64](repeating: 0, count: problem.graph.factCount)
    forEachInterval(without: parts, through: asked.max() ?? 0) { interval, held in
      guard asked.contains(interval) else { return }
      for fact in held.indices { survivors[fact] |= held[fact] }
    }
    return survivors
  }

  /// Calls the body with each interval up to one, and with the lanes in which each fact holds in it; in a
  /// lane without a part all holds.
  ///
  /// - Returns: How many facts were looked at, each as often as more lanes reached it.
  /// - Complexity: O(intervals × total rule size × how often lanes reach a fact one after another).
  @discardableResult
  package func forEachInterval(
    without parts: ArraySlice<LossProbe.Part>, through last: Int,
    _ body: (_ interval: Int, _ held: [UInt64]) -> Void
  ) -> Int {
    var looks = 0
    var held = [UInt64](repeating: 0, count: problem.graph.factCount)
    for interval in 0...last {
      let away = parts.enumerated().filter { $1.from <= interval }
      var walk = LossLanesWalk(
        problem.graph, counters, away,
        isOpen: problem.guards.map { $0.isOpen(at: interval, in: world) })
      for seed in problem.seeds where seed.held.isOpen(at: interval, in: world) {
        walk.give(Int(seed.fact), .max)
      }
      for fact in held.indices where held[fact] != 0 {
        let carry = problem.carryGuards[fact]
        guard carry != 0, problem.carries[carry].isOpen(at: interval, in: world) else { continue }
        walk.give(fact, held[fact])
      }
      held = walk.run()
      looks += walk.looks
      body(interval, held)
    }
    return looks
  }
}

/// One interval of such a pass.
private struct LossLanesWalk {
  private let graph: RuleGraph
  private let isOpen: [Bool]
  /// The lanes in which a fact holds or cannot be given.
  private var seen: [UInt64]
  /// The lanes in which facts cannot be given.
  private var removed: [Int: UInt64] = [:]
  /// The lanes in which rules never fire.
  private var closed: [Int: UInt64] = [:]
  /// The facts that are a premise of a rule that is closed in some lane, one bit per fact.
  private var leadsToClosed: [UInt64]
  private var counters: GateCounters<UInt64>
  private var queue: [(fact: UInt32, lanes: UInt64)] = []
  /// How many facts were followed.
  var looks: Int { queue.count }

  init(
    _ graph: RuleGraph, _ counters: GateCounters<UInt64>,
    _ away: [(offset: Int, element: LossProbe.Part)], isOpen: [Bool]
  ) {
    (self.graph, self.counters, self.isOpen) = (graph, counters, isOpen)
    seen = [UInt64](repeating: 0, count: graph.factCount)
    leadsToClosed = [UInt64](repeating: 0, count: (graph.factCount + 63) / 64)
    for (lane, part) in away {
      for fact in part.facts { removed[fact, default: 0] |= 1 << UInt64(lane) }
      for rule in part.rules {
        closed[rule, default: 0] |= 1 << UInt64(lane)
        for fact in graph.body(of: rule) { leadsToClosed[fact >> 6] |= 1 << UInt64(fact & 63) }
      }
    }
    for (fact, lanes) in removed { seen[fact] = lanes }
  }

  @inline(__always)
  mutating func give(_ fact: Int, _ lanes: UInt64) {
    let new = lanes & ~seen[fact]
    if new == 0 { return }
    seen[fact] |= new
    queue.append((UInt32(fact), new))
  }

  /// The lanes in which each fact holds.
  mutating func run() -> [UInt64] {
    let graph = graph
    var position = 0
    while position < queue.count {
      let (fact, lanes) = queue[position]
      position += 1
      follow(Int(fact), lanes, graph)
    }
    for (fact, lanes) in removed { seen[fact] &= ~lanes }
    // Levels that nothing hangs on were left out of the walk.
    for fact in 0..<graph.levels.factCount where seen[fact] != 0 {
      let lanes = seen[fact]
      graph.levels.forEachImplied(by: fact) { seen[$0] |= lanes & ~removed[$0, default: 0] }
    }
    return seen
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
