extension Catalog {
  /// How many steps come before each edge that carries evidence, as far as its subject and what it
  /// requires are what other such edges lead to; by the edges' numbers.
  ///
  /// Edges that wait for each other come after all that do not.
  ///
  /// - Complexity: O(edges of the model and what they require).
  package func causeDepths() -> [Int: Int] {
    let told = authoredEdges.indices.filter { !authoredEdges[$0].evidence.isEmpty }
    var waiting: [Int: Int] = [:]
    var next: [Int: [Int]] = [:]
    let givers = Dictionary(grouping: told) { ends(ofEdge: $0)?.object ?? -1 }
    for edge in told {
      let causes = Set(needs(ofEdge: edge).flatMap { givers[$0] ?? [] }).subtracting([edge])
      waiting[edge] = causes.count
      for cause in causes { next[cause, default: []].append(edge) }
    }
    var depths: [Int: Int] = [:]
    var front = told.filter { waiting[$0] == 0 }
    var depth = 0
    while !front.isEmpty {
      for edge in front { depths[edge] = depth }
      depth += 1
      var reached: [Int] = []
      for follower in front.flatMap({ next[$0] ?? [] }) {
        waiting[follower, default: 0] -= 1
        if waiting[follower] == 0 { reached.append(follower) }
      }
      front = reached
    }
    for edge in told where depths[edge] == nil { depths[edge] = depth }
    return depths
  }

  /// The nodes that an edge of the model starts at or requires.
  private func needs(ofEdge edge: Int) -> Set<Int> {
    let required = authoredEdges[edge].requires.flatMap(\.facts).compactMap { number(of: $0.node) }
    return Set(required + [ends(ofEdge: edge)?.subject].compactMap(\.self))
  }
}
