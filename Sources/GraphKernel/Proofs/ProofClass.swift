/// Some proofs of a goal: those that begin with fixed steps, and do not go on with forbidden ones.
struct ProofClass {
  /// The goal.
  var goal: UInt32
  /// The points of a proof from the goal on, each needed by one before, with its step.
  var order: [PlacedStep]
  /// How many of them are fixed.
  var fixedCount: Int
  /// The next point, of which some steps are forbidden.
  var branch: UInt32
  var forbidden: [UInt32]

  /// A point and the step that gives it, `.max` for a source.
  struct PlacedStep {
    var point: UInt32
    var step: UInt32
  }
}
