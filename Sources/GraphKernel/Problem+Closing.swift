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
    graph.base = base.closing(isClosed)
    return graph
  }
}

extension BaseGraph {
  /// The rules, some of them leading back to their own premise, which gives nothing.
  ///
  /// These rules have no guard: they are what makes an estate large, and are always open.
  fileprivate func closing(_ isClosed: (Int) -> Bool) -> BaseGraph {
    var changed: [UInt32]?
    for premise in 0..<factCount {
      for rule in rules(from: premise) where isClosed(rule) {
        if changed == nil { changed = Array(heads) }
        changed?[rule] = UInt32(premise)
      }
    }
    guard let changed else { return self }
    let incoming = Buckets(keys: changed, count: factCount)
    return BaseGraph(
      offsets: offsets, heads: Column(changed), tags: tags,
      giverOffsets: Column(incoming.offsets), givers: Column(incoming.values))
  }
}
