/// What happened and what was held when.
public struct Chronology: Sendable {
  /// The seeds, sorted, as ids, with the level where it is not `control`; empty without a question.
  public var from: [String]
  /// The instant that `holdings` are narrowed to, or `nil` for all of time.
  public var at: Instant?
  /// What happened, in order of time; what nobody dates stands where its step says, else at the end.
  public var entries: [Entry]
  /// What was held of each node, by its first instant, then level, then id.
  public var holdings: [Holding]
  /// What lay between the leak, the first use, the alert and the end, in order of time.
  public var spans: [Span]
  /// What each end of something held ended, and what outlived it; in order of time.
  public var ends: [End]
  /// How many ends there are besides, which were not looked into.
  public var omittedEnds: Int

  /// Something dated: an event, a step, or a change of a node, an edge or a control.
  public struct Entry: Hashable, Sendable {
    /// When; `nil` for what nobody dates.
    public var at: Moment?
    /// What it was.
    public var kind: Kind
    /// What is shown to people: an event's label, a node's name, or a sentence.
    public var label: String
    /// The id of the node it is about: of a step, its object.
    public var node: String?
    /// The edge of a step, or one that begins or ends.
    public var edge: EdgeReference?
    /// The number of an observed step, in order of time.
    public var step: Int?
    /// How many times a step was seen.
    public var count: Int?
    /// Whether it is the first use of what leaked.
    public var isFirstUse: Bool
    /// Where it is published.
    public var source: String?
  }

  /// What a dated thing was.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case leak = "leak"
    case begins = "begins"
    case observed = "observed"
    case denied = "denied"
    case attempted = "attempted"
    case claim = "claim"
    /// Nothing was found of it until then.
    case noEvidence = "no-evidence"
    case control = "control"
    case alert = "alert"
    case detection = "detection"
    case containment = "containment"
    case revoked = "revoked"
    case rotated = "rotated"
    /// Nobody says whether or when it was rotated.
    case rotationUnknown = "rotation-unknown"
    case evicted = "evicted"
    case expires = "expires"
    case ends = "ends"
    case lastActivity = "last-activity"
    case disclosure = "disclosure"
  }

  /// What was held of one node.
  public struct Holding: Hashable, Sendable {
    /// The id.
    public var node: String
    /// Whether the attacker starts with it.
    public var isSeed: Bool
    /// The stretches, in order of time; not empty, disjoint.
    public var stretches: [Stretch]
  }

  /// A stretch of time in which the strongest level of a node is held in one way.
  public struct Stretch: Hashable, Sendable {
    /// When.
    public var period: Period
    /// The strongest level: control, write, read, connect.
    public var level: Level
    /// How surely that level is held.
    public var certainty: Certainty
    /// The strongest level that is held whatever the unknowns are, where the other is not.
    public var surely: Level?
    /// The last edge of the shown proof, or `nil` for a seed.
    public var via: EdgeReference?
    /// The facts that the last edge needed, sorted.
    public var because: [Fact]
    /// The unknowns on the shown proof, sorted.
    public var dependsOn: [String]
  }

  /// The time between two things that happened.
  public struct Span: Hashable, Sendable {
    /// Between what.
    public var kind: Kind
    /// The earlier of the two.
    public var from: Mark
    /// The later of the two.
    public var to: Mark

    /// Between what a span lies.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      case leakToFirstUse = "leak-to-first-use"
      case leakToAlert = "leak-to-alert"
      case firstUseToAlert = "first-use-to-alert"
      case alertToDeactivation = "alert-to-deactivation"
      case firstUseToDeactivation = "first-use-to-deactivation"
      case leakToDeactivation = "leak-to-deactivation"
      case deactivationToContainment = "deactivation-to-containment"
      case deactivationToLastActivity = "deactivation-to-last-activity"
      case lastActivityToDeactivation = "last-activity-to-deactivation"
    }

    /// How long.
    public var length: TimeLength { TimeLength(from: from.at, to: to.at) }
  }

  /// One end of a span.
  public struct Mark: Hashable, Sendable {
    /// When.
    public var at: Moment
    /// What it was, for people.
    public var label: String
  }
}
