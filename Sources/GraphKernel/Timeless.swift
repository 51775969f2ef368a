/// One world of a problem without time: the same fixpoints without lanes, in linear time.
///
/// Levels that lead nowhere are left out of the walk and get their rank at the end.
///
/// - Complexity: O(total rule size), and for efforts a logarithm more for rules besides the base.
struct Timeless {
  let graph: RuleGraph
  /// Whether each guard is open.
  let isOpen: [Bool]
  let seeds: [UInt32]

  init(_ problem: Problem, _ world: World) {
    graph = problem.graph
    isOpen = problem.guards.map { $0.runs.contains { world.opens($0) } }
    seeds = problem.seeds.filter { $0.held.runs.contains { world.opens($0) } }.map(\.fact)
  }

  func solve(withEffort: Bool) -> WorldRanks {
    let hops = hops()
    return WorldRanks(
      hops: IntervalRanks(only: hops),
      efforts: IntervalRanks(only: withEffort ? efforts(beside: hops) : []))
  }

  private func hops() -> [UInt32] {
    var hops = HopWalk.hops(graph, isOpen, seeds)
    applyImplications(&hops)
    return hops
  }

  /// The least efforts; in an estate alone each edge costs as much as any other.
  private func efforts(beside hops: [UInt32]) -> [EffortRank] {
    guard graph.heads.isEmpty else {
      var efforts = EffortWalk.efforts(graph, isOpen, seeds)
      applyImplications(&efforts)
      return efforts
    }
    return hops.map { hops in
      hops == .unreached
        ? .unreached : EffortRank(effort: UInt64(hops) * BaseGraph.effort, hops: hops)
    }
  }

  /// Gives every level of a node the least rank of what implies it.
  private func applyImplications<Rank: RankValue>(_ ranks: inout [Rank]) {
    let levels = graph.levels
    let added = levels.nodeCount - levels.imported
    // Only control of a gateway gives the way to it.
    let kept = levels.gateways.map { node in
      (
        fact: levels.fact(node, 0),
        rank: min(ranks[levels.fact(node, 0)], ranks[levels.fact(node, 3)])
      )
    }
    var ranks = ranks.mutableSpan
    for (first, width) in [(0, levels.imported), (levels.imported * 4, added)] {
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
