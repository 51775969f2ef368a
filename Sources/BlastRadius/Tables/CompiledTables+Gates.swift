import GraphKernel

extension CompiledTables {
  /// A rule of several premises: all its items are needed.
  package struct Gate: Hashable, Sendable {
    package var number: Int
    package var target: Int
    package var gives: Int
    package var mask: Int?
    package var carry: Int?
    package var effort: UInt64
    package var edge: Int?
    package var items: [Item]
  }

  /// Some facts of which so many are needed.
  package struct Item: Hashable, Sendable {
    package var least: Int
    package var premises: [Premise]
  }

  /// A fact that is needed, or may be.
  package struct Premise: Hashable, Sendable {
    package var node: Int
    package var level: Int
  }

  /// Calls the body with every gate that may fire, by number.
  ///
  /// - Complexity: O(gates and their premises).
  package func forEachGate(_ body: (Gate) throws -> Void) rethrows {
    let graph = program.problem.graph
    for rule in graph.gates {
      let guardIndex = graph.guardIndex(of: rule)
      guard !program.problem.guards[guardIndex].stretches.isEmpty,
        let target = target(graph.head(of: rule))
      else { continue }
      try body(
        Gate(
          number: rule, target: target.node, gives: target.level,
          mask: mask(ofGuard: guardIndex), carry: target.carry, effort: graph.effort(of: rule),
          edge: edge(ofRule: rule), items: graph.body(of: rule).map(item)))
    }
  }

  private func item(_ fact: Int) -> Item {
    guard case .threshold(let least, let facts) = program.auxiliary(fact) else {
      return Item(least: 1, premises: premises([fact]))
    }
    return Item(least: least, premises: premises(facts.map { Int($0) }))
  }

  private func premises(_ facts: [Int]) -> [Premise] {
    facts.compactMap { place(of: $0).map { Premise(node: $0.node, level: $0.level) } }
  }
}
