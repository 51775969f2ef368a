/// A list of leaked credentials, and how they are judged.
public struct LeakQuestion: Hashable, Sendable {
  /// The leaked nodes.
  public var leaked: [Leak]
  /// The instant asked about; the model's `as-of` where there is none.
  public var at: Moment?
  /// What replacing a credential is held against.
  public var counterfactual: Triage.Counterfactual
  /// How many steps of the order are exact.
  public var steps: Int
  /// Statements that replace the model's.
  public var assumptions: [Assumption]
  /// Whether control of a host is carried on.
  public var assumesPersistence: Bool
  /// Whether an observation settles the unknowns of its edge.
  public var trustsEvidence: Bool

  /// Makes a question about leaked nodes.
  public init(_ leaked: [Leak]) {
    self.leaked = leaked
    counterfactual = .rotated
    steps = 50
    assumptions = []
    assumesPersistence = false
    trustsEvidence = false
  }

  /// A node that leaked.
  public struct Leak: Hashable, Sendable {
    /// The id of the node.
    public var id: String
    /// When it leaked; `nil` takes the model's word.
    public var at: Moment?

    /// Makes a leak.
    public init(_ id: String, at: Moment? = nil) {
      self.id = id
      self.at = at
    }
  }
}
