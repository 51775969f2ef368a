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

  /// The hops of a fact in an interval, or `nil` where it does not hold.
  package func hops(of fact: Int, at interval: Int) -> UInt32? { hops.rank(of: fact, at: interval) }

  /// The least effort of a fact in an interval, or `nil` where it does not hold.
  package func effort(of fact: Int, at interval: Int) -> EffortRank? {
    switch efforts {
    case .each(let efforts): efforts.rank(of: fact, at: interval)
    case .perHop(let effort):
      hops(of: fact, at: interval).map { EffortRank(effort: UInt64($0) * effort, hops: $0) }
    case .unknown: nil
    }
  }
}

/// The least efforts of all facts.
enum LeastEfforts: Sendable {
  case each(IntervalRanks<EffortRank>)
  /// Each hop costs so much.
  case perHop(UInt64)
  /// They were not asked for.
  case unknown
}

/// Lays worlds and intervals out in lanes, runs the fixpoints and collects the ranks.
///
/// Worlds that fit share a pass; a world of more intervals than lanes runs in blocks in order of
/// time, and what is carried goes from block to block.
package enum Solver {
  /// The ranks of every fact in each world, in the order of the worlds.
  package static func solve(
    _ problem: Problem, _ worlds: [World], withEffort: Bool = true
  ) -> [WorldRanks] {
    if problem.intervals == 1 {
      return worlds.map { Timeless(problem, $0).solve(withEffort: withEffort) }
    }
    if worlds.count * problem.intervals <= UInt64.capacity {
      return PassPlan<UInt64>(problem).solve(worlds, withEffort: withEffort)
    }
    return PassPlan<Lanes512>(problem).solve(worlds, withEffort: withEffort)
  }
}

struct PassPlan<Lanes: LaneSet> {
  let problem: Problem
  /// The carried facts, for what goes from block to block.
  let carried: [UInt32]

  init(_ problem: Problem) {
    self.problem = problem
    carried =
      problem.intervals <= Lanes.capacity
      ? []
      : problem.carryGuards.facts.map { UInt32($0) }
  }

  func solve(_ worlds: [World], withEffort: Bool) -> [WorldRanks] {
    let perPass = max(1, Lanes.capacity / problem.intervals)
    var results: [WorldRanks] = []
    for first in stride(from: 0, to: worlds.count, by: perPass) {
      let group = Array(worlds[first..<min(first + perPass, worlds.count)])
      results += pass(group, withEffort: withEffort)
    }
    return results
  }

  /// One group of worlds, over all blocks of intervals.
  private func pass(_ worlds: [World], withEffort: Bool) -> [WorldRanks] {
    var hops = worlds.map { _ in Found<UInt32>() }
    var efforts = worlds.map { _ in Found<EffortRank>() }
    var incoming: [Run<Lanes>.Seed] = []
    for first in stride(from: 0, to: problem.intervals, by: Lanes.capacity) {
      let block = Block<Lanes>(
        problem: problem, worlds: worlds,
        intervals: first..<min(first + Lanes.capacity, problem.intervals))
      let run = block.run(carriedIn: incoming)
      let hopTable = ForwardChaining.run(problem.graph, run)
      block.collect(hopTable, into: &hops)
      guard withEffort else {
        incoming = carriedOut(of: block, hopTable, nil)
        continue
      }
      let effortTable = LeastEffort.run(problem.graph, run)
      block.collect(effortTable, into: &efforts)
      incoming = carriedOut(of: block, hopTable, effortTable)
    }
    return worlds.indices.map { world in
      WorldRanks(
        hops: hops[world].ranks(factCount: problem.graph.factCount),
        efforts: withEffort
          ? .each(efforts[world].ranks(factCount: problem.graph.factCount)) : .unknown)
    }
  }

  /// The facts that pass from the last interval of a block into the next block.
  private func carriedOut(
    of block: Block<Lanes>, _ hops: RankTable<Lanes, UInt32>,
    _ efforts: RankTable<Lanes, EffortRank>?
  ) -> [Run<Lanes>.Seed] {
    let next = block.intervals.upperBound
    guard next < problem.intervals else { return [] }
    // Blocks of a world that needs several hold that world alone, so lane 0 is the next interval.
    let lane = block.intervals.count - 1
    var seeds: [Run<Lanes>.Seed] = []
    for fact in carried {
      let guardRun = problem.carries[problem.carryGuards[Int(fact)]].runs
        .first { $0.intervals.contains(next) }
      guard let guardRun, block.worlds[0].opens(guardRun),
        let depth = hops.rank(of: Int(fact), in: lane)
      else { continue }
      let effort = efforts?.rank(of: Int(fact), in: lane) ?? EffortRank(effort: 0, hops: 0)
      seeds.append(.init(fact: fact, lanes: Lanes(0..<1), hops: depth, effort: effort))
    }
    return seeds
  }
}

/// Worlds and neighbouring intervals that share a run: lane = world × intervals + interval.
struct Block<Lanes: LaneSet> {
  let problem: Problem
  let worlds: [World]
  let intervals: Range<Int>

  /// The lanes in which a guard is open.
  private func lanes(_ guarded: Guard, skippingFirst: Bool = false) -> Lanes {
    var result = Lanes.none
    let lowest = intervals.lowerBound + (skippingFirst ? 1 : 0)
    for (position, world) in worlds.enumerated() {
      let base = position * intervals.count - intervals.lowerBound
      for run in guarded.runs where world.opens(run) {
        let part = run.intervals.clamped(to: lowest..<max(lowest, intervals.upperBound))
        if part.isEmpty { continue }
        result = result | Lanes(base + part.lowerBound..<base + part.upperBound)
      }
    }
    return result
  }

  func run(carriedIn: [Run<Lanes>.Seed]) -> Run<Lanes> {
    let start = EffortRank(effort: 0, hops: 0)
    let seeds = problem.seeds.map { seed in
      Run<Lanes>.Seed(fact: seed.fact, lanes: lanes(seed.held), hops: 0, effort: start)
    }
    return Run(
      masks: problem.guards.map { lanes($0) },
      carryMasks: problem.carries.map { lanes($0, skippingFirst: true) },
      carryGuards: problem.carryGuards, seeds: seeds + carriedIn)
  }

  func collect<Rank>(_ table: RankTable<Lanes, Rank>, into found: inout [Found<Rank>]) {
    let width = intervals.count
    for fact in 0..<problem.graph.factCount {
      for entry in table.entries(of: fact) {
        entry.lanes.forEachRun { run in
          var lower = run.lowerBound
          while lower < run.upperBound {
            let world = lower / width
            let upper = min(run.upperBound, (world + 1) * width)
            let base = intervals.lowerBound - world * width
            found[world].add(UInt32(fact), base + lower..<base + upper, entry.rank)
            lower = upper
          }
        }
      }
    }
  }
}

/// Runs found in any order.
struct Found<Rank: RankValue> {
  private var facts: [UInt32] = []
  private var runs: [IntervalRanks<Rank>.Run] = []

  mutating func add(_ fact: UInt32, _ intervals: Range<Int>, _ rank: Rank) {
    facts.append(fact)
    runs.append(
      .init(lower: UInt32(intervals.lowerBound), upper: UInt32(intervals.upperBound), rank: rank))
  }

  func ranks(factCount: Int) -> IntervalRanks<Rank> {
    IntervalRanks(factCount: factCount, facts: facts, runs: runs)
  }
}
