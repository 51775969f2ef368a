/// What a policy leaves out of account, with who answers for it.
public struct PolicyException: Hashable, Sendable {
  /// The nodes from which it holds; `nil` for all.
  public var from: NodePattern?
  /// The nodes to which it holds; `nil` for all.
  public var to: NodePattern?
  /// Of a requirement, the nodes that it does not hold for; `nil` for all.
  public var of: NodePattern?
  /// Why, such as the number of a decision.
  public var reason: String
  /// The last moment at which it holds; `nil` for no end.
  public var until: Moment?

  /// Makes an exception that leaves out everything.
  public init(reason: String) { self.reason = reason }
}

extension PolicyException {
  /// The patterns that it has, with their keys.
  package var patterns: [(key: String, pattern: NodePattern)] {
    [("from", from), ("to", to), ("of", of)].compactMap { key, pattern in
      pattern.map { (key, $0) }
    }
  }
}
