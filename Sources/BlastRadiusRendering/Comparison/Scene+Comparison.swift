public import BlastRadius

extension Scene {
  /// The picture of an exposure before and after a change, every node at one place.
  ///
  /// What is closed is faint and struck through, what is opened has a second frame; of what is held less
  /// or more it says how it was. The ways of after are drawn, and faintly those of before alone.
  ///
  /// - Parameters:
  ///   - changes: What changed, in words, for the small print.
  ///   - options: What the picture is narrowed to, and its answer.
  /// - Throws: `BlastRadiusError` with code `limit` where the picture would hold more cards than
  ///   `options.budget`.
  /// - Complexity: that of both pictures, and O(nodes).
  public init(
    before: Analysis, after: Analysis, _ difference: ExposureDifference, changes: [String],
    options: SceneOptions = SceneOptions()
  ) throws(BlastRadiusError) {
    let drafts = (try Self.whole(before, options), try Self.whole(after, options))
    let scenes = (
      drafts.0.finished(besides: drafts.1.instants), drafts.1.finished(besides: drafts.0.instants)
    )
    let union = SceneUnion(scenes.0, scenes.1, NodeChanges(drafts.0, drafts.1, difference))
    if drafts.1.isTooMuch(union.scene.cards.count) { throw Self.tooMuch(options) }
    self = union.scene
    if !changes.isEmpty {
      caption.insert("Changed: " + changes.joined(separator: "; ") + ".", at: 0)
    }
  }

  /// One side with all of its cards: those of a summary would not be the same on both sides.
  private static func whole(
    _ analysis: Analysis, _ options: SceneOptions
  ) throws(BlastRadiusError) -> SceneDraft {
    let (draft, isWhole) = try SceneDraft.draft(analysis, options, near: [])
    guard isWhole else { throw tooMuch(options) }
    return draft
  }

  private static func tooMuch(_ options: SceneOptions) -> BlastRadiusError {
    BlastRadiusError(
      .limit,
      "the picture of both sides would hold more than \(options.budget) cards, which cannot be read. "
        + "Narrow it with --from, or draw everything with --full")
  }
}

/// What a change did to the nodes of two pictures.
struct NodeChanges {
  private var changes: [ExactText: Scene.Card.Change] = [:]

  init(_ before: SceneDraft, _ after: SceneDraft, _ difference: ExposureDifference) {
    for node in difference.nodes {
      let isHeld = (Self.isHeld(node.id, in: before), Self.isHeld(node.id, in: after))
      changes[node.id] =
        switch (node.loses, node.gains) {
        case (true, false): isHeld.1 ? .less : .closed
        case (false, true): isHeld.0 ? .more : .opened
        default: .mixed
        }
    }
  }

  private static func isHeld(_ id: String, in draft: SceneDraft) -> Bool {
    draft.catalog.number(of: id).flatMap { draft.cards[$0] }.map {
      $0.level != nil && !$0.state.isOut
    }
      ?? false
  }

  /// What happened to a node, or `nil`.
  subscript(_ id: String) -> Scene.Card.Change? { changes[id] }
}
