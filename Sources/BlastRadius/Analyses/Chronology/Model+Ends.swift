extension Model {
  /// The model in which some ends had not happened.
  func without(_ ends: [EndComparison.Candidate]) -> Model {
    var model = self
    let nodes = [ExactText: Int](self.nodes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for end in ends {
      switch end.subject {
      case .edge(let edge):
        if let index = edge.index { model.edges[index].valid.until = nil }
      case .node(let id):
        if let index = nodes[id] { model.nodes[index].undo(end.kind, at: end.at.asEnd) }
      }
    }
    return model
  }

  /// The model in which nothing of a node is ever held, or in which an edge does not exist.
  func lacking(_ subject: Chronology.Subject) -> Model {
    var model = self
    switch subject {
    case .edge(let edge):
      if let index = edge.index { model.edges[index].exists = .no }
    case .node(let id):
      guard let index = nodes.firstIndex(where: { $0.id == id }) else { return model }
      let never = Moment(Instant(microseconds: 0))
      (model.nodes[index].issued, model.nodes[index].revoked) = (nil, nil)
      model.nodes[index].expires = nil
      model.nodes[index].valid = Validity(from: never, until: never)
    }
    return model
  }
}

extension Catalog {
  /// What a text names that can end: a node by its id, or an edge by its id or sentence.
  func subject(named name: String) throws -> Chronology.Subject {
    if let node = number(of: name) { return .node(id(node)) }
    let found = authoredEdges.indices.filter { edge in
      authoredEdges[edge].isNamed(name) || reference(toEdge: edge).sentence == name
    }
    if found.count > 1, let first = authoredEdges[found[0]].id ?? authoredEdges[found[1]].id {
      throw BlastRadiusError(
        .badInput, "several edges are called so; name one by its id, such as \(first)")
    }
    if let index = found.first { return .edge(reference(toEdge: index)) }
    guard let words = Identifier.words(name), words.count == 3 else { throw unknown(name) }
    let said = EdgeReference(
      subject: words[0], relation: words[1], object: words[2])
    if let edge = number(of: said) { return .edge(reference(toEdge: edge)) }
    throw Model.unknownName("edge", name, among: authoredEdges.map(\.sentence))
  }
}

extension Node {
  /// Takes back the ends of one kind at an instant; those of its life are one.
  fileprivate mutating func undo(_ kind: Chronology.Kind, at instant: Instant) {
    switch kind {
    case .rotated, .evicted:
      // What is held ends once, whatever it is called.
      if case .at(let moments) = rotated {
        let left = moments.filter { $0.asEnd != instant }
        rotated = left.isEmpty ? .never : .at(left)
      }
      evicted.removeAll { $0.asEnd == instant }
    default:
      if revoked?.asEnd == instant { revoked = nil }
      if expires?.asEnd == instant { expires = nil }
      if valid.until?.asEnd == instant { valid.until = nil }
    }
  }
}
