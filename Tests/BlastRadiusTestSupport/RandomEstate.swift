package import BlastRadius
import GraphKernel

/// Small random graphs, each as an imported estate and as a model that says the same.
package struct RandomEstate {
  private static let relations = [
    "administers", "owns", "executes-on", "edits", "opens", "invites",
  ]

  /// Ids of which some begin others, some stand in quotes and some are more than ASCII.
  private static let ids = [
    "A", "AB", "A-B", "A B", "A\"B", "A!", "B@read", "B@x.org", "Ärger", "😀 Ω", "z", "z\\", "Z",
    "S-1-5-21-1000", "S-1-5-21-10001", "S-1-5-21-999",
  ]

  private var ids: [String]
  private var edges: [(subject: Int, relation: Int, object: Int)] = []

  /// The same graph for the same seed; in every fourth, control alone leads on and is given.
  package init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    ids = Self.ids.shuffled(using: &random)
    let relations = seed % 4 == 3 ? 3 : Self.relations.count
    for _ in 0..<random.number(10..<90) {
      let edge = (
        random.number(0..<ids.count), random.number(0..<relations),
        random.number(0..<ids.count)
      )
      if edge.0 != edge.2, !edges.contains(where: { $0 == edge }) { edges.append(edge) }
    }
  }

  /// The ids of the nodes, by number.
  package var nodeIDs: [String] { ids }

  /// The graph with nodes and edges of the model's own.
  package var authored: Model {
    var model = Self.emptyModel()
    model.nodes = ids.map { Node($0, kind: "host") }
    model.edges = edges.map { Edge(ids[$0], Self.relations[$1], ids[$2]) }
    return model
  }

  /// The graph as an estate, with its nodes in order as in a snapshot or without.
  package func imported(isSorted: Bool) -> Model {
    var builder = EstateBuilder()
    for id in ids {
      var id = id
      let node = id.withUTF8 { unsafe builder.node(UnsafeRawBufferPointer($0)).node }
      builder.setKinds([0], of: node)
      var label = "\(id) \"label\""
      if node % 3 > 0 {
        label.withUTF8 { unsafe builder.setLabel(UnsafeRawBufferPointer($0), of: node) }
      }
    }
    for (subject, relation, object) in edges {
      builder.addEdge(UInt32(subject), UInt32(relation), UInt32(object))
    }
    var model = Self.emptyModel()
    let vocabulary = model.vocabulary
    let estate = builder.build(
      kindTable: ["host"].compactMap { vocabulary.kinds[$0] },
      relationTable: Self.relations.compactMap { vocabulary.relations[$0] })
    model.estate = isSorted ? estate.sortedByID : estate
    return model
  }

  /// A model without anything, with relations that lead on from weak levels.
  private static func emptyModel() -> Model {
    var model = Model()
    model.vocabulary.add(
      Relation("opens", .network, [.init(.connect, .read)], sentence: "{subject} opens {object}"))
    model.vocabulary.add(
      Relation(
        "invites", .grant, [.init(.read, .connect), .init(.control, .read)],
        sentence: "{subject} invites {object}"))
    return model
  }
}
