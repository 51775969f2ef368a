import GraphKernel

extension EradicationPlan {
  /// What to do about leaked credentials at one instant, until nothing is held.
  ///
  /// Whatever could be taken at the instant counts as taken: secrets that could be read, lasting grants
  /// that could be made, systems of which control is durable. What gives a thing again is done before it.
  ///
  /// ```swift
  /// var leaks = LeakQuestion([.init("moveworks-token")])
  /// leaks.at = Moment("2023-11-14")
  /// let plan = try EradicationPlan.run(model, leaks)
  /// print(plan.waves.count, plan.waves.last?.left.confirmed ?? 0)
  /// ```
  ///
  /// - Throws: `BlastRadiusError` as `Triage.run(_:_:workers:progress:)` does.
  /// - Complexity: O(total rule size) twice a world, and O(waves / 512) sweeps.
  public static func run(_ model: Model, _ question: LeakQuestion) throws -> EradicationPlan {
    let estate = try LeakedEstate(model, question, hasNext: true)
    return try PlanDraft(estate).plan()
  }
}
