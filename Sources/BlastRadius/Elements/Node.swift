/// An identity, credential, place or holding.
public struct Node: Hashable, Sendable {
  /// The id, unique in the model.
  public var id: String
  /// The name of a kind of the vocabulary; empty where the node is imported and keeps its own.
  public var kind: String
  /// The id of the imported node that this one speaks about, where it is not its own.
  public var standsFor: String?
  /// The name shown to people; the id where there is none.
  public var label: String?
  /// The id of the zone it is drawn in.
  public var zone: String?
  /// The gateways in front of it (any of them); `nil` takes its zone's, `[]` none.
  public var behind: [String]?
  /// When the node exists, as written.
  public var valid: Validity
  /// When it was issued: its life begins.
  public var issued: Moment?
  /// When it was revoked: its life ends.
  public var revoked: Moment?
  /// When it expires: its life ends.
  public var expires: Moment?
  /// When it leaked: a seed is held from then on.
  public var leaked: Moment?
  /// When what is held of it was replaced.
  public var rotated: Rotation
  /// When the attacker was removed from it.
  public var evicted: [Moment]
  /// Whether what is held of it is carried on; `nil` takes the kind's.
  public var durable: Bool?
  /// What its owners believed of it, such as `unused`.
  public var believed: String?
  /// Since when they believed it.
  public var believedSince: Moment?
  /// When it was last seen in use.
  public var lastUsed: Moment?
  /// What it is called elsewhere, and no secret: a key id, an ARN, a login.
  public var identifiers: [String]
  /// Fingerprints of its secret, as a scanner or a vendor publishes them.
  public var fingerprints: [String]
  /// The ids of the nodes that stop working when it is replaced.
  public var consumers: [String]
  /// How much depends on it.
  public var criticality: Criticality?
  /// Free marks, for selectors.
  public var tags: [String]
  /// The compliance scopes it is in, such as `pci`.
  public var scope: [String]
  /// Named counts, such as `accessed: 36`, `total: 2059357`; sorted by name.
  public var counts: [Count]
  /// Where it is written down what happens on it.
  public var logs: Logs?
  /// The ways to fix it; empty where it cannot be fixed, `nil` where nothing is said.
  public var fixes: [Fix]?
  /// A remark for readers.
  public var note: String?
  /// Where the statements about it are published.
  public var sources: [String]

  /// A named count.
  public struct Count: Hashable, Sendable {
    /// What is counted.
    public var name: String
    /// How many.
    public var value: Int
    /// What was said before, and was corrected; in the order of the model.
    public var superseded: [Superseded]

    /// Makes a count.
    public init(_ name: String, _ value: Int, superseded: [Superseded] = []) {
      self.name = name
      self.value = value
      self.superseded = superseded
    }

    /// A figure that was published and corrected.
    public struct Superseded: Hashable, Sendable {
      /// How many, as it was said.
      public var value: Int
      /// Where it was said.
      public var source: String?

      /// Makes a corrected figure.
      public init(_ value: Int, source: String? = nil) {
        self.value = value
        self.source = source
      }
    }
  }

  /// How much depends on a node.
  public enum Criticality: String, CaseIterable, Hashable, Sendable {
    case low, medium, high, critical
  }

  /// Makes a node of which nothing but its kind is known.
  public init(_ id: String, kind: String) {
    self.id = id
    self.kind = kind
    valid = Validity()
    rotated = .never
    evicted = []
    identifiers = []
    fingerprints = []
    consumers = []
    tags = []
    scope = []
    counts = []
    sources = []
  }

  /// The name shown to people.
  public var name: String { label ?? id }
}

extension Node {
  /// Where it is written down what happens on a node, and for how long that is kept.
  public struct Logs: Hashable, Sendable {
    /// What the log is called.
    public var source: String
    /// For how long an entry is kept, or `nil` where nobody says.
    public var kept: Retention?

    /// For how long an entry of a log is kept.
    public enum Retention: Hashable, Sendable {
      /// It is never deleted.
      case forever
      /// It is deleted when it is so old.
      case length(TimeLength)
    }

    /// Makes a log of which nobody says for how long it is kept.
    public init(_ source: String, kept: Retention? = nil) {
      (self.source, self.kept) = (source, kept)
    }
  }
}

extension Node.Logs.Retention: CustomStringConvertible {
  /// For how long an entry is kept, for people: `90 days`, `forever`.
  public var description: String {
    switch self {
    case .forever: "forever"
    case .length(let length): length.text
    }
  }

  /// The same as ISO 8601 writes it; `forever` has no such spelling and is itself.
  package var iso8601: String {
    switch self {
    case .forever: "forever"
    case .length(let length): length.iso8601
    }
  }
}
