/// The single points of a model: what alone protects a target when it is removed, revoked or enforced.
public struct SinglePoints: Hashable, Sendable {
  /// What a point is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A node that is removed.
    case node
    /// An edge that is removed.
    case edge
    /// A control that is enforced.
    case control
    /// A credential that is revoked.
    case credential
  }

  /// A point.
  public struct Point: Hashable, Sendable {
    /// What it is.
    public var kind: Kind
    /// The id of a node or a control; the sentence of an edge, or its id where it has one.
    public var id: String
    /// The change that protects.
    public var change: ModelChange
    /// The targets that it protects, in their order.
    public var protects: [Target.Name]
    /// How many nodes are held no more without it, itself and the seeds not counted.
    public var carries: Int
  }

  /// A target and the points each of which protects it.
  public struct Target: Hashable, Sendable {
    /// The target as it was named.
    public var name: Name
    /// Its points, as places in `points`: by the hops in which a proof meets them, then by kind and id.
    public var points: [Int]

    /// A node, at any level above a connection, or at one level.
    public struct Name: Hashable, Sendable, CustomStringConvertible {
      /// The id of the node.
      public var node: String
      /// The level; `nil` for read, write or control, and for passing a gateway.
      public var level: Level?

      /// Makes a name.
      public init(_ node: String, _ level: Level? = nil) { (self.node, self.level) = (node, level) }

      /// The id, with the level where one is named.
      public var description: String {
        level.map { Fact(node, $0).description } ?? Identifier.quoted(node)
      }
    }
  }

  /// The targets that are reached, in the order asked about.
  public var targets: [Target]
  /// The targets that are not reached, not even possibly.
  public var unreached: [Target.Name]
  /// All points: by how many targets they protect and how much they carry, most first, then by kind and
  /// id.
  public var points: [Point]
}
