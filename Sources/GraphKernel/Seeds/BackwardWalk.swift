import HeapModule

/// The rank of one target from every fact, by walking its rules backwards.
///
/// It says what a seed's own proof costs as long as proofs are chains: where a gate may lie on one,
/// there is no answer.
package struct BackwardWalk {
  /// The least effort from each fact to the target, then the fewest hops of such a way.
  package private(set) var efforts: [EffortRank]
  /// The fewest hops from each fact.
  package private(set) var hops: [UInt32]

  /// Walks back from a target, or returns `nil` where a gate may lie on the way.
  ///
  /// - Complexity: O((facts + rules) × log facts).
  package init?(_ problem: Problem, _ world: World, target: Int) {
    let graph = problem.graph
    let isOpen = problem.guards.map { $0.isOpen(in: world) }
    efforts = [EffortRank](repeating: .unreached, count: graph.factCount)
    hops = [UInt32](repeating: .unreached, count: graph.factCount)
    guard Self.hops(graph, isOpen, target, &hops) else { return nil }
    Self.efforts(graph, isOpen, target, &efforts)
  }

  /// The premises of what gives a fact, each with its cost; `nil` where a gate gives it.
  private static func givers(
    _ graph: RuleGraph, _ isOpen: [Bool], _ fact: Int
  ) -> [(premise: Int, effort: UInt64, isHop: Bool)]? {
    var result = graph.levels.impliers(of: fact).map {
      (premise: $0, effort: UInt64(0), isHop: false)
    }
    for rule in graph.rules(giving: fact) where isOpen[graph.guardIndex(of: rule)] {
      let body = graph.body(of: rule)
      guard body.count == 1, let premise = body.first else { return nil }
      result.append((premise, graph.effort(of: rule), graph.isHop(rule)))
    }
    return result
  }

  /// Returns whether no gate lies on the way.
  private static func hops(
    _ graph: RuleGraph, _ isOpen: [Bool], _ target: Int, _ hops: inout [UInt32]
  ) -> Bool {
    hops[target] = 0
    var current = [target]
    var next: [Int] = []
    var level: UInt32 = 0
    while !current.isEmpty {
      var position = 0
      while position < current.count {
        let fact = current[position]
        position += 1
        if hops[fact] != level { continue }
        guard let givers = givers(graph, isOpen, fact) else { return false }
        for giver in givers {
          let rank = level + (giver.isHop ? 1 : 0)
          if hops[giver.premise] <= rank { continue }
          hops[giver.premise] = rank
          if giver.isHop { next.append(giver.premise) } else { current.append(giver.premise) }
        }
      }
      current.removeAll(keepingCapacity: true)
      swap(&current, &next)
      level += 1
    }
    return true
  }

  private struct Offer: Comparable {
    var rank: EffortRank
    var fact: Int

    static func < (left: Offer, right: Offer) -> Bool { left.rank < right.rank }
  }

  private static func efforts(
    _ graph: RuleGraph, _ isOpen: [Bool], _ target: Int, _ efforts: inout [EffortRank]
  ) {
    var offers = Heap<Offer>()
    efforts[target] = EffortRank(effort: 0, hops: 0)
    offers.insert(Offer(rank: efforts[target], fact: target))
    while let taken = offers.popMin() {
      if efforts[taken.fact] < taken.rank { continue }
      for giver in givers(graph, isOpen, taken.fact) ?? [] {
        let rank = EffortRank(
          effort: EffortRank.sum(taken.rank.effort, giver.effort),
          hops: taken.rank.hops + (giver.isHop ? 1 : 0))
        if efforts[giver.premise] <= rank { continue }
        efforts[giver.premise] = rank
        offers.insert(Offer(rank: rank, fact: giver.premise))
      }
    }
  }
}
