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
    var drafts = (try SceneDraft(before, options), try SceneDraft(after, options))
    drafts.0.narrowing = "--from"
    drafts.1.narrowing = "--from"
    let scenes = (
      drafts.0.finished(besides: drafts.1.instants), drafts.1.finished(besides: drafts.0.instants)
    )
    let union = SceneUnion(scenes.0, scenes.1, NodeChanges(drafts.0, drafts.1, difference))
    try drafts.1.checkBudget(union.scene.cards.count, isAtLeast: false)
    self = union.scene
    if !changes.isEmpty { caption.insert("Changed: " + changes.joined(separator: "; "), at: 0) }
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
