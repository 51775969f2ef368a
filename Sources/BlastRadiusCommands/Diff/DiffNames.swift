internal import BlastRadius
internal import BlastRadiusRendering

/// What nodes are called that may be on one side alone: as the new side calls them, where it has them.
struct DiffNames {
  var old: ModelNames
  var new: ModelNames

  /// The name of a node for people.
  func title(_ id: String) -> String { side(id).title(id) }

  /// Whether much depends on a node, on the new side where that has it.
  func isCritical(_ id: String) -> Bool {
    let catalog = side(id).catalog
    return catalog.number(of: id).map(catalog.isCritical) ?? false
  }

  private func side(_ id: String) -> ModelNames {
    new.catalog.number(of: id) == nil ? old : new
  }

  /// A cause in words.
  func text(_ cause: DifferenceCause) -> String {
    let words = Identifier.words(cause.name) ?? []
    switch cause.kind {
    case .edge where words.count == 3:
      return "\(word(cause.change)) `\(word(words[0])) \(words[1]) \(word(words[2]))`"
    case .node: return "\(word(cause.change)) \(title(cause.name))"
    default: return "\(word(cause.change)) \(cause.kind.rawValue) \(cause.name)"
    }
  }

  private func word(_ change: DifferenceCause.Change) -> String {
    switch change {
    case .added: Said.change.added
    case .removed: Said.change.removed
    case .changed: Said.change.changed
    }
  }

  private func word(_ id: String) -> String { side(id).word(id) }
}
