/// What has to be done until nothing is held any more: the leaked, and what stays of what was reached
/// through them, in waves.
public struct EradicationPlan: Hashable, Sendable {
  /// The instant asked about; `nil` where neither the model nor the list has instants.
  public var at: Instant?
  /// What is done together, in order: whoever waits for the wave before does nothing twice.
  public var waves: [Wave]
  /// How many nodes are held before the first wave.
  public var held: Count

  /// Nodes that are held.
  public struct Count: Hashable, Sendable {
    /// Those certainly held.
    public var confirmed: Int
    /// Further ones that may be.
    public var possible: Int

    /// Makes a count.
    public init(confirmed: Int, possible: Int) {
      (self.confirmed, self.possible) = (confirmed, possible)
    }
  }

  /// Things that can be done at the same time.
  public struct Wave: Hashable, Sendable {
    /// The things, by id.
    public var items: [Item]
    /// How many nodes are held when all of them, and the waves before, are done.
    public var left: Count
  }

  /// One thing to do.
  public struct Item: Hashable, Sendable {
    /// The id of the node.
    public var id: String
    /// Its kind.
    public var kind: String
    /// What to do with it.
    public var action: Action
    /// Whether it leaked itself; else it was reached through what did.
    public var isLeaked: Bool
    /// Whether it is certain that it could be held.
    public var certainty: Certainty
    /// Whether somebody saw it touched: used, or reached by an observed step.
    public var isSeen: Bool
    /// The grants to take back, as sentences.
    public var grants: [String]
    /// The ids of the nodes that stop working.
    public var consumers: [String]
  }

  /// What is done with a node.
  public enum Action: String, CaseIterable, Hashable, Sendable {
    /// A secret gets a new value, and the old one is refused.
    case replace
    /// An identity is disabled, or everything that it signs in with is replaced.
    case disable
    /// A system is built anew, or cleaned.
    case rebuild
    /// What was granted is taken back.
    case takeBack = "take-back"
  }
}
