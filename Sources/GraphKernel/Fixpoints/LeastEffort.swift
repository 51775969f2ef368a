import HeapModule

/// The least effort of every fact in every lane, then the fewest hops of such a proof.
///
/// Knuth, "A generalization of Dijkstra's algorithm", 1977: facts are finished in ascending order
/// of rank. It is exact because a rule's rank (the sum of the premises' efforts plus its own, one
/// more than their largest hops) never falls below a premise's and grows with each.
///
/// - Complexity: O(total rule size × distinct ranks per fact × log) operations on `Lanes`.
enum LeastEffort {
  /// The rank of every fact in every lane.
  static func run<Lanes: LaneSet>(
    _ graph: RuleGraph, _ run: FixpointInput<Lanes>
  ) -> RankTable<Lanes, EffortRank> {
    var state = State(graph, run)
    state.sweep(graph, run)
    return RankTable(
      factCount: graph.factCount, facts: state.foundFacts, entries: state.foundEntries)
  }

  /// An offer of a fact at a rank; its lanes are kept apart, at `slot`.
  struct Offer: Comparable {
    var rank: EffortRank
    var fact: UInt32
    var slot: UInt32

    static func < (left: Offer, right: Offer) -> Bool { left.rank < right.rank }
  }

  struct State<Lanes: LaneSet> {
    var seen: [Lanes]
    var sums: GateSums<Lanes>
    var offers = Heap<Offer>()
    var offeredLanes: [Lanes] = []
    var freeSlots: [UInt32] = []
    var foundFacts: [UInt32] = []
    var foundEntries: [RankTable<Lanes, EffortRank>.Entry] = []

    init(_ graph: RuleGraph, _ run: FixpointInput<Lanes>) {
      seen = [Lanes](repeating: .none, count: graph.factCount)
      sums = GateSums(graph)
    }

    mutating func sweep(_ graph: RuleGraph, _ run: FixpointInput<Lanes>) {
      for seed in run.seeds { offer(Int(seed.fact), seed.lanes, .start) }
      while let offer = offers.popMin() {
        let fact = Int(offer.fact)
        let lanes = offeredLanes[Int(offer.slot)].subtracting(seen[fact])
        freeSlots.append(offer.slot)
        if lanes.isEmpty { continue }
        seen[fact] = seen[fact] | lanes
        foundFacts.append(UInt32(fact))
        foundEntries.append(.init(rank: offer.rank, lanes: lanes))
        follow(fact, lanes, offer.rank, graph, run)
      }
    }

    @inline(__always)
    private mutating func follow(
      _ fact: Int, _ lanes: Lanes, _ rank: EffortRank, _ graph: RuleGraph,
      _ run: FixpointInput<Lanes>
    ) {
      let beyond = EffortRank(
        effort: EffortRank.sum(rank.effort, BaseGraph.effort), hops: rank.hops + 1)
      graph.forEachUse(of: fact) {
        offerNew($0, lanes, rank)
      } base: { rule in
        offerNew(Int(graph.base.heads[rule]), lanes, beyond)
      } single: { rule in
        fire(rule, lanes & run.masks[Int(graph.guards[rule])], rank, graph)
      } gate: { gate in
        for satisfied in sums.add(lanes, rank, at: gate - graph.firstGate) {
          let open = satisfied.lanes & run.masks[Int(graph.guards[gate])]
          fire(gate, open, satisfied.rank, graph)
        }
      }
    }

    @inline(__always)
    private mutating func fire(
      _ rule: Int, _ lanes: Lanes, _ premises: EffortRank, _ graph: RuleGraph
    ) {
      let rank = EffortRank(
        effort: EffortRank.sum(premises.effort, graph.efforts[rule]),
        hops: premises.hops + (graph.isHop[rule] ? 1 : 0))
      offerNew(Int(graph.heads[rule]), lanes, rank)
    }

    @inline(__always)
    private mutating func offerNew(_ fact: Int, _ lanes: Lanes, _ rank: EffortRank) {
      let new = lanes.subtracting(seen[fact])
      if !new.isEmpty { offer(fact, new, rank) }
    }

    private mutating func offer(_ fact: Int, _ lanes: Lanes, _ rank: EffortRank) {
      let slot: UInt32
      if let free = freeSlots.popLast() {
        slot = free
        offeredLanes[Int(free)] = lanes
      } else {
        slot = UInt32(offeredLanes.count)
        offeredLanes.append(lanes)
      }
      offers.insert(Offer(rank: rank, fact: UInt32(fact), slot: slot))
    }
  }
}
