/// Why a fact is not reached: what comes nearest, and what each lacks.
public struct WhyNot: Sendable {
  /// The fact asked about.
  public var goal: Fact
  /// The edges that miss the fewest premises, by sentence.
  public var missing: [NearMiss]
  /// The strongest weaker level of the node that is reached; `nil` where none is.
  public var weaker: Weaker?

  /// A level that is reached although a stronger one is not.
  public struct Weaker: Hashable, Sendable {
    /// The level.
    public var level: Level
    /// How surely.
    public var certainty: Certainty
  }

  /// An edge that would give the fact.
  public struct NearMiss: Hashable, Sendable {
    /// The edge.
    public var via: EdgeReference
    /// The fact that the edge would give.
    public var gives: Fact
    /// What the attacker lacks, sorted.
    public var lacks: [Lack]
    /// Why the edge itself is closed; empty for an open one.
    public var closed: [Closure]
  }

  /// Something that the attacker lacks.
  public struct Lack: Hashable, Sendable {
    /// How many of `of` are missing.
    public var count: Int
    /// The facts, sorted.
    public var of: [Fact]
    /// The lack in words.
    public var sentence: String
  }

  /// Why an edge is closed for all the time in question.
  public enum Closure: Hashable, Sendable {
    /// A control is enforced.
    case control(String)
    /// The edge does not exist.
    case doesNotExist
    /// The edge, or its object, does not exist at that time.
    case notValid
  }
}
