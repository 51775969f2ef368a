extension Problem {
  /// The problem in which some rules never fire.
  ///
  /// - Complexity: O(rules).
  package func closing(_ isClosed: (_ rule: Int) -> Bool) -> Problem {
    var problem = self
    problem.guards.append(.never)
    problem.graph = graph.closing(guardIndex: UInt32(guards.count), isClosed)
    return problem
  }
}

extension RuleGraph {
  /// The graph with a guard that is never open on some rules.
  fileprivate func closing(guardIndex never: UInt32, _ isClosed: (Int) -> Bool) -> RuleGraph {
    var graph = self
    for rule in guards.indices where isClosed(rule + base.ruleCount) {
      graph.guards[rule] = never
      graph.walks[rule] = never * 2 + (isHop[rule] ? 1 : 0)
    }
    graph.base = base.closing(where: isClosed)
    return graph
  }
}
