/// One way in which a policy does not hold.
public struct PolicyFinding: Hashable, Sendable {
  /// What it is called in a baseline, whatever lines move.
  public var key: Key
  /// The nodes from which it goes out, sorted; of a policy about nodes that are lost together, those
  /// that the witness needs.
  public var from: [String]
  /// How surely the level of the key is reached, or one step away.
  public var certainty: Certainty
  /// The strongest level that is certain, where another one is only possible.
  public var certainLevel: Level?
  /// How many nodes are reached, where a policy limits that.
  public var count: Int?
  /// How many it may reach, where a policy limits that.
  public var most: Int?
  /// Of those that are reached the ids of the first ones.
  public var reaches: [String]
  /// What is wrong with the nodes themselves, in a sentence, where the policy is about these.
  public var detail: String?
  /// Where it is one step away: the edge that would give it, and what is in the way of that.
  public var near: NearFact.Way?
  /// The proof, every step after those that it needs, of all but what is in the way where it is one step
  /// away; empty where nothing is reached.
  public var steps: [Explanation.Step]
  /// Where each step of the proof stands.
  public var places: [Place?] = []
  /// How many hops the proof has, or `nil` where there is none.
  public var hops: Int?
  /// The unknowns each of which, if it held, would close the proof.
  public var closedBy: [String]
  /// The last stated edge of the proof, or `nil`.
  public var edge: EdgeReference?
  /// Where that stands, else where the node does.
  public var place: Place?
  /// Why it does not count, or `nil` where it does.
  public var accepted: Acceptance?

  /// What a finding is called, whatever lines move.
  public struct Key: Hashable, Comparable, Sendable {
    /// The id of the policy.
    public var policy: String
    /// The ids of the nodes from which it goes out, sorted; empty where all are lost together.
    public var from: [String]
    /// The id of the node that is reached, or `nil` where the policy is about the nodes themselves.
    public var to: String?
    /// The strongest level that is reached.
    public var level: Level?
    /// Whether it is not reached, and one step away.
    public var isNear: Bool

    /// Makes a key.
    public init(
      policy: String, from: [String], to: String? = nil, level: Level? = nil, isNear: Bool = false
    ) {
      (self.policy, self.from, self.to, self.level) = (policy, from, to, level)
      self.isNear = isNear
    }

    /// Orders by size, time or name.
    public static func < (left: Key, right: Key) -> Bool {
      if left.policy != right.policy { return left.policy < right.policy }
      if left.from != right.from { return left.from.lexicographicallyPrecedes(right.from) }
      return (left.to ?? "", left.rank) < (right.to ?? "", right.rank)
    }

    /// The order of findings about one target: by level, what is reached before what is near.
    private var rank: Int { Int(level?.rawValue ?? 0) * 2 + (isNear ? 1 : 0) }
  }

  /// Where something stands: in a text model with line and column, in an import with its pointer.
  public struct Place: Hashable, Sendable {
    /// The file.
    public var file: String
    /// The line, from 1, or `nil`.
    public var line: Int?
    /// The column in Unicode scalars, from 1, or `nil`.
    public var column: Int?
    /// The JSON pointer (RFC 6901) into the file, or `nil`.
    public var pointer: String?

    /// The place of a part of a text model.
    package init(_ location: SourceLocation) {
      (file, line, column) = (location.file, location.line, location.column)
    }

    /// The place of an edge of an import.
    init(file: String, line: Int?, pointer: String?) {
      (self.file, self.line, self.pointer) = (file, line, pointer)
    }
  }

  /// Why a finding does not count.
  public struct Acceptance: Hashable, Sendable {
    /// Whether a baseline says so; else an exception of the policy.
    public var isBaseline: Bool
    /// The reason given.
    public var reason: String
    /// The last moment at which it holds, or `nil`.
    public var until: Moment?
  }
}
