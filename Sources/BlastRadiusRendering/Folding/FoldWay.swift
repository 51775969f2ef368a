import BlastRadius

/// An edge from or to a node that has no card of its own.
struct FoldWay {
  /// The number of the node that it starts at.
  var subject: Int
  /// The other nodes that are needed.
  var others: [Int] = []
  /// The number of the node that it ends at.
  var object: Int
  /// The name of its relation, by its place among all of them.
  var relation: Int
  var state: Scene.Link.State
  /// The number of the edge, or `nil` for an implied one.
  var edge: Int?
  /// An implied edge.
  var implied: EdgeReference?
  var use = SceneDraft.LinkDraft()

  /// The arrow that it is, where it stands alone.
  func arrow(in catalog: Catalog) -> Arrow? {
    edge.flatMap { Arrow(edge: $0, in: catalog) } ?? implied.flatMap { Arrow($0, in: catalog) }
  }
}
