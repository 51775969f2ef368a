/// A walk over the edges of an estate where nothing else gives facts.
enum BaseWalk {
  /// The hops of every fact, by breadth-first search.
  ///
  /// Whether a fact was met before is one bit, so that most edges are done with without asking for
  /// memory that is far away.
  ///
  /// - Complexity: O(facts + rules).
  static func hops(_ base: BaseGraph, _ seeds: [UInt32], factCount: Int) -> [UInt32] {
    var hops = [UInt32](repeating: .unreached, count: factCount)
    var isMet = [UInt64](repeating: 0, count: factCount / 64 + 1)
    var queue: [UInt32] = []
    queue.reserveCapacity(min(factCount, base.ruleCount + seeds.count))
    func meet(_ fact: UInt32) {
      let (word, bit) = (Int(fact >> 6), UInt64(1) << UInt64(fact & 63))
      if isMet[word] & bit != 0 { return }
      isMet[word] |= bit
      queue.append(fact)
    }
    for seed in seeds { meet(seed) }
    var first = 0
    var level: UInt32 = 0
    while first < queue.count {
      let end = queue.count
      for position in first..<end {
        let fact = Int(queue[position])
        hops[fact] = level
        for rule in base.rules(from: fact) { meet(base.heads[rule]) }
      }
      first = end
      level += 1
    }
    return hops
  }
}
