/// A way to fix something: a change with what it costs and how it is done.
public struct Fix: Hashable, Sendable {
  /// What is done; `nil` for what is usual: a control is enforced, an edge removed, a credential or an
  /// identity revoked, another node removed.
  public var action: Action?
  /// What it costs; `nil` for what is usual.
  public var cost: Effort?
  /// How it is done, for people.
  public var how: String?

  /// What is done to fix something.
  public enum Action: Hashable, Sendable {
    /// A node or an edge is removed.
    case remove
    /// A credential or an identity is disabled.
    case revoke
    /// A secret is replaced.
    case rotate
    /// The intruder is removed.
    case evict
    /// A node is put behind the gateway of this id.
    case behind(String)
    /// An edge needs one fact more.
    case require(Fact)
  }

  /// Makes a fix.
  public init(_ action: Action? = nil, cost: Effort? = nil, how: String? = nil) {
    (self.action, self.cost, self.how) = (action, cost, how)
  }
}
