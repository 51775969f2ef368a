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
  /// Whether control of a host is carried on, as if the attacker always left something behind.
  public var assumesPersistence: Bool
  /// Whether an observation settles the unknowns of its edge from its instant on.
  public var trustsEvidence: Bool

  /// Makes a question about nodes whose control is lost.
  public init(from: [Fact]) {
    self.from = from
    assumptions = []
    assumesPersistence = false
    trustsEvidence = false
  }
}

/// A statement that replaces the model's for one question.
public enum Assumption: Hashable, Sendable {
  /// A control has this state for all of time.
  case control(String, Control.State)
  /// The edges of this sentence (or the edge of this id) exist, do not, or nobody knows.
  case edge(String, Edge.Existence)
  /// A credential or identity was rotated so.
  case rotation(String, Rotation)
}
