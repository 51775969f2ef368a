public import BlastRadius

extension Scene {
  /// The picture of what an analysis reached: its proof, what was stopped, and what matters and is
  /// not reached.
  ///
  /// Only what is drawn is looked up, however much is reached.
  ///
  /// - Throws: `BlastRadiusError` with code `limit` where the picture would hold more cards than
  ///   `options.budget`; the message says how to narrow it.
  /// - Complexity: O(nodes + facts drawn × edges into them).
  public init(
    _ analysis: Analysis, options: SceneOptions = SceneOptions()
  ) throws(BlastRadiusError) {
    self = try SceneDraft(analysis, options).finished()
  }

  /// The picture of an exposure: its proof, what was stopped, and what matters and is not reached.
  ///
  /// - Throws: `BlastRadiusError` with code `limit` where the picture would hold more cards than
  ///   `options.budget`; the message says how to narrow it.
  public init(
    _ model: Model, _ exposure: Exposure, options: SceneOptions = SceneOptions()
  ) throws(BlastRadiusError) {
    let draft = try SceneDraft(model, options)
    var builder = ExposureSceneBuilder(draft, ProofIndex(exposure, draft.catalog))
    self = try builder.scene(exposure.summary, seeds: exposure.from.count)
  }
}

extension SceneDraft {
  /// What the picture of an analysis shows.
  init(_ analysis: Analysis, _ options: SceneOptions) throws(BlastRadiusError) {
    let draft = try SceneDraft(analysis.model, options)
    var builder = ExposureSceneBuilder(draft, ProofIndex(analysis, draft.catalog))
    try builder.build(
      analysis.summary(), seeds: Set(analysis.question.from).count,
      near: options.showsNear ? analysis.oneStepAway() : [])
    self = builder.draft
  }
}
