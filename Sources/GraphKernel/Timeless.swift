import HeapModule

/// One world of a problem without time: the same fixpoints without lanes, in linear time.
///
/// - Complexity: O(total rule size) for hops, times log(facts) for efforts.
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
    WorldRanks(
      hops: IntervalRanks(only: hops()),
      efforts: IntervalRanks(only: withEffort ? efforts() : []))
  }

  /// Forward chaining by level, a counter per gate.
  func hops() -> [UInt32] {
    let (heads, walks, isOpen) = (graph.heads, graph.walks, isOpen)
    let (first, last) = (graph.singleOffsets, graph.deferredOffsets)
    let (useOffsets, uses, firstGate) = (graph.gateUseOffsets, graph.gateUses, graph.firstGate)
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
        for rule in Int(first[fact])..<Int(last[fact]) { reach(rule) }
        for use in Int(useOffsets[fact])..<Int(useOffsets[fact + 1]) {
          let gate = Int(uses[use])
          missing[gate - firstGate] &-= 1
          if missing[gate - firstGate] == 0 { reach(gate) }
        }
      }
      current.removeAll(keepingCapacity: true)
      swap(&current, &next)
      level += 1
    }
    applyDeferred(&ranks)
    return ranks
  }

  /// Gives the facts that lead nowhere the rank of what implies them.
  private func applyDeferred<Rank: RankValue>(_ ranks: inout [Rank]) {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for rule in graph.deferred {
        let rank = ranks[Int(graph.bodies[Int(graph.bodyOffsets[Int(rule)])])]
        let head = Int(graph.heads[Int(rule)])
        if rank < ranks[head] {
          ranks[head] = rank
          hasChanged = true
        }
      }
    }
  }

  /// An offer of a fact at a rank.
  private struct Offer: Comparable {
    var rank: EffortRank
    var fact: UInt32

    static func < (left: Offer, right: Offer) -> Bool { left.rank < right.rank }
  }

  /// Knuth's generalisation of Dijkstra's algorithm, a sum per gate.
  func efforts() -> [EffortRank] {
    let (heads, walks, isOpen, costs) = (graph.heads, graph.walks, isOpen, graph.efforts)
    let (first, last) = (graph.singleOffsets, graph.deferredOffsets)
    let (useOffsets, uses, firstGate) = (graph.gateUseOffsets, graph.gateUses, graph.firstGate)
    var missing = Array(graph.thresholds[firstGate...])
    var sums = [EffortRank](repeating: EffortRank(effort: 0, hops: 0), count: missing.count)
    var ranks = [EffortRank](repeating: .unreached, count: graph.factCount)
    var offers = Heap<Offer>()
    func reach(_ rule: Int, _ premises: EffortRank) {
      let walk = walks[rule]
      if walk > 1, !isOpen[Int(walk >> 1)] { return }
      let head = Int(heads[rule])
      let rank = EffortRank(
        effort: EffortRank.sum(premises.effort, costs[rule]), hops: premises.hops + (walk & 1))
      if ranks[head] <= rank { return }
      ranks[head] = rank
      offers.insert(Offer(rank: rank, fact: UInt32(head)))
    }
    for seed in seeds {
      ranks[Int(seed)] = EffortRank(effort: 0, hops: 0)
      offers.insert(Offer(rank: EffortRank(effort: 0, hops: 0), fact: seed))
    }
    var isTaken = [Bool](repeating: false, count: graph.factCount)
    while let offer = offers.popMin() {
      let fact = Int(offer.fact)
      if isTaken[fact] { continue }
      isTaken[fact] = true
      for rule in Int(first[fact])..<Int(last[fact]) { reach(rule, offer.rank) }
      for use in Int(useOffsets[fact])..<Int(useOffsets[fact + 1]) {
        let gate = Int(uses[use])
        let position = gate - firstGate
        if missing[position] == 0 { continue }
        missing[position] -= 1
        sums[position] = EffortRank(
          effort: EffortRank.sum(sums[position].effort, offer.rank.effort),
          hops: max(sums[position].hops, offer.rank.hops))
        if missing[position] == 0 { reach(gate, sums[position]) }
      }
    }
    applyDeferred(&ranks)
    return ranks
  }
}
