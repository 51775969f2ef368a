import BlastRadius

extension ImportDraft {
  /// The relation of a name, or `nil` where the vocabulary has none.
  mutating func relation(_ name: String) -> ImportedRelation? {
    guard vocabulary.relations[name] != nil else { return nil }
    return ImportedRelation(number: relationNames.number(of: name))
  }

  /// Adds an edge without conditions.
  ///
  /// - Parameters:
  ///   - place: Where the current document says so.
  ///   - reason: Why it is there, in a sentence without an end.
  mutating func edge(
    _ subject: ImportedNode, _ relation: ImportedRelation, _ object: ImportedNode,
    at place: ImportPlace, because reason: String? = nil
  ) {
    builder.addEdge(subject.number, relation.number, object.number)
    places.add(place, reason, document)
  }

  /// Adds an edge of which more is said: conditions, controls, a life, evidence.
  ///
  /// Where nothing is said it is one without conditions. Several of one sentence are alternatives: only the
  /// conditions of one statement belong to one edge. An `id` is needed only to be named by people.
  ///
  /// - Returns: The number of the edge, for `amend`; `nil` where nothing is said.
  @discardableResult
  mutating func edge(
    _ subject: ImportedNode, _ relation: ImportedRelation, _ object: ImportedNode,
    at place: ImportPlace, because reason: String? = nil, _ say: (inout Edge) -> Void
  ) -> Int? {
    var edge = Edge(
      statements.shared(subject.number) { builder.id(of: $0) },
      statements.sharedRelation(relation.number) { relationNames[$0] },
      statements.shared(object.number) { builder.id(of: $0) })
    let plain = edge
    say(&edge)
    if edge == plain {
      self.edge(subject, relation, object, at: place, because: reason)
      return nil
    }
    statements.edges.append(
      .init(
        edge: edge, subject: subject.number, relation: relation.number, object: object.number,
        place: places.place(place, reason, document)))
    return statements.edges.count - 1
  }

  /// Says more of an edge, when more is known.
  mutating func amend(edge number: Int, _ say: (inout Edge) -> Void) {
    say(&statements.edges[number].edge)
  }

  /// Declares a control; where several files do, the first in the order of their ids' states stays.
  ///
  /// - Returns: Its id, for `Edge.unless`.
  @discardableResult
  mutating func control(_ control: Control) -> String {
    statements.add(control)
    return control.id
  }

  /// Declares a control of which nobody knows whether it is there, with a name that people understand.
  ///
  /// - Returns: Its id, for `Edge.unless`.
  mutating func unknownControl(_ id: String, named name: String) -> String {
    var control = Control(id)
    control.label = name
    return self.control(control)
  }

  /// Declares a zone.
  mutating func zone(_ zone: Zone) { statements.add(zone) }

  /// Adds an event.
  mutating func event(_ event: Event) { statements.events.append(event) }
}
