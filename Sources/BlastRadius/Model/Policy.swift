/// An assertion about what must not be reachable.
public struct Policy: Hashable, Sendable {
  /// The id, unique in the model.
  public var id: String
  /// What is shown to people.
  public var label: String?
  /// The nodes from which nothing may be reached.
  public var from: NodePattern
  /// The nodes that may not be reached.
  public var to: NodePattern
  /// The level that may not be reached; `control` where nothing is said.
  public var level: Level

  /// Makes a policy that denies `level` on `to` to whoever controls `from`.
  public init(_ id: String, from: NodePattern, to: NodePattern, level: Level = .control) {
    self.id = id
    self.from = from
    self.to = to
    self.level = level
  }
}
