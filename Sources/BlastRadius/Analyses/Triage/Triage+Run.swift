import GraphKernel

extension Triage {
  /// Judges leaked credentials at one instant.
  ///
  /// Each is held from its leak, or as if leaked at the instant where nobody says when, until its
  /// first end after that.
  ///
  /// ```swift
  /// var leaks = LeakQuestion([.init("moveworks-token"), .init("smartsheet-credential")])
  /// leaks.at = Moment("2023-11-14")
  /// let triage = try Triage.run(model, leaks)
  /// for step in triage.order { print("replace", step.id, step.closes?.confirmed ?? 0) }
  /// ```
  ///
  /// - Parameters:
  ///   - workers: How many threads share the work; the result does not depend on it.
  ///   - progress: Called with the number of credentials counted, from any thread.
  /// - Throws: `BlastRadiusError`: `bad-input` when the model has errors, a leaked id is not in it,
  ///   or it has instants and nobody says which is asked about; `limit` where what each adds takes
  ///   too much memory.
  /// - Complexity: O(leaked / 512 × (cells + edges between cells)) for what each exposes alone, and
  ///   O(total rule size) for each exact step of the order.
  public static func run(
    _ model: Model, _ question: LeakQuestion, workers: Int = 1,
    progress: (@Sendable (Int) -> Void)? = nil
  ) throws -> Triage {
    let estate = try LeakedEstate(model, question)
    let alone = estate.alone(workers: workers, progress)
    var exposure = try JointExposure(estate, .neverWorked)
    let adds = exposure.losses
    if question.counterfactual != .neverWorked {
      exposure = try JointExposure(estate, question.counterfactual)
    }
    let rows = try estate.rows(alone: alone, adds: adds)
    let joint = exposure.counts
    let order = try estate.order(
      alone, &exposure, question.counterfactual, steps: question.steps)
    return Triage(
      at: estate.shownInstant, counterfactual: question.counterfactual, rows: rows, joint: joint,
      order: order.steps, exactSteps: order.exact, harm: order.harm)
  }
}
