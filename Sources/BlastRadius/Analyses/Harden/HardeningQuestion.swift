/// What is to be protected, and with which fixes.
public struct HardeningQuestion: Sendable {
  /// What is to be protected.
  public var targets: [SinglePoints.Target.Name]
  /// What can be fixed where the model says nothing.
  public var costs = FixCosts()
  /// Whether what the attacker starts with can be fixed too.
  public var fixesSeeds = false
  /// From when on fixes act, and targets are protected; `nil` for always.
  public var moment: Moment?
  /// Whether what is only possible may stay.
  public var allowsPossible = false
  /// How many sets are asked for.
  public var count = 1

  /// Makes a question.
  public init(protecting targets: [SinglePoints.Target.Name]) { self.targets = targets }
}
