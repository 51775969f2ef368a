public import BlastRadius

extension Scene {
  /// The picture of what an analysis reached: its proof, what was stopped, and what matters and is
  /// not reached.
  ///
  /// Only what is drawn is looked up, however much is reached. Of more cards than `options.budget` it is a
  /// summary: the seeds, the ways to what is critical and the observed steps, and cards that stand for
  /// all others together.
  ///
  /// - Throws: `BlastRadiusError` with code `bad-input` where two nodes of the model are one.
  /// - Complexity: O(nodes + facts drawn × edges into them); that of a summary is that of a listing.
  public init(
    _ analysis: Analysis, options: SceneOptions = SceneOptions()
  ) throws(BlastRadiusError) {
    let (draft, _) = try SceneDraft.draft(analysis, options, near: Self.near(analysis, options))
    self = draft.finished()
  }

  /// The picture of an exposure: its proof, what was stopped, and what matters and is not reached; of
  /// more cards than `options.budget` a summary.
  ///
  /// - Throws: `BlastRadiusError` with code `bad-input` where two nodes of the model are one.
  public init(
    _ model: Model, _ exposure: Exposure, options: SceneOptions = SceneOptions()
  ) throws(BlastRadiusError) {
    let draft = try SceneDraft(model, options)
    var builder = ExposureSceneBuilder(draft, ProofIndex(exposure, draft.catalog))
    guard builder.build() else {
      self = try SceneDraft.draft(exposure.facts.analysis, options, near: []).draft.finished()
      return
    }
    builder.answer(exposure.summary, seeds: exposure.from.count)
    self = builder.draft.finished()
  }

  private static func near(_ analysis: Analysis, _ options: SceneOptions) -> [NearFact] {
    options.showsNear ? analysis.oneStepAway() : []
  }
}

extension SceneDraft {
  /// What the picture of an analysis shows, and whether that is all of it or a summary.
  static func draft(
    _ analysis: Analysis, _ options: SceneOptions, near: [NearFact]
  ) throws(BlastRadiusError) -> (draft: SceneDraft, isWhole: Bool) {
    let draft = try SceneDraft(analysis.model, options)
    let start = ExposureSceneBuilder(draft, ProofIndex(analysis, draft.catalog))
    var builder = start
    let isWhole = builder.build(near: near)
    if !isWhole {
      builder = start
      builder.summarise(near: near)
    }
    builder.answer(analysis.summary(), seeds: Set(analysis.question.from).count)
    return (builder.draft, isWhole)
  }
}
