/// What a fact would give in an interval beside what holds there, found by following it alone.
package struct GainProbe: Sendable {
  private let supports: FactSupports
  private let graph: RuleGraph

  package init(_ supports: FactSupports) {
    self.supports = supports
    graph = supports.problem.graph
  }

  /// The facts that hold besides, the one given among them, where it does not hold already.
  ///
  /// - Complexity: O(rules out of these facts × premises).
  package func gains(from fact: Int, at interval: Int) -> [Int] {
    var new: Set<Int> = []
    var queue: [Int] = []
    func give(_ fact: Int) {
      if !supports.holds(fact, at: interval), new.insert(fact).inserted { queue.append(fact) }
    }
    give(fact)
    var position = 0
    while position < queue.count {
      let next = queue[position]
      position += 1
      graph.forEachUse(of: next) {
        give($0)
      } base: {
        give(Int(graph.base.heads[$0]))
      } single: {
        if supports.fires($0, at: interval, besides: new) { give(Int(graph.heads[$0])) }
      } gate: {
        if supports.fires($0, at: interval, besides: new) { give(Int(graph.heads[$0])) }
      }
    }
    return queue
  }
}
