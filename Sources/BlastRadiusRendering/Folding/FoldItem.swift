import BlastRadius

/// A node that has no card of its own, in few bytes: there may be a million.
struct FoldItem {
  /// The number of the node in the catalog.
  var node: Int
  var state: Scene.Card.State
  /// The strongest level, even possibly.
  var level: Level?
  /// The strongest level that is sure.
  var surely: Level?
  /// How deep it is.
  var depth: Int
}
