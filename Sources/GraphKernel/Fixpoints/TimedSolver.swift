/// One world of a problem with time: its first interval as if there were no other, then what changes.
struct TimedSolver: Sendable {
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
    let first = UntimedSolver(problem, world, at: 0)
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
