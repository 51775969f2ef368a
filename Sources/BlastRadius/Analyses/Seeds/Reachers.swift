/// The nodes, alone or in minimal sets, whose loss reaches a target.
public struct Reachers: Sendable {
  /// The fact asked about.
  public var target: Fact
  /// The instant asked about; `nil` where the model has no instants.
  public var at: Instant?
  /// What was already lost, sorted; empty where nothing was.
  public var given: [String]
  /// How surely what was already lost reaches the target, so that no set is needed.
  public var reachedByGiven: Certainty?
  /// The sets: by size, then hops, effort and ids.
  public var rows: [Row]
  /// How many sets of one, two and three there are, as far as they were asked for, those left out
  /// of `rows` included.
  public var counts: [Int]

  /// Where nothing reaches the target, the nodes that alone reach the strongest weaker level of it that any
  /// does, nearest first; `nil` where none reaches any.
  public var weaker: Weaker?

  /// Who reaches a weaker level.
  public struct Weaker: Hashable, Sendable {
    /// The fact that is reached.
    public var target: Fact
    /// How surely what was already lost reaches it, so that no node is needed.
    public var reachedByGiven: Certainty?
    /// Each node that reaches it alone, at most the limit.
    public var rows: [Row]
    /// How many nodes there are.
    public var count: Int
  }

  /// How many sets were left out because there are more than the limit; 0 for none.
  public var omitted: Int { counts.reduce(0, +) - rows.count }

  /// A set of nodes that reaches the target, of which no smaller part does.
  public struct Row: Hashable, Sendable {
    /// The ids, sorted.
    public var ids: [String]
    /// The depth of the shallowest proof.
    public var hops: Int
    /// The least effort of a proof.
    public var effort: Effort
    /// How surely.
    public var certainty: Certainty
  }
}
