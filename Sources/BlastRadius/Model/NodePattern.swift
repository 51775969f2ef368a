/// The nodes that agree in everything that is given.
public struct NodePattern: Hashable, Sendable {
  /// The id.
  public var id: String?
  /// The kind, or one it descends from.
  public var kind: String?
  /// The zone.
  public var zone: String?
  /// A tag.
  public var tag: String?
  /// A compliance scope.
  public var scope: String?

  /// Makes a pattern that matches every node.
  public init() {}
}
