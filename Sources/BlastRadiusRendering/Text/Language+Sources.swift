import BlastRadius

extension Language {
  /// The small print about where a model comes from; empty where it does not say.
  func sources(of model: Model) -> [String] {
    let sources = model.sources.distinct()
    guard !sources.isEmpty else { return [] }
    let shown = sources.prefix(3).map { PictureText.shown($0, limit: 120) }
    return [common.sources(cut(shown, more: sources.count - 3))]
  }
}
