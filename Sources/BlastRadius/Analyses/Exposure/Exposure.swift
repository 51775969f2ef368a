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
    package init() {}

    /// Nodes that are certainly reached, at any level.
    public var confirmed: Int { controlled + writable + readable + connectable }
  }
}
