/// A rule graph with its time: everything that the worlds of a question share.
package struct Problem: Sendable {
  package var graph: RuleGraph
  /// How many elementary intervals there are, at least one.
  package var intervals: Int
  /// When each rule's guard is open; index 0 is always open.
  package var guards: [Guard]
  /// The carry guard of each fact, an index into `carries`.
  package var carryGuards: CarryGuards
  /// Into which intervals a fact passes from the one before; index 0 is none.
  package var carries: [Guard]
  /// The facts that hold at the start, and when.
  package var seeds: [(fact: UInt32, held: Guard)]

  package init(
    graph: RuleGraph, intervals: Int, guards: [Guard], carryGuards: CarryGuards, carries: [Guard],
    seeds: [(fact: UInt32, held: Guard)]
  ) {
    self.graph = graph
    self.intervals = intervals
    self.guards = guards
    self.carryGuards = carryGuards
    self.carries = carries
    self.seeds = seeds
  }
}

/// What holds in one world.
package struct WorldRanks: Sendable {
  package let hops: IntervalRanks<UInt32>
  private let efforts: LeastEfforts

  init(hops: IntervalRanks<UInt32>, efforts: LeastEfforts) {
    self.hops = hops
    self.efforts = efforts
  }

  // Other modules ask for single facts through these, since generic code is slower there.

  /// Whether a fact holds in any interval.
  package func holds(_ fact: Int) -> Bool { hops.holds(fact) }

  /// How strong a level of each node holds in an interval, or in any: 1 connect, 2 read, 3 write,
  /// 4 control, 0 none.
  ///
  /// - Complexity: O(nodes × log intervals).
  package func strengths(_ levels: NodeLevels, at interval: Int?) -> [UInt8] {
    (0..<levels.nodeCount).map { node in
      for level in (hops.weakestGiven(of: node)...3).reversed() {
        let fact = levels.fact(node, level)
        let holds = interval.map { hops.rank(of: fact, at: $0) != nil } ?? hops.holds(fact)
        if holds { return UInt8(level + 1) }
      }
      return 0
    }
  }

  /// Whether two facts hold in the same intervals at the same ranks.
  package func isAlike(_ first: Int, _ second: Int) -> Bool {
    guard hops.isAlike(first, second) else { return false }
    return efforts.each?.isAlike(first, second) ?? true
  }

  /// Whether the hops or the effort of a fact are not the same in all intervals.
  package func isChanging(_ fact: Int) -> Bool {
    if hops.isChanging(fact) { return true }
    return efforts.each?.isChanging(fact) ?? false
  }

  /// Calls the body with the intervals at which the hops of a fact change, in any order.
  package func forEachChangeOfHops(of fact: Int, _ body: (Int) -> Void) {
    hops.forEachChange(of: fact, body)
  }

  /// Calls the body with the intervals at which the hops or the effort of a fact change, in any order.
  package func forEachChange(of fact: Int, _ body: (Int) -> Void) {
    hops.forEachChange(of: fact, body)
    efforts.each?.forEachChange(of: fact, body)
  }

  /// The hops of a fact in an interval, or `nil` where it does not hold.
  package func hops(of fact: Int, at interval: Int) -> UInt32? { hops.rank(of: fact, at: interval) }

  /// The least effort of a fact in an interval, or `nil` where it does not hold.
  package func effort(of fact: Int, at interval: Int) -> EffortRank? {
    if case .perHop(let effort) = efforts {
      return hops(of: fact, at: interval).map { EffortRank(effort: UInt64($0) * effort, hops: $0) }
    }
    return efforts.each?.rank(of: fact, at: interval)
  }

  /// The same with efforts that are there already, where many are asked for.
  package func withEfforts() -> WorldRanks {
    guard let each = efforts.each else { return self }
    return WorldRanks(hops: hops, efforts: .each(each))
  }
}

/// The least efforts of all facts.
enum LeastEfforts: Sendable {
  case each(IntervalRanks<EffortRank>)
  /// Each hop costs so much.
  case perHop(UInt64)
  /// They are computed when somebody asks for one.
  case onDemand(EffortsOnDemand)

  /// Those of each fact, where hops do not tell them.
  var each: IntervalRanks<EffortRank>? {
    switch self {
    case .each(let efforts): efforts
    case .onDemand(let efforts): efforts.ranks
    case .perHop: nil
    }
  }
}

/// Runs the fixpoints of worlds and collects the ranks.
package enum Solver {
  /// The ranks of every fact in each world, in the order of the worlds.
  ///
  /// - Complexity: O(total rule size) per world for its first interval, and for each further one what
  ///   changes in it.
  package static func solve(_ problem: Problem, _ worlds: [World]) -> [WorldRanks] {
    if problem.intervals == 1 { return worlds.map { Timeless(problem, $0).solve() } }
    let premises = problem.graph.base.premises()
    return worlds.map { Timed(problem, $0, premises: premises).solve() }
  }
}

/// One world of a problem with time: its first interval as if there were no other, then what changes.
struct Timed: Sendable {
  let problem: Problem
  let world: World
  let premises: [UInt32]
  let switches: IntervalSwitches

  init(_ problem: Problem, _ world: World, premises: [UInt32]) {
    self.problem = problem
    self.world = world
    self.premises = premises
    switches = IntervalSwitches(problem, world)
  }

  func solve() -> WorldRanks {
    let first = Timeless(problem, world, at: 0)
    let efforts: LeastEfforts =
      problem.graph.hasUniformEffort
      ? .perHop(BaseGraph.effort) : .onDemand(.init { self.ranks(first.efforts()) })
    return WorldRanks(hops: ranks(first.allHops()), efforts: efforts)
  }

  private func ranks<Rank: ProofRank>(_ first: [Rank]) -> IntervalRanks<Rank> {
    var walk = IntervalWalk(problem, world, switches, premises: premises, ranks: first)
    return IntervalRanks(first: first, changes: walk.changes(), intervals: problem.intervals)
  }
}
