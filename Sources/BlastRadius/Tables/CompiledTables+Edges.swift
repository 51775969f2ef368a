extension CompiledTables {
  /// An edge, for sentences.
  package struct Edge: Hashable, Sendable {
    package var number: Int
    package var subject: Int
    package var relation: String
    package var object: Int
    /// Its id, where it has one.
    package var id: String?
    /// Where it stands in an imported file.
    package var origin: EdgeOrigin?
  }

  /// Calls the body with every edge, by number; last come those that gateways imply.
  ///
  /// - Complexity: O(edges × log of the lists that they stand in).
  package func forEachEdge(_ body: (Edge) throws -> Void) rethrows {
    let nodes = program.nodes
    for number in nodes.edges {
      guard let ends = nodes.ends(ofEdge: number) else { continue }
      let imported = nodes.importedEdge(number)
      try body(
        Edge(
          number: number, subject: ends.subject, relation: nodes.relationName(ofEdge: number),
          object: ends.object, id: imported == nil ? nodes.authoredEdges[number].id : nil,
          origin: imported.map { nodes.estate?.edgeSources?.origin(of: $0) }
            ?? nodes.importedEdges?.origin(ofEdge: number)))
    }
    for (place, edge) in program.impliedEdges.enumerated() {
      try body(
        Edge(
          number: nodes.edgeCount + place, subject: edge.subject,
          relation: edge.isFronting ? "fronts" : "behind", object: edge.object))
    }
  }
}
