/// Whether the policies of a model hold.
public struct PolicyCheck: Sendable {
  /// The instant asked about; `nil` where the model has no instants, or no policy asked.
  public var at: Instant?
  /// The policies: the gravest first, then by id.
  public var verdicts: [Verdict]
  /// What is wrong with the baseline besides.
  public var problems: [Diagnostic]

  /// Whether one policy holds.
  public struct Verdict: Sendable {
    /// The policy.
    public var policy: Policy
    /// Where it stands, or `nil` for one made in code.
    public var location: SourceLocation?
    /// Whether it holds.
    public var status: Status
    /// Whether it could be judged; what rests on something that is over is.
    public var isJudged: Bool
    /// What keeps it from being judged, or is over.
    public var problems: [Diagnostic]
    /// What a reader has to know besides.
    public var notes: [Diagnostic]
    /// How many findings there are that count.
    public var failing: Int
    /// How many findings are accepted.
    public var accepted: Int
    /// The findings, at most as many as were asked for: those that count, the certain ones first and those
    /// that are one step away last, then those that are accepted; each by the ids of its nodes.
    public var findings: [PolicyFinding]
  }

  /// Whether a policy holds.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// It holds.
    case pass
    /// It does not.
    case fail
    /// It does not, and each finding is accepted.
    case accepted
    /// It could not be judged, or it rests on what is over.
    case error
  }
}
