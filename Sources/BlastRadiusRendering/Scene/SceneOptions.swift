public import BlastRadius

/// What a picture is narrowed to, and how much it may hold.
public struct SceneOptions: Hashable, Sendable {
  /// Only nodes reached at this level or a stronger one.
  public var level: Level?
  /// Only nodes in these zones; empty for all.
  public var zones: Set<ExactText>
  /// Only these nodes; empty for all.
  public var to: Set<ExactText>
  /// Only nodes at most so many hops away.
  public var within: Int?
  /// Only nodes of high or critical criticality.
  public var criticalOnly: Bool
  /// Whether what is one step away is shown too.
  public var showsNear: Bool
  /// How many cards a picture may hold; of more it shows a summary.
  public var budget: Int
  /// How many cards a summary may hold, at least one for each state that nodes are in.
  public var summaryBudget: Int
  /// Whether everything is drawn, however much it is.
  public var full: Bool
  /// A heading instead of the model's title.
  public var title: String?
  /// A one-line answer instead of the one made from the exposure.
  public var answer: String?
  /// The language of what is fixed.
  public var language: Language

  /// Makes options that narrow nothing, with a budget of 150 cards, and 60 for a summary, in English.
  ///
  /// What is on the way to a node that is shown is always shown too.
  public init() {
    zones = []
    to = []
    criticalOnly = false
    showsNear = false
    budget = 150
    summaryBudget = 60
    full = false
    language = .english
  }

  /// Whether only some nodes are asked for.
  var isNarrow: Bool {
    level != nil || !zones.isEmpty || !to.isEmpty || within != nil || criticalOnly
  }
}
