extension Catalog {
  /// How many numbers of edges there are: those of the model, then those of the estate.
  public var edgeCount: Int { authoredEdges.count + (estate?.edgeCount ?? 0) }

  /// The numbers of all edges, each edge once: an imported one that the model amends is the model's.
  public var edges: some Sequence<Int> {
    (0..<edgeCount).lazy.filter { amendments.isEmpty || !isAmended($0) }
  }

  /// An edge with all that is known of it; an imported one has the ids of its nodes and no conditions.
  public func edge(_ number: Int) -> Edge {
    guard let imported = importedEdge(number) else { return authoredEdges[number] }
    let ends = ends(ofImportedEdge: imported)
    return Edge(id(ends.subject), relationName(ofImportedEdge: imported), id(ends.object))
  }

  /// An edge as results name it, by the ids that `id(_:)` gives.
  public func reference(toEdge number: Int) -> EdgeReference {
    guard importedEdge(number) == nil else {
      let edge = edge(number)
      return EdgeReference(
        subject: edge.subject, relation: edge.relation, object: edge.object)
    }
    // In place: an edge has much that is not asked for.
    return EdgeReference(
      subject: idInResults(authoredEdges[number].subject),
      relation: authoredEdges[number].relation,
      object: idInResults(authoredEdges[number].object), index: number,
      id: authoredEdges[number].id)
  }

  /// The name of the relation of an edge.
  public func relationName(ofEdge number: Int) -> String {
    importedEdge(number).map(relationName(ofImportedEdge:)) ?? authoredEdges[number].relation
  }

  /// The nodes that an edge starts and ends at, or `nil` where the model names one that is not there.
  public func ends(ofEdge number: Int) -> (subject: Int, object: Int)? {
    if let imported = importedEdge(number) { return ends(ofImportedEdge: imported) }
    guard let subject = self.number(of: authoredEdges[number].subject),
      let object = self.number(of: authoredEdges[number].object)
    else { return nil }
    return (subject, object)
  }

  /// The numbers of the edges of some relations, each edge once; the body is asked once per relation.
  ///
  /// - Complexity: O(edges of model and estate).
  package func edges(ofRelations isMeant: (String) -> Bool) -> [Int] {
    let authored = authoredEdges.indices.filter { isMeant(authoredEdges[$0].relation) }
    guard let estate else { return authored }
    let verdicts = estate.relationTable.map { isMeant($0.name) }
    guard verdicts.contains(true) else { return authored }
    let imported = (0..<estate.edgeCount).filter { edge in
      verdicts[estate.relationNumber(of: edge)] && amendments[edge] == nil
    }
    return authored + imported.map { $0 + authoredEdges.count }
  }

  /// The numbers of the edges that start at a node, ascending.
  ///
  /// - Complexity: O(edges of the node × log of them), and once O(edges of model and estate).
  public func edges(from node: Int) -> [Int] {
    ((edgeLists.from[node] ?? []) + importedEdges(estate?.edges(withRulesFrom: node))).sorted()
  }

  /// The numbers of the edges that end at a node, ascending.
  ///
  /// - Complexity: O(edges of the node × log of them), and once O(edges of model and estate).
  public func edges(into node: Int) -> [Int] {
    ((edgeLists.into[node] ?? []) + importedEdges(estate?.edges(withRulesInto: node))).sorted()
  }

  /// The number of an edge that a result names, or `nil` for one that `behind` implies.
  ///
  /// - Complexity: O(1) for an edge of the model, else O(edges of one of its nodes).
  public func number(of reference: EdgeReference) -> Int? {
    // An edge that a question assumes something about stands behind those of its model.
    if let index = reference.index, index < authoredEdges.count { return index }
    guard let estate, let subject = number(of: reference.subject),
      let object = number(of: reference.object),
      let edge = estate.edges(from: subject, reference.relation, to: object).first
    else { return nil }
    return amendments[edge] ?? authoredEdges.count + edge
  }

