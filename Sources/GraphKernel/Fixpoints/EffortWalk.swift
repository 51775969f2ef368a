import HeapModule

/// The least efforts of all facts in one world without time: Knuth's generalisation of Dijkstra's
/// algorithm, a sum per gate.
///
/// Facts are taken in ascending order, and all edges of an estate cost the same: what they lead to
/// waits in a line, and only what the other rules give needs a heap.
struct EffortWalk: ~Copyable {
  private let graph: RuleGraph
  /// Whether each guard is open.
  private let isOpen: [Bool]
  private let leadsOn: Bool
  private var ranks: [EffortRank]
  /// How many premises each gate still needs, and the efforts of those that it has.
  private var missing: [UInt32]
  private var sums: [EffortRank]
  /// Offers in ascending order, of which the first ones were taken.
  private var line: [Offer] = []
  private var taken = 0
  private var others = Heap<Offer>()

  /// An offer of a fact at a rank.
  private struct Offer: Comparable {
    var rank: EffortRank
    var fact: UInt32

    static func < (left: Offer, right: Offer) -> Bool { left.rank < right.rank }
  }

  /// The least effort of every fact; of levels of nodes that are no premises only what rules give.
  ///
  /// - Complexity: O(facts + total rule size), times log(rules) for those besides the base.
  static func efforts(_ graph: RuleGraph, _ isOpen: [Bool], _ seeds: [UInt32]) -> [EffortRank] {
    var walk = EffortWalk(graph, isOpen)
    for seed in seeds { walk.offer(seed, EffortRank(effort: 0, hops: 0)) }
    while let offer = walk.next() { walk.take(offer, graph) }
    return walk.ranks
  }

  private init(_ graph: RuleGraph, _ isOpen: [Bool]) {
    self.graph = graph
    self.isOpen = isOpen
    leadsOn = graph.hasWeakPremises
    missing = Array(graph.thresholds[graph.firstGate...])
    sums = [EffortRank](repeating: EffortRank(effort: 0, hops: 0), count: missing.count)
    ranks = [EffortRank](repeating: .unreached, count: graph.factCount)
  }

  /// The least offer.
  private mutating func next() -> Offer? {
    guard taken < line.count else { return others.popMin() }
    if let other = others.min, other < line[taken] { return others.popMin() }
    let offer = line[taken]
    taken += 1
    if taken >= 4096, taken * 2 >= line.count {
      line.removeFirst(taken)
      taken = 0
    }
    return offer
  }

  @inline(__always)
  private mutating func offer(_ fact: UInt32, _ rank: EffortRank) {
    if ranks[Int(fact)] <= rank { return }
    ranks[Int(fact)] = rank
    let offer = Offer(rank: rank, fact: fact)
    if let last = line.last, taken < line.count, offer < last {
      others.insert(offer)
    } else {
      line.append(offer)
    }
  }

  private mutating func take(_ offer: Offer, _ graph: RuleGraph) {
    let (fact, rank) = (Int(offer.fact), offer.rank)
    // A better offer of the fact has been taken, and its gates have counted it.
    if ranks[fact] < rank { return }
    let beyond = EffortRank(
      effort: EffortRank.sum(rank.effort, BaseGraph.effort), hops: rank.hops + 1)
    graph.forEachUse(of: fact) {
      if leadsOn, graph.isPremise($0) { self.offer(UInt32($0), rank) }
    } base: { rule in
      self.offer(graph.base.heads[rule], beyond)
    } single: { rule in
      fire(rule, rank)
    } gate: { gate in
      count(rank, at: gate)
    }
  }

  /// Counts a premise of a gate.
  private mutating func count(_ rank: EffortRank, at gate: Int) {
    let position = gate - graph.firstGate
    if missing[position] == 0 { return }
    missing[position] -= 1
    sums[position] = EffortRank(
      effort: EffortRank.sum(sums[position].effort, rank.effort),
      hops: max(sums[position].hops, rank.hops))
    if missing[position] == 0 { fire(gate, sums[position]) }
  }

  private mutating func fire(_ rule: Int, _ premises: EffortRank) {
    let walk = graph.walks[rule]
    if walk > 1, !isOpen[Int(walk >> 1)] { return }
    offer(
      graph.heads[rule],
      EffortRank(
        effort: EffortRank.sum(premises.effort, graph.efforts[rule]),
        hops: premises.hops + (walk & 1)))
  }
}
