/// What could have happened beside what is known to have happened.
///
/// Every record of the model's evidence is in one of the lists of `Happening`, `Unexplained`,
/// `Contradiction` and `Agreement`; each is in order of time: instant, step, cause, sentence.
public struct EvidenceReport: Sendable {
  /// How many nodes but the seeds are reached.
  public var reachedCount: Int
  /// Observed, and confirmed.
  public var seen: [Happening]
  /// Observed, and only possible: the observation settles what was unknown.
  public var seenPossible: [Happening]
  /// Reached, and nothing shows that it was used: what to look into, the most important first.
  public var leads: [Lead]
  /// Observed, and not derivable from the seeds.
  public var unexplained: [Unexplained]
  /// Observed, not derivable, and what it gave is a seed: how the seeds were lost.
  public var origins: [Happening]
  /// Denied, and its edge takes the attacker further all the same.
  public var contradicted: [Contradiction]
  /// Denied, and its edge does not take the attacker further: the model agrees.
  public var held: [Agreement]
  /// Refused, and seen to work all the same, at another time or nobody knows in which order.
  public var overcome: [Happening]
  /// Derivable until then, and said to be without evidence.
  public var notShown: [Happening]
  /// Attempted; nobody says how it ended.
  public var attempted: [Happening]
  /// What only the attacker says.
  public var claims: [Happening]
  /// Nodes of high or critical criticality that are not reached: by criticality, then id.
  public var notReached: [NotReached]
  /// The counts of the nodes that are reached, by id.
  public var counts: [Tally]

  /// A record of evidence, with what the model derives of it.
  public struct Happening: Hashable, Sendable {
    /// The edge.
    public var via: EdgeReference
    /// The record.
    public var record: Evidence
    /// What the edge gave, or would give where it is not derivable; by level.
    public var gives: [Fact]
    /// How surely the edge takes the attacker further at that time; `nil` where it does not.
    public var certainty: Certainty?
    /// What a possible one hangs on, sorted.
    public var dependsOn: [String]
    /// The unknowns of the edge itself that the observation settles, sorted.
    public var settles: [String]
  }

  /// A node that is reached further than anything shows.
  public struct Lead: Hashable, Sendable {
    /// The node, at the level that nothing shows.
    public var asset: ReachedAsset
    /// The strongest level that is shown to have been used, if any.
    public var shown: Level?
    /// The edge whose log would tell: the last one of the proof of `asset.level`.
    public var via: EdgeReference?
    /// What the level that is only possible hangs on, sorted.
    public var dependsOn: [String]
    /// The unknowns each of which, if it held, would close that level alone.
    public var closedBy: [String]
    /// When any level that nothing shows is held, even possibly: not empty, disjoint, in order of
    /// time.
    public var held: [Period]
    /// The node's log, and whether it still reaches back so far, where the model has one.
    public var log: LogReach?
  }

  /// An observation that the model does not derive.
  public struct Unexplained: Hashable, Sendable {
    /// The record.
    public var happening: Happening
    /// What the edge lacks at that time, sorted.
    public var gaps: [Gap]
    /// Why the edge itself is closed then.
    public var closed: [WhyNot.Closure]
    /// Whether earlier unexplained observations give all that it lacks.
    public var isFollowing: Bool
  }

  /// Something that an observed edge lacks.
  public struct Gap: Hashable, Sendable {
    /// What is lacked.
    public var lack: WhyNot.Lack
    /// When a single fact that is lacked is held; empty for one that never is.
    public var heldAt: [Period]
  }

  /// A denial that the model does not know.
  public struct Contradiction: Hashable, Sendable {
    /// The record.
    public var happening: Happening
    /// What is derivable of what was denied.
    public var fact: Fact
    /// How surely.
    public var certainty: Certainty
    /// The stretch of time in which it is held.
    public var held: Period
    /// What would make the model agree.
    public var remedy: Remedy
  }

  /// What would make a model agree with a denial.
  public enum Remedy: Hashable, Sendable {
    /// The controls of the edge were enforced then.
    case enforce([String])
    /// The edge lacks a control, the one that is said to have held where it is known.
    case addControl(String?)
  }

  /// A denial with which the model agrees.
  public struct Agreement: Hashable, Sendable {
    /// The record.
    public var happening: Happening
    /// What its edge would have given and something else gives, if anything does.
    public var otherwise: Otherwise?
  }

  /// How what was denied on one edge is held through another one.
  public struct Otherwise: Hashable, Sendable {
    /// What is held.
    public var fact: Fact
    /// How surely.
    public var certainty: Certainty
    /// The last edge of its proof; `nil` for a seed.
    public var via: EdgeReference?
  }

  /// A node that matters and is not reached.
  public struct NotReached: Hashable, Sendable {
    /// The id of the node.
    public var node: String
    /// How much depends on it.
    public var criticality: Node.Criticality
    /// The denials on edges into it that did hold, as far as anything shows.
    public var denials: [Happening]
    /// What was seen to lead into it all the same, and is not derivable.
    public var observed: [Happening]
  }

  /// The counts of a node.
  public struct Tally: Hashable, Sendable {
    /// The id of the node.
    public var node: String
    /// The count named `total`, of which the others are a part.
    public var total: Node.Count?
    /// The other counts, by name.
    public var parts: [Node.Count]
  }
}