  /// Where an edge stands in an imported file, and why it is there; `nil` for one that no import says.
  ///
  /// - Complexity: O(log edges + edges of one of its nodes).
  public func origin(ofEdge number: Int) -> EdgeOrigin? {
    if let imported = importedEdge(number) { return estate?.edgeSources?.origin(of: imported) }
    if let origin = importedEdges?.origin(ofEdge: number) { return origin }
    guard let estate, let sources = estate.edgeSources, let ends = ends(ofEdge: number) else {
      return nil
    }
    return estate.edges(from: ends.subject, authoredEdges[number].relation, to: ends.object).first
      .flatMap(sources.origin)
  }

  /// The edge without an id that says the same as one with an id, or `nil`: whoever names the sentence
  /// means both.
  ///
  /// - Complexity: O(edges of the model at its subject).
  func unnamedEdge(besides number: Int) -> Int? {
    guard importedEdge(number) == nil, authoredEdges[number].id != nil,
      let ends = ends(ofEdge: number)
    else { return nil }
    let relation = authoredEdges[number].relation
    let written = (edgeLists.from[ends.subject] ?? []).first { other in
      importedEdge(other) == nil && authoredEdges[other].id == nil
        && authoredEdges[other].relation == relation
        && self.ends(ofEdge: other)?.object == ends.object
    }
    return written
      ?? estate?.edges(from: ends.subject, relation, to: ends.object).first
      .map(self.number(ofImportedEdge:))
  }

  /// The number in the estate of an edge, or `nil` for one of the model.
  package func importedEdge(_ number: Int) -> Int? {
    number < authoredEdges.count ? nil : number - authoredEdges.count
  }

  /// The number of an edge of the estate: that of the model's edge where one amends it.
  package func number(ofImportedEdge edge: Int) -> Int {
    if !amendments.isEmpty, let amending = amendments[edge] { return amending }
    return authoredEdges.count + edge
  }

  /// Whether results name an edge of the estate as the import does: the model neither amends it nor
  /// has other ids for its nodes.
  func isPlain(importedEdge edge: Int) -> Bool {
    let ends = ends(ofImportedEdge: edge)
    return !isNamedOtherwise(ends.subject) && !isNamedOtherwise(ends.object)
      && (amendments.isEmpty || amendments[edge] == nil)
  }

  /// Whether the model has another id for an imported node.
  private func isNamedOtherwise(_ node: Int) -> Bool {
    authored(node).map { $0.id != estate?.id(of: node) } ?? false
  }

  private func isAmended(_ number: Int) -> Bool {
    importedEdge(number).map { amendments[$0] != nil } ?? false
  }

  private func ends(ofImportedEdge edge: Int) -> (subject: Int, object: Int) {
    (estate?.subject(of: edge) ?? 0, estate?.object(of: edge) ?? 0)
  }

  private func relationName(ofImportedEdge edge: Int) -> String {
    estate.map { $0.relationTable[$0.relationNumber(of: edge)].name } ?? ""
  }

  /// The id that results name a node by, where the author wrote it otherwise.
  private func idInResults(_ written: String) -> String {
    estate == nil ? written : number(of: written).map { id($0) } ?? written
  }

  private func importedEdges(_ edges: [Int]?) -> [Int] {
    (edges ?? []).filter { amendments.isEmpty || amendments[$0] == nil }
      .map { $0 + authoredEdges.count }
  }

  private var edgeLists: EdgeIndex.Lists {
    edgeIndex.lists {
      var lists = EdgeIndex.Lists()
      for number in authoredEdges.indices {
        if let ends = ends(ofEdge: number) {
          lists.add(number, from: ends.subject, into: ends.object)
        }
      }
      for edge in estate?.edgesWithoutRules ?? [] where amendments[edge] == nil {
        let ends = ends(ofImportedEdge: edge)
        lists.add(edge + authoredEdges.count, from: ends.subject, into: ends.object)
      }
      return lists
    }
  }
}
