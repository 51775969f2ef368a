/// Finds the edges that a name means, of a model and of its import.
package struct EdgeSearch {
  private let nodes: Catalog

  /// Makes a search in a model.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where two of its nodes are one.
  package init(_ model: Model) throws { nodes = try Catalog(model) }

  /// The positions in `Model.edges` of those that have an id, or a sentence, however their nodes are
  /// named there.
  package func edges(named name: String) -> [Int] {
    let meant = sentence(name)
    return nodes.authoredEdges.indices.filter { index in
      let edge = nodes.authoredEdges[index]
      if edge.isNamed(name) { return true }
      guard let meant, edge.relation == meant.relation else { return false }
      return nodes.number(of: edge.subject) == meant.subject
        && nodes.number(of: edge.object) == meant.object
    }
  }

  /// The imported edge of a sentence, as an edge of which nothing else is said; `nil` where there is
  /// none.
  ///
  /// - Complexity: O(edges of one of its nodes); where they make no rules, O(edges of the estate).
  package func importedEdge(named name: String) -> Edge? {
    guard let meant = sentence(name), let estate = nodes.estate,
      !estate.edges(from: meant.subject, meant.relation, to: meant.object).isEmpty
    else { return nil }
    return Edge(nodes.id(meant.subject), meant.relation, nodes.id(meant.object))
  }

  /// The words of a sentence between nodes that are there.
  private func sentence(_ name: String) -> (subject: Int, relation: String, object: Int)? {
    guard let words = Identifier.words(name), words.count == 3,
      let subject = nodes.number(of: words[0]), let object = nodes.number(of: words[2])
    else { return nil }
    return (subject, words[1], object)
  }
}
