/// Why a fact is reached: its proof, step by step.
public struct Explanation: Sendable {
  /// The fact asked about.
  public var goal: Fact
  /// How surely it is reached in the interval explained.
  public var certainty: Certainty
  /// The depth of the shown proof.
  public var hops: Int
  /// The effort of the shown proof where the cheapest was asked for, else the least there is.
  public var effort: Effort
  /// The unknowns on the shown proof, sorted.
  public var dependsOn: [String]
  /// The unknowns each of which, if it held, would close the fact alone.
  public var closedBy: [String]
  /// The steps, every one after those that it needs; the last gives the goal.
  public var steps: [Step]

  /// One step of a proof.
  public struct Step: Hashable, Sendable {
    /// What the step gives.
    public var fact: Fact
    /// The edge, or `nil` for a seed.
    public var via: EdgeReference?
    /// The facts that the edge needed, each with the position of its own step in `steps`.
    public var because: [Premise]
    /// The step in words.
    public var sentence: String
    /// When the step's fact is held, the whole stretch of one witness.
    public var interval: Period
    /// How surely.
    public var certainty: Certainty
    /// Whether the fact was obtained before this interval and is carried on.
    public var isCarried: Bool
    /// What is known to have happened on the edge.
    public var evidence: EvidenceMark?
  }

  /// A fact that a step needed.
  public struct Premise: Hashable, Sendable {
    /// The fact as the edge needs it.
    public var fact: Fact
    /// The position of the step that gives it, perhaps as a stronger fact of the same node.
    public var step: Int
  }
}
