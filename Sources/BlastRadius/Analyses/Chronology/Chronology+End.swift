extension Chronology {
  /// An instant at which a node's life, what is held of it, or an edge ends.
  public struct End: Hashable, Sendable {
    /// What ends.
    public var subject: Subject
    /// How it ends: `revoked`, `rotated`, `evicted`, `expires` or `ends`.
    public var kind: Kind
    /// When; a date means the end of its day.
    public var at: Moment
    /// What is held then or later without this one end, and less surely or not with it.
    public var ended: [Ended]
    /// The other ends of the same instant, sorted.
    public var together: [Subject]
    /// What is held then or later without all ends of this instant, and less surely or not with
    /// them; equal to `ended` where there is no other.
    public var endedTogether: [Ended]
    /// What was held just before only because of the subject, and still is.
    public var survived: [Survivor]

    /// Whether it made a difference, alone or with the others of its instant.
    public var hadEffect: Bool { !ended.isEmpty || !endedTogether.isEmpty }
  }

  /// What ends: a node, or an edge.
  public enum Subject: Hashable, Sendable {
    /// The node of an id.
    case node(String)
    /// An edge of the model.
    case edge(EdgeReference)

    /// The id, or the edge's sentence.
    public var name: String {
      switch self {
      case .node(let id): id
      case .edge(let edge): edge.sentence
      }
    }
  }

  /// A fact that an end ended.
  public struct Ended: Hashable, Sendable {
    /// The fact; a weaker level of the same node is left out where it says the same.
    public var fact: Fact
    /// The first instant at which it would have been held surer.
    public var from: Instant
    /// How surely it would have been held.
    public var certainty: Certainty
    /// How surely it is held nevertheless, or `nil` where it is not.
    public var remains: Certainty?
  }

  /// A fact that outlived an end.
  public struct Survivor: Hashable, Sendable {
    /// The fact; a weaker level of the same node is left out where it says the same.
    public var fact: Fact
    /// How surely it is still held.
    public var certainty: Certainty
    /// The last edge of the proof that holds at the end, or `nil` for a seed.
    public var via: EdgeReference?
    /// When it ends, or `nil` where it does not.
    public var until: Instant?
  }
}
