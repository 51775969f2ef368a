import GraphKernel

extension CompiledTables {
  /// A rule of one premise.
  package struct Rule: Hashable, Sendable {
    package var number: Int
    package var source: Int
    /// The level of the source that is needed.
    package var needs: Int
    package var target: Int
    /// The level of the target that is given.
    package var gives: Int
    /// When it is open; `nil` for always.
    package var mask: Int?
    /// Into which intervals what it gives is carried; `nil` for none.
    package var carry: Int?
    package var effort: UInt64
    /// Whether it is a step of its own; else what it gives holds as soon as its premise does.
    package var isHop: Bool
    /// The edge that makes it.
    package var edge: Int?
  }

  /// Calls the body with every rule that may fire, by source, then by the level that is needed.
  ///
  /// - Complexity: O(facts + rules).
  package func forEachRule(_ body: (Rule) throws -> Void) rethrows {
    let (graph, levels) = (program.problem.graph, levels)
    for node in 0..<levels.nodeCount {
      for level in 0..<4 {
        let fact = levels.fact(node, level)
        for rule in graph.base.rules(from: fact) + graph.ownRules(from: fact) {
          if let row = row(rule, graph, node, Self.bit(level), fact) { try body(row) }
        }
      }
    }
  }

  private func row(
    _ rule: Int, _ graph: RuleGraph, _ source: Int, _ needs: Int, _ premise: Int
  ) -> Rule? {
    // A closed rule leads back to its own premise.
    let head = graph.head(of: rule)
    let guardIndex = graph.guardIndex(of: rule)
    guard head != premise, !program.problem.guards[guardIndex].stretches.isEmpty,
      let target = target(head)
    else { return nil }
    return Rule(
      number: rule, source: source, needs: needs, target: target.node, gives: target.level,
      mask: mask(ofGuard: guardIndex), carry: target.carry, effort: graph.effort(of: rule),
      isHop: graph.isHop(rule), edge: edge(ofRule: rule))
  }

  /// What a rule gives: what a lasting edge gave is the fact itself, carried on by the rule. `nil` for
  /// what the premises of gates say.
  func target(_ head: Int) -> (node: Int, level: Int, carry: Int?)? {
    var (given, carry) = (head, Int?.none)
    if let auxiliary = program.auxiliary(head) {
      if case .threshold = auxiliary { return nil }
      if case .grant(_, let fact) = auxiliary { given = Int(fact) }
      carry = mask(ofCarry: program.problem.carryGuards[head])
    }
    return place(of: given).map { ($0.node, $0.level, carry) }
  }
}

/// Two ranges, one after the other.
private func + (first: Range<Int>, second: Range<Int>) -> some Sequence<Int> {
  [first, second].lazy.joined()
}
