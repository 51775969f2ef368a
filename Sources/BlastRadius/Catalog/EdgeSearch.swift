/// Finds the edges that a name means, of a model and of its import.
package struct EdgeSearch: Sendable {
  private let nodes: Catalog
  /// The positions of the edges by their ids, by what they say as it is written, and by what they say of
  /// the nodes that are there.
  private var byID: [ExactText: [Int]] = [:]
  private var bySentence: [ExactText: [Int]] = [:]
  private var byMeaning: [Meaning: [Int]] = [:]

  private struct Meaning: Hashable {
    var subject: Int
    var relation: String
    var object: Int
  }

  /// Makes a search in a model.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where two of its nodes are one.
  /// - Complexity: O(edges of the model).
  package init(_ model: Model) throws {
    nodes = try Catalog(model)
    for (index, edge) in model.edges.enumerated() { add(edge, at: index) }
  }

  /// Takes an edge in that the model has at a position from now on.
  package mutating func add(_ edge: Edge, at index: Int) {
    if let id = edge.id { byID[id, default: []].append(index) }
    bySentence[edge.sentence, default: []].append(index)
    if let subject = nodes.number(of: edge.subject), let object = nodes.number(of: edge.object) {
      let meaning = Meaning(subject: subject, relation: edge.relation, object: object)
      byMeaning[meaning, default: []].append(index)
    }
  }

  /// The positions in `Model.edges` of those that have an id, or a sentence, however their nodes are
  /// named there.
  package func edges(named name: String) -> [Int] {
    var found = Set(byID[name] ?? [])
    if let words = Identifier.words(name), words.count == 3 {
      found.formUnion(bySentence[Edge(words[0], words[1], words[2]).sentence] ?? [])
    }
    found.formUnion(bySentence[name] ?? [])
    if let meaning = meaning(name) { found.formUnion(byMeaning[meaning] ?? []) }
    return found.sorted()
  }

  /// The imported edge of a sentence, as an edge of which nothing else is said; `nil` where there is
  /// none.
  ///
  /// - Complexity: O(edges of one of its nodes); where they make no rules, O(edges of the estate).
  package func importedEdge(named name: String) -> Edge? {
    guard let meant = meaning(name), let estate = nodes.estate,
      !estate.edges(from: meant.subject, meant.relation, to: meant.object).isEmpty
    else { return nil }
    return Edge(nodes.id(meant.subject), meant.relation, nodes.id(meant.object))
  }

  /// The words of a sentence between nodes that are there.
  private func meaning(_ name: String) -> Meaning? {
    guard let words = Identifier.words(name), words.count == 3,
      let subject = nodes.number(of: words[0]), let object = nodes.number(of: words[2])
    else { return nil }
    return Meaning(subject: subject, relation: words[1], object: object)
  }
}
