public import BlastRadius

extension TimelineScene {
  /// The picture of a chronology: the events above, below them a row per node in lanes by zone.
  ///
  /// Over `options.budget` rows the seeds, what something happened on, what matters and the
  /// strongest levels stay, and every zone says how many more it has.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where two nodes of the model are one.
  public init(
    _ model: Model, _ chronology: Chronology, options: TimelineOptions = TimelineOptions()
  ) throws(BlastRadiusError) {
    let draft = try TimelineDraft(model, chronology, options)
    title = options.title ?? model.title ?? options.language.timeline.timeline
    answer = options.answer ?? options.language.story(chronology)
    events = draft.events
    lanes = draft.lanes
    caption = draft.caption
    description = draft.description
    language = options.language
  }
}
