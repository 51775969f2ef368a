extension Catalog {
  /// How many steps come before each edge that carries evidence, as far as its subject and what it
  /// requires are what other such edges lead to; by the edges' numbers.
  ///
  /// Edges that wait for each other come after all that do not.
  ///
  /// - Complexity: O(edges of the model and what they require).
  package func causeDepths() -> [Int: Int] {
    let told = authoredEdges.indices.filter { !authoredEdges[$0].evidence.isEmpty }
    var order = CauseOrder()
    for edge in told {
      order.add(edge, needs: needs(ofEdge: edge), gives: ends(ofEdge: edge)?.object)
    }
    return order.depths()
  }

  /// The nodes that an edge of the model starts at or requires.
  private func needs(ofEdge edge: Int) -> Set<Int> {
    let required = authoredEdges[edge].requires.flatMap(\.facts).compactMap { number(of: $0.node) }
    return Set(required + [ends(ofEdge: edge)?.subject].compactMap(\.self))
  }
}
