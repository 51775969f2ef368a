import BlastRadius

/// Both sides of a change in one picture, as far as they can be read.
struct SceneComparison {
  let before: Analysis
  let after: Analysis
  let difference: ExposureDifference

  /// With all of its cards; `nil` where they are more than the budget of the options.
  func whole(_ options: SceneOptions) throws(BlastRadiusError) -> Scene? {
    let sides = (
      try SceneDraft.draft(before, options, near: []),
      try SceneDraft.draft(after, options, near: [])
    )
    // The cards of a summary would not be the same on both sides.
    guard sides.0.isWhole, sides.1.isWhole else { return nil }
    var drafts = (sides.0.draft, sides.1.draft)
    Self.add(drafts.1, to: &drafts.0, before)
    Self.add(drafts.0, to: &drafts.1, after)
    let scenes = (
      drafts.0.finished(besides: drafts.1.instants), drafts.1.finished(besides: drafts.0.instants)
    )
    let union = SceneUnion(scenes.0, scenes.1, NodeChanges(drafts.0, drafts.1, difference))
    return drafts.1.isTooMuch(union.scene.cards.count) ? nil : union.scene
  }

  /// Adds what one side shows to the other one where it is held there too, though nothing asked for goes
  /// through it: else it would seem closed.
  private static func add(_ other: SceneDraft, to draft: inout SceneDraft, _ analysis: Analysis) {
    let index = ProofIndex(analysis, draft.catalog)
    for node in other.cards.keys {
      guard let own = draft.catalog.number(of: other.catalog.id(node)), draft.cards[own] == nil,
        let strongest = index.shown(own).first
      else { continue }
      draft.cards[own] = ExposureSceneBuilder.card(strongest)
      draft.leftOut.count -= 1
    }
  }

  /// What changed, as much of it as there is room for with the ways there; where there is none at all, what
  /// is reached after the change.
  func summary(_ options: SceneOptions) throws(BlastRadiusError) -> Scene {
    let changed = try changedNodes(options)
    for count in [60, 30, 15, 8, 4, 2, 1] where count < 2 * changed.count {
      var narrow = options
      narrow.budget = min(options.budget, options.summaryBudget)
      narrow.to = Set<ExactText>(changed.prefix(count))
      guard var scene = try whole(narrow) else { continue }
      let shown = min(count, changed.count)
      scene.caption.insert(
        options.language.picture.changedDrawn(
          options.language.grouped(shown), options.language.grouped(changed.count)), at: 0)
      return scene
    }
    var scene = try Scene(after, options: options)
    scene.caption.insert(
      changed.isEmpty
        ? options.language.picture.nothingChanged
        : options.language.picture.changedTooLong(options.language.grouped(changed.count)), at: 0)
    return scene
  }

  /// The nodes asked for that are held otherwise: those of critical criticality first, then those of high
  /// one, then by id.
  private func changedNodes(_ options: SceneOptions) throws(BlastRadiusError) -> [String] {
    let drafts = [try SceneDraft(after.model, options), try SceneDraft(before.model, options)]
    // What the change takes away stands in the first model alone.
    let nodes = difference.nodes.map(\.id).compactMap { id -> (id: String, weight: Int)? in
      for draft in drafts {
        guard let node = draft.catalog.number(of: id), draft.includes(node) else { continue }
        return (id, weight(of: node, in: draft.catalog))
      }
      return nil
    }
    return nodes.indices.sorted { (nodes[$0].weight, $0) < (nodes[$1].weight, $1) }
      .map { nodes[$0].id }
  }

  private func weight(of node: Int, in catalog: Catalog) -> Int {
    guard catalog.isCritical(node) else { return 2 }
    return catalog.criticality(node) == .critical ? 0 : 1
  }
}
