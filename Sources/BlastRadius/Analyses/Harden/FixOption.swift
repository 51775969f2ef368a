/// A fix that can be chosen.
public struct FixOption: Hashable, Sendable {
  /// What is fixed.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case control, edge, node
  }

  /// What is fixed.
  public var kind: Kind
  /// The id of a control or a node; the sentence of an edge, or its id where it has one.
  public var id: String
  /// The change.
  public var change: ModelChange
  /// What it costs.
  public var cost: Effort
  /// How it is done, where the model says.
  public var how: String?

  /// What is done, in one word: `enforce`, `remove`, `revoke`, `rotate`, `evict`, `behind` or `require`.
  public var action: String {
    switch change.action {
    case .set: "enforce"
    case .removeEdge, .removeNode: "remove"
    case .revoke: "revoke"
    case .rotate: "rotate"
    case .evict: "evict"
    case .behind: "behind"
    case .require: "require"
    case .add: "add"
    }
  }

  /// The order of fixes: by what is fixed, then by what is done.
  func isBefore(_ other: FixOption) -> Bool {
    let own = (kind.rawValue, id, change.description)
    return own < (other.kind.rawValue, other.id, other.change.description)
  }
}
