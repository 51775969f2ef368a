/// A trust zone: where nodes are drawn, and which gateways stand in front of them.
public struct Zone: Hashable, Sendable {
  /// The id, unique in the model.
  public var id: String
  /// The name shown to people.
  public var label: String?
  /// Who is trusted to run it.
  public var trust: Trust?
  /// The gateways in front of its nodes, any of them.
  public var behind: [String]
  /// A remark for readers.
  public var note: String?

  /// Who runs a zone.
  public enum Trust: String, CaseIterable, Hashable, Sendable {
    /// Outside: the internet, the attacker.
    case external
    /// A supplier or a SaaS.
    case partner
    /// The organisation itself.
    case `internal`
    /// The part of the organisation that must not fall.
    case restricted
  }

  /// Makes a zone.
  public init(_ id: String) {
    self.id = id
    behind = []
  }

  /// The name shown to people.
  public var name: String { label ?? id }
}
