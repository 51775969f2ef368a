extension Catalog {
  /// The name of a node shown to people, by its id; the id where there is no such node.
  public func name(of id: String) -> String { number(of: id).map { name($0) } ?? id }

  /// The edge in words, with the names of its nodes.
  public func sentence(of edge: EdgeReference) -> String {
    let isImplied = edge.index == nil && edge.relation == Vocabulary.behind.name
    let relation = isImplied ? Vocabulary.behind : vocabulary.relations[edge.relation]
    let (subject, object) = (name(of: edge.subject), name(of: edge.object))
    return relation?.sentence(subject: subject, object: object)
      ?? "\(subject) \(edge.relation) \(object)"
  }

  /// A seed in words.
  func sentence(ofSeed fact: Fact) -> String {
    fact.level == .control
      ? "\(name(of: fact.node)) is compromised"
      : "\(name(of: fact.node)) is compromised (\(fact.level.name))"
  }
}
