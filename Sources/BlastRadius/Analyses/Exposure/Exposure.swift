/// What the attacker can reach from the seeds of a question.
public struct Exposure: Sendable {
  /// The seeds, sorted, as ids, with the level where it is not `control`.
  public var from: [String]
  /// The instant asked about, or `nil` for all of time.
  public var at: Instant?
  /// The facts, the seeds among them: by level (control first), then hops, then id.
  ///
  /// A level implied by a stronger fact of the same node is left out where both agree in every
  /// interval's bounds, certainty, hops and effort. Each is made when it is asked for.
  public var facts: ReachedFacts
  /// How many nodes are reached at which level.
  public var summary: Summary

  /// How many nodes, the seeds not among them, are reached at which level.
  public struct Summary: Hashable, Sendable {
    /// Nodes whose strongest confirmed level is `control`.
    public var controlled = 0
    /// Nodes whose strongest confirmed level is `write`.
    public var writable = 0
    /// Nodes whose strongest confirmed level is `read`.
    public var readable = 0
    /// Nodes whose strongest confirmed level is `connect`.
    public var connectable = 0
    /// Nodes whose strongest fact is only possible.
    public var possible = 0

    /// Makes a summary of nothing.
    public init() {}

    /// Nodes that are certainly reached, at any level.
    public var confirmed: Int { controlled + writable + readable + connectable }
  }
}

/// How sure a fact is.
public enum Certainty: String, Hashable, Comparable, Sendable {
  /// It holds if everything unknown lets the attacker through.
  case possible
  /// It holds whatever the unknowns are.
  case confirmed

  /// Orders by size, time or name.
  public static func < (left: Certainty, right: Certainty) -> Bool {
    left == .possible && right == .confirmed
  }
}

/// A fact that is reached, with when, how surely and through what.
public struct ReachedFact: Hashable, Sendable {
  /// The fact.
  public var fact: Fact
  /// When it is held, in order of time; not empty, disjoint.
  ///
  /// Neighbours that agree in everything but their bounds are one.
  public var intervals: [HeldInterval]
  /// The unknowns each of which, if it held, would close the fact alone; empty where confirmed.
  public var closedBy: [String]

  /// The interval that speaks for the fact: the first confirmed one, else the first.
  public var main: HeldInterval {
    intervals.first { $0.certainty == .confirmed } ?? intervals[0]
  }
}

/// A stretch of time in which a fact is held in one way.
public struct HeldInterval: Hashable, Sendable {
  /// When.
  public var period: Period
  /// How surely.
  public var certainty: Certainty
  /// The depth of the shallowest proof; 0 for a seed.
  public var hops: Int
  /// The least effort of a proof.
  public var effort: Effort
  /// The last edge of the shown proof, or `nil` for a seed.
  public var via: EdgeReference?
  /// The facts that the last edge needed, sorted; empty for a seed.
  public var because: [Fact]
  /// The unknowns on the shown proof, sorted; empty where confirmed.
  public var dependsOn: [String]
}

/// An edge of a model, or one that `behind` implies.
public struct EdgeReference: Hashable, Comparable, Sendable {
  /// The id of the subject.
  public var subject: String
  /// The name of the relation.
  public var relation: String
  /// The id of the object.
  public var object: String
  /// The edge's position in `Model.edges`; `nil` for an implied edge.
  public var index: Int?
  /// The edge's own id, where it has one.
  public var id: String?

  /// The edge's sentence, `SUBJECT RELATION OBJECT`.
  public var sentence: String {
    "\(Identifier.quoted(subject)) \(relation) \(Identifier.quoted(object))"
  }

  /// Orders by size, time or name.
  public static func < (left: EdgeReference, right: EdgeReference) -> Bool {
    if left.subject != right.subject, Identifier.isAuthored(left.subject),
      Identifier.isAuthored(right.subject)
    {
      // No character of such an id sorts before the space that follows it in a sentence.
      return left.subject < right.subject
    }
    let (first, second) = (left.sentence, right.sentence)
    guard first == second else { return first < second }
    return (left.id ?? "", left.index ?? .max) < (right.id ?? "", right.index ?? .max)
  }
}
