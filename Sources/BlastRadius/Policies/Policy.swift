/// An assertion about what must, and what must not, be reachable.
public struct Policy: Hashable, Sendable {
  /// The id, unique in the model.
  public var id: String
  /// What is shown to people.
  public var label: String?
  /// How bad it is where it does not hold.
  public var severity: Severity
  /// What is asserted.
  public var rule: Rule
  /// What is left out of account.
  public var exceptions: [PolicyException]

  /// How bad a policy that does not hold is.
  public enum Severity: String, CaseIterable, Comparable, Hashable, Sendable {
    case low, medium, high, critical

    /// Orders from `low` to `critical`.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What is asserted.
  public enum Rule: Hashable, Sendable {
    /// No node of `from` reaches a node of `to`.
    case deny(Access)
    /// No credential and no identity reaches a node of `to` without a node of `from`.
    case allow(Access)
    /// No node of `from` reaches more than so many nodes of `to`.
    case limit(Access, atMost: Int)
    /// Each of some nodes ends.
    case ends(Ending)
    /// No fewer credentials and identities than so many together reach a node.
    case sets(of: [TargetPattern], atLeast: Int, Certainty)
  }

  /// Who reaches what.
  public struct Access: Hashable, Sendable {
    /// The nodes that are lost.
    public var from: NodePattern
    /// What is reached.
    public var to: [TargetPattern]
    /// How many hops count at most.
    public var within: Int?
    /// How surely it has to be reached to count: `possible`, unless certainty is asked for.
    public var certainty: Certainty
    /// Whether all nodes of `from` are lost at once, instead of each alone.
    public var isTogether: Bool
    /// Whether what is one step away counts too, where nodes are denied.
    public var isNear: Bool

    /// Makes it, for single nodes, any number of hops, and what is possible too.
    public init(from: NodePattern, to: [TargetPattern]) {
      self.from = from
      self.to = to
      certainty = .possible
      isTogether = false
      isNear = false
    }
  }

  /// How nodes have to end.
  public struct Ending: Hashable, Sendable {
    /// The nodes.
    public var of: NodePattern
    /// What they need.
    public var has: Kind
    /// For `expires`: how long after its issue, else after the instant asked about, each may last.
    public var within: TimeLength?

    /// A kind of end.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      case revoked, rotated, evicted, expires
    }

    /// Makes it.
    public init(of: NodePattern, has: Kind, within: TimeLength? = nil) {
      self.of = of
      self.has = has
      self.within = within
    }
  }

  /// Makes a policy of severity `medium` without exceptions.
  public init(_ id: String, _ rule: Rule) {
    self.id = id
    self.rule = rule
    severity = .medium
    exceptions = []
  }

  /// The keyword under which the rule stands.
  package var keyword: String {
    switch rule {
    case .deny: "deny"
    case .allow: "allow"
    case .limit: "limit"
    case .ends, .sets: "require"
    }
  }
}
