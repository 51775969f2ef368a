import HeapModule

/// One world of a problem without time: the same fixpoints without lanes, in linear time.
///
/// Levels that lead nowhere are left out of the walk and get their rank at the end.
///
/// - Complexity: O(total rule size) for hops, times log(facts) for efforts where edges differ in
///   them.
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
    if graph.heads.isEmpty { return solveBase(withEffort: withEffort) }
    return WorldRanks(
      hops: IntervalRanks(only: hops()),
      efforts: IntervalRanks(only: withEffort ? efforts() : []))
  }

  /// The same for an estate alone, each of whose edges costs as much as any other.
  private func solveBase(withEffort: Bool) -> WorldRanks {
    let hops = graph.hasWeakPremises ? self.hops() : walk()
    let efforts = (withEffort ? hops : []).map { hops in
      hops == .unreached
        ? .unreached : EffortRank(effort: UInt64(hops) * BaseGraph.effort, hops: hops)
    }
    return WorldRanks(hops: IntervalRanks(only: hops), efforts: IntervalRanks(only: efforts))
  }

  /// The hops where only control of nodes leads on.
  private func walk() -> [UInt32] {
    var hops = BaseWalk.hops(graph.base, seeds, factCount: graph.factCount)
    applyImplications(&hops)
    return hops
  }

  /// Forward chaining by level, a counter per gate.
  func hops() -> [UInt32] {
    let (graph, base, isOpen) = (graph, graph.base, isOpen)
    let (heads, walks, firstGate) = (graph.heads, graph.walks, graph.firstGate)
    let leadsOn = graph.hasWeakPremises
    var missing = Array(graph.thresholds[firstGate...])
    var ranks = [UInt32](repeating: .unreached, count: graph.factCount)
    var current: [UInt32] = []
    var next: [UInt32] = []
    var level: UInt32 = 0
    func reach(_ rule: Int) {
      let walk = walks[rule]
      if walk > 1, !isOpen[Int(walk >> 1)] { return }
      let head = heads[rule]
      let rank = level + (walk & 1)
      if ranks[Int(head)] <= rank { return }
      ranks[Int(head)] = rank
      if walk & 1 == 1 { next.append(head) } else { current.append(head) }
    }
    for seed in seeds where ranks[Int(seed)] != 0 {
      ranks[Int(seed)] = 0
      current.append(seed)
    }
    while !current.isEmpty {
      var position = 0
      while position < current.count {
        let fact = Int(current[position])
        position += 1
        // A fact that an implication reached one level earlier has been taken then.
        if ranks[fact] != level { continue }
        if leadsOn {
          graph.levels.forEachImplied(by: fact) { implied in
            if !graph.isPremise(implied) || ranks[implied] <= level { return }
            ranks[implied] = level
            current.append(UInt32(implied))
          }
        }
        for rule in base.rules(from: fact) {
          let head = base.heads[rule]
          if ranks[Int(head)] <= level + 1 { continue }
          ranks[Int(head)] = level + 1
          next.append(head)
        }
        if !graph.isOwnPremise(fact) { continue }
        for rule in graph.singles(of: fact) {
          reach(rule)
        }
        for use in graph.gateUses(of: fact) {
          let gate = Int(graph.gateUses[use])
          missing[gate - firstGate] &-= 1
          if missing[gate - firstGate] == 0 { reach(gate) }
        }
      }
      current.removeAll(keepingCapacity: true)
      swap(&current, &next)
      level += 1
    }
    applyImplications(&ranks)
    return ranks
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

  /// An offer of a fact at a rank.
  private struct Offer: Comparable {
    var rank: EffortRank
    var fact: UInt32

    static func < (left: Offer, right: Offer) -> Bool { left.rank < right.rank }
  }

  /// Knuth's generalisation of Dijkstra's algorithm, a sum per gate.
  func efforts() -> [EffortRank] {
    let (graph, base, isOpen) = (graph, graph.base, isOpen)
    let (heads, walks, costs, firstGate) = (
      graph.heads, graph.walks, graph.efforts, graph.firstGate
    )
    let leadsOn = graph.hasWeakPremises
    var missing = Array(graph.thresholds[firstGate...])
    var sums = [EffortRank](repeating: EffortRank(effort: 0, hops: 0), count: missing.count)
    var ranks = [EffortRank](repeating: .unreached, count: graph.factCount)
    var offers = Heap<Offer>()
    func offer(_ fact: Int, _ rank: EffortRank) {
      if ranks[fact] <= rank { return }
      ranks[fact] = rank
      offers.insert(Offer(rank: rank, fact: UInt32(fact)))
    }
    func reach(_ rule: Int, _ premises: EffortRank) {
      let walk = walks[rule]
      if walk > 1, !isOpen[Int(walk >> 1)] { return }
      offer(
        Int(heads[rule]),
        EffortRank(
          effort: EffortRank.sum(premises.effort, costs[rule]), hops: premises.hops + (walk & 1)))
    }
    for seed in seeds { offer(Int(seed), EffortRank(effort: 0, hops: 0)) }
    while let taken = offers.popMin() {
      let (fact, rank) = (Int(taken.fact), taken.rank)
      // A better offer of the fact has been taken, and its gates have counted it.
      if ranks[fact] < rank { continue }
      if leadsOn {
        graph.levels.forEachImplied(by: fact) { if graph.isPremise($0) { offer($0, rank) } }
      }
      let beyond = EffortRank(
        effort: EffortRank.sum(rank.effort, BaseGraph.effort), hops: rank.hops + 1)
      for rule in base.rules(from: fact) { offer(Int(base.heads[rule]), beyond) }
      if !graph.isOwnPremise(fact) { continue }
      for rule in graph.singles(of: fact) {
        reach(rule, rank)
      }
      for use in graph.gateUses(of: fact) {
        let position = Int(graph.gateUses[use]) - firstGate
        if missing[position] == 0 { continue }
        missing[position] -= 1
        sums[position] = EffortRank(
          effort: EffortRank.sum(sums[position].effort, rank.effort),
          hops: max(sums[position].hops, rank.hops))
        if missing[position] == 0 { reach(position + firstGate, sums[position]) }
      }
    }
    applyImplications(&ranks)
    return ranks
  }
}
