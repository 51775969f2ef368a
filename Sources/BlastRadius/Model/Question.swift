/// What is compromised, and under which assumptions an analysis runs.
public struct Question: Hashable, Sendable {
  /// What the attacker starts with; the order does not matter.
  public var from: [Fact]
  /// From when on the seeds are held, instead of their own `leaked`.
  public var since: Moment?
  /// The instant asked about; `nil` asks about all of time.
  public var at: Moment?
  /// Unknowns and statements of the model that are settled otherwise for this question.
  public var assumptions: [Assumption]
  /// What is changed about the model, after the assumptions; all of it together.
  public var changes: [ModelChange]
  /// Whether control of a host is carried on, as if the attacker always left something behind.
  public var assumesPersistence: Bool
  /// Whether an observation settles the unknowns of its edge from its instant on.
  public var trustsEvidence: Bool

  /// Makes a question about nodes whose control is lost.
  public init(from: [Fact]) {
    self.from = from
    assumptions = []
    changes = []
    assumesPersistence = false
    trustsEvidence = false
  }
}
