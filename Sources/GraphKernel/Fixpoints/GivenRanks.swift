/// The hops of one world that somebody else computed, collected lane by lane.
package struct GivenRanks {
  private let problem: Problem
  private let world: World
  /// The hops of facts that have the same ones in all intervals.
  private var first: [UInt32]
  private var runs: [Run] = []

  /// Neighbouring intervals in which a fact has the same hops.
  private struct Run {
    /// The fact, then the first of the intervals.
    var key: UInt64
    var upper: UInt32
    var hops: UInt32

    var fact: UInt32 { UInt32(key >> 32) }
    var lower: UInt32 { UInt32(truncatingIfNeeded: key) }
  }

  /// Nothing holds yet.
  package init(_ problem: Problem, _ world: World) {
    (self.problem, self.world) = (problem, world)
    first = [UInt32](repeating: .unreached, count: problem.graph.factCount)
  }

  /// A fact has these hops in some intervals, in which nothing was said of it.
  package mutating func add(_ fact: Int, _ intervals: Range<Int>, hops: UInt32) {
    if intervals == 0..<problem.intervals {
      first[fact] = hops
    } else {
      runs.append(
        Run(
          key: UInt64(fact) << 32 | UInt64(intervals.lowerBound),
          upper: UInt32(intervals.upperBound),
          hops: hops))
    }
  }

  /// What holds in the world, with facts of which nothing was said: each of them follows from what was
  /// said and from those before it.
  ///
  /// - Complexity: O(facts + runs × log runs), and for those that follow their rules in each interval.
  package mutating func ranks(following facts: [Int]) -> WorldRanks {
    var known = ranks()
    if !facts.isEmpty {
      var found: [Int: [UInt32]] = [:]
      for fact in facts { found[fact] = followed(fact, known, found) }
      for (fact, ranks) in found { add(fact, ranks) }
      known = ranks()
    }
    return WorldRanks(hops: known, efforts: efforts)
  }

  private var efforts: LeastEfforts {
    let (problem, world) = (problem, world)
    if problem.graph.hasUniformEffort { return .perHop(BaseGraph.effort) }
    return .onDemand(.init { Solver.solve(problem, [world])[0].allEfforts })
  }

  private mutating func add(_ fact: Int, _ ranks: [UInt32]) {
    var start = 0
    for end in 1...ranks.count where end == ranks.count || ranks[end] != ranks[start] {
      if ranks[start] != .unreached { add(fact, start..<end, hops: ranks[start]) }
      start = end
    }
  }

  /// The hops of a fact in each interval, by the rules that give it and by what is carried on.
  private func followed(
    _ fact: Int, _ known: IntervalRanks<UInt32>, _ found: [Int: [UInt32]]
  ) -> [UInt32] {
    let rules = problem.graph.rules(giving: fact)
    let carry = problem.carries[problem.carryGuards[fact]]
    var ranks: [UInt32] = []
    for interval in 0..<problem.intervals {
      var best = UInt32.unreached
      if let last = ranks.last, carry.isOpen(at: interval, in: world) { best = last }
      for rule in rules {
        best = min(
          best,
          offered(by: rule, at: interval) { premise in
            found[premise].map { $0[interval] } ?? known.rank(of: premise, at: interval)
              ?? .unreached
          })
      }
      ranks.append(best)
    }
    return ranks
  }

  private func offered(
    by rule: Int, at interval: Int, _ rank: (_ premise: Int) -> UInt32
  ) -> UInt32 {
    let graph = problem.graph
    guard problem.guards[graph.guardIndex(of: rule)].isOpen(at: interval, in: world) else {
      return .unreached
    }
    let last = graph.body(of: rule).map(rank).sorted()[graph.threshold(of: rule) - 1]
    return last == .unreached || !graph.isHop(rule) ? last : last + 1
  }

  private mutating func ranks() -> IntervalRanks<UInt32> {
    runs.sort { $0.key < $1.key }
    var first = first
    var changes: [RankChange<UInt32>] = []
    let intervals = UInt32(problem.intervals)
    for (place, run) in runs.enumerated() {
      let isNext = place > 0 && runs[place - 1].fact == run.fact
      let before = isNext ? runs[place - 1] : Run(key: 0, upper: 0, hops: .unreached)
      if isNext, before.upper < run.lower {
        changes.append(RankChange(fact: run.fact, interval: before.upper, rank: .unreached))
      }
      if run.lower == 0 {
        first[Int(run.fact)] = run.hops
      } else if before.upper != run.lower || before.hops != run.hops {
        changes.append(RankChange(fact: run.fact, interval: run.lower, rank: run.hops))
      }
      let isLast = place + 1 == runs.count || runs[place + 1].fact != run.fact
      if isLast, run.upper < intervals {
        changes.append(RankChange(fact: run.fact, interval: run.upper, rank: .unreached))
      }
    }
    return IntervalRanks(first: first, changes: changes, intervals: problem.intervals)
  }
}
