/// One world of a problem without time: the same fixpoints without lanes, in linear time.
///
/// Levels that lead nowhere are left out of the walk and get their rank at the end.
///
/// - Complexity: O(total rule size), and for efforts a logarithm more for rules besides the base.
struct UntimedSolver: Sendable {
  let graph: RuleGraph
  /// Whether each guard is open.
  let isOpen: [Bool]
  let seeds: [UInt32]
  let sizes: LevelSizes

  /// The only interval of a problem, or one of several as if there were no other.
  init(
    _ problem: Problem, _ world: World, at interval: Int = 0, sizes: LevelSizes = LevelSizes()
  ) {
    graph = problem.graph
    self.sizes = sizes
    isOpen = problem.guards.map { $0.isOpen(at: interval, in: world) }
    seeds = problem.seeds.filter { $0.held.isOpen(at: interval, in: world) }.map(\.fact)
  }

  /// How many of the first facts are left out altogether and have the rank of what implies them.
  var impliedCount: Int {
    let count = graph.impliedCount
    return seeds.contains { $0 < count } ? 0 : count
  }

  func solve() -> WorldRanks {
    let efforts: LeastEfforts =
      graph.hasUniformEffort
      ? .perHop(BaseGraph.effort) : .onDemand(.init { IntervalRanks(only: self.efforts()) })
    return WorldRanks(hops: hops(), efforts: efforts)
  }

  private func hops() -> IntervalRanks<UInt32> {
    let impliedCount = impliedCount
    var hops = HopWalk.hops(graph, isOpen, seeds, sizes, from: impliedCount)
    applyImplications(&hops, from: impliedCount)
    return IntervalRanks(only: hops, impliedCount: impliedCount)
  }

  /// The hops of every fact.
  func allHops() -> [UInt32] {
    var hops = HopWalk.hops(graph, isOpen, seeds, sizes)
    applyImplications(&hops, from: 0)
    return hops
  }

  /// The least effort of every fact.
  func efforts() -> [EffortRank] {
    var efforts = EffortWalk.efforts(graph, isOpen, seeds)
    applyImplications(&efforts, from: 0)
    return efforts
  }

  /// Gives every level of a node the least rank of what implies it, from a fact on.
  private func applyImplications<Rank: RankValue>(_ ranks: inout [Rank], from start: Int) {
    let levels = graph.levels
    let added = levels.nodeCount - levels.imported
    // Only control of a gateway gives the way to it.
    let gateways = levels.gateways.filter { levels.fact($0, 0) >= start }
    let kept = gateways.map { node in
      let (connect, control) = (levels.fact(node, 0) - start, levels.fact(node, 3) - start)
      return (fact: connect, rank: min(ranks[connect], ranks[control]))
    }
    var ranks = ranks.mutableSpan
    let imported = start == 0 ? levels.imported : 0
    for (first, width) in [(0, imported), (levels.imported * 4 - start, added)] {
      // The nodes of a part are as far from each other at every level.
      for connect in first..<first + width {
        let (read, write) = (connect + width, connect + 2 * width)
        let control = ranks[connect + 3 * width]
        ranks[read] = min(ranks[read], control)
        ranks[write] = min(ranks[write], control)
        ranks[connect] = min(ranks[connect], ranks[read], ranks[write])
      }
    }
    for (fact, rank) in kept { ranks[fact] = rank }
  }
}
