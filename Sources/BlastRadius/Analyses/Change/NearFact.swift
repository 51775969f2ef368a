/// A level of a node that is not reached, and lacks one thing alone.
public struct NearFact: Hashable, Sendable {
  /// The fact.
  public var fact: Fact
  /// What it lacks, each thing enough: by edge, then by what is lacking.
  public var ways: [Way]
  /// How many nodes would be held more, this one among them, if it were held while it lives; `nil` where
  /// there are too many facts to count that of each.
  public var opens: Int?
  /// How many of them are of high or critical criticality.
  public var opensCritical: Int?

  /// An edge that would give it, and the one thing that is in its way.
  public struct Way: Hashable, Sendable {
    /// The edge.
    public var via: EdgeReference
    /// The premise that is missing; `nil` where a control is in its way.
    public var lack: WhyNot.Lack?
    /// The id of the control that is enforced; `nil` where a premise is missing.
    public var control: String?
  }
}
