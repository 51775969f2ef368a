internal import BlastRadius

/// A model with what lists say that credentials sign in as.
enum StatedAccess {
  /// Adds the edges that the model does not have; those of one sentence are one, with all sources.
  static func added(_ edges: [Edge], to model: Model) throws -> (model: Model, edges: [Edge]) {
    if edges.isEmpty { return (model, []) }
    let known = Set<ExactText>(model.edges.map(\.sentence))
    var added: [ExactText: Edge] = [:]
    for edge in edges where !known.contains(edge.sentence) {
      added[edge.sentence, default: edge].sources += edge.sources
    }
    var new = added.values.map { edge in
      var edge = edge
      edge.sources = edge.sources.distinct()
      return edge
    }.sorted { $0.sentence < $1.sentence }
    let imported = try imported(new, in: model)
    new = new.enumerated().filter { !imported.contains($0.offset) }.map(\.element)
    var model = model
    model.edges += new
    return (model, new)
  }

  /// The positions of the edges that an import has.
  private static func imported(_ edges: [Edge], in model: Model) throws -> Set<Int> {
    if model.estate == nil { return [] }
    var model = model
    let first = model.edges.count
    model.edges += edges
    return Set(try Catalog(model).amendments.values.map { $0 - first })
  }
}
