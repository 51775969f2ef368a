/// What a model says of many imported nodes at once.
public struct NodeMark: Hashable, Sendable {
  /// The id of the statement, unique among the nodes of the model.
  public var id: String
  /// The numbers of the nodes in the estate, ascending.
  public var nodes: [Int]
  /// How much depends on each of them.
  public var criticality: Node.Criticality?
  /// The id of the zone they are drawn in.
  public var zone: String?
  /// Free marks, for selectors.
  public var tags: [String]
  /// The compliance scopes they are in.
  public var scope: [String]
  /// Where it is written down what happens on each of them.
  public var logs: Node.Logs?

  /// Makes a statement that says nothing yet.
  public init(_ id: String, nodes: [Int]) {
    self.id = id
    self.nodes = nodes
    tags = []
    scope = []
  }
}
