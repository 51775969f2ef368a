/// The cheapest sets of fixes that protect targets.
public struct Hardening: Sendable {
  /// A set of fixes.
  public struct FixSet: Hashable, Sendable {
    /// The fixes, by what is fixed.
    public var fixes: [FixOption]
    /// What they cost together; a fix is paid once.
    public var cost: Effort
  }

  /// A step of a proof that nothing can break.
  public struct Step: Hashable, Sendable {
    /// The fact.
    public var fact: Fact
    /// The edge that gives it; `nil` for a seed.
    public var via: EdgeReference?
  }

  /// What was asked about.
  public var targets: [SinglePoints.Target.Name]
  /// The sets, by cost, then by fixes: each protects, was run by the engine, and none of its proper subsets
  /// does, but for one that was found when the time was over.
  public var sets: [FixSet] = []
  /// Whether nothing cheaper than the first set protects.
  public var isOptimal = false
  /// What nothing that protects is cheaper than.
  public var lowerBound = Effort(thousandths: 0)
  /// Whether nothing of the targets is reached as it is.
  public var isAlreadyProtected = false
  /// Whether no choice of fixes protects.
  public var isImpossible = false
  /// Where it is impossible since a proof is made of nothing that can be fixed, that proof, from the seeds
  /// on; else `nil`.
  public var unbreakable: [Step]?

  init(_ targets: [SinglePoints.Target.Name]) { self.targets = targets }
}
