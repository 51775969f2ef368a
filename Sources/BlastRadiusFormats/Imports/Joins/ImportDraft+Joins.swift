import BlastRadius

extension ImportDraft {
  /// Calls the body with the ids of all nodes, those of text models among them.
  func forEachID(_ body: (Borrowed<UInt8>) -> Void) {
    for node in 0..<UInt32(builder.nodeCount) {
      unsafe builder.withID(of: node) { unsafe body(Borrowed($0)) }
    }
    for node in written.nodes where !isImported(node.id) {
      Array(node.id.utf8).lend { body($0) }
    }
  }

  /// Whether a node was read from something else than a text model.
  func isImported(_ id: String) -> Bool { known(id) != nil }

  /// The number of a node that was read.
  func known(_ id: String) -> UInt32? { Array(id.utf8).lend { unsafe builder.known($0.raw) } }

  /// Adds the edge of a join, which stands where the statement does that it follows from.
  ///
  /// - Parameter unless: The control that says that it may not be; it is sure without.
  mutating func join(
    _ subject: String, _ relation: ImportedRelation, _ object: String,
    at place: PlaceDraft.Place, by rule: String, unless: Control? = nil
  ) {
    let (subject, object) = (node(subject), node(object))
    let place = places.place(place, because: JoinedReason.text(rule))
    guard let unless else {
      builder.addEdge(subject.number, relation.number, object.number)
      return places.add(place)
    }
    control(unless)
    var edge = Edge(id(of: subject), relationNames[relation.number], id(of: object))
    edge.unless = [unless.id]
    statements.edges.append(
      .init(
        edge: edge, subject: subject.number, relation: relation.number, object: object.number,
        place: place))
  }
}
