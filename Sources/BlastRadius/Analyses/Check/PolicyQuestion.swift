/// How the policies of a model are checked.
public struct PolicyQuestion: Sendable {
  /// The instant asked about, instead of the model's `as-of`.
  public var at: Moment?
  /// What the ends of exceptions and of a baseline are compared with, instead of `at` or `as-of`.
  public var today: Moment?
  /// Unknowns and statements of the model that are settled otherwise.
  public var assumptions: [Assumption]
  /// Whether an observation settles the unknowns of its edge from its instant on.
  public var trustsEvidence: Bool
  /// What was found before and is accepted for a time.
  public var baseline: PolicyBaseline?
  /// How many findings of each policy are listed, of those that count and of those that are accepted;
  /// all are counted.
  public var limit: Int
  /// Whether those that are listed have their proofs.
  public var hasProofs: Bool

  /// Makes a question with the model's own statements, no baseline, and 100 findings of each policy.
  public init() {
    assumptions = []
    trustsEvidence = false
    limit = 100
    hasProofs = true
  }
}
