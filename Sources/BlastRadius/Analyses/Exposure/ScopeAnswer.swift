/// What of a compliance scope is reached.
public struct ScopeAnswer: Hashable, Sendable {
  /// The name of the scope, such as `pci`.
  public var scope: String
  /// How many nodes are in it.
  public var nodeCount: Int
  /// Those of them that are reached, seeds among them, as `ReachedAsset` orders them; empty where
  /// nothing is.
  public var reached: [ReachedAsset]
}
