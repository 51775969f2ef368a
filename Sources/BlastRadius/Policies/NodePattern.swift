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
  /// How much depends on the node: as much as this, or more.
  public var criticality: Node.Criticality?
  /// What the owners of the node believe of it.
  public var believed: String?
  /// Patterns of which at least one matches; nothing is asked where there is none.
  public var any: [NodePattern]
  /// Patterns of which none matches.
  public var not: [NodePattern]
  /// Whether it may match nothing.
  public var isOptional: Bool

  /// Makes a pattern that matches every node.
  public init() {
    any = []
    not = []
    isOptional = false
  }

  /// Makes a pattern of the nodes that one of several matches.
  public init(any: [NodePattern]) {
    self.init()
    self.any = any
  }

  /// Whether it may match nothing: it says so, or is a list of patterns that all say so.
  package var mayBeEmpty: Bool {
    if isOptional || any.isEmpty { return isOptional }
    var rest = self
    rest.any = []
    return rest.isEmpty && any.allSatisfy(\.mayBeEmpty)
  }

  /// Whether it says nothing, and so matches every node.
  package var isEmpty: Bool {
    var pattern = self
    pattern.isOptional = false
    return pattern == NodePattern()
  }
}
