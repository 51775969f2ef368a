/// Nodes at a level.
public struct TargetPattern: Hashable, Sendable {
  /// The nodes.
  public var nodes: NodePattern
  /// The level; `nil` means connecting to a gateway, and reading, writing or controlling another node.
  public var level: Level?

  /// Makes a pattern of nodes at a level.
  public init(_ nodes: NodePattern, level: Level? = nil) {
    self.nodes = nodes
    self.level = level
  }

  /// The levels of a node that are meant, the strongest first.
  func levels(onGateway: Bool) -> [Level] {
    if let level { return [level] }
    return onGateway ? [.connect] : [.control, .write, .read]
  }
}
