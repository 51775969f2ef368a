public import BlastRadius

extension Scene {
  /// The picture of an exposure before and after a change, every node at one place.
  ///
  /// What is closed is faint and struck through, what is opened has a second frame; of what is held less
  /// or more it says how it was. The ways of after are drawn, and faintly those of before alone. Of more
  /// cards than `options.budget` it has what changed, critical nodes first, with the ways there.
  ///
  /// - Parameters:
  ///   - changes: What changed, in words, for the small print.
  ///   - options: What the picture is narrowed to, and its answer.
  /// - Throws: `BlastRadiusError` with code `bad-input` where two nodes of the model are one.
  /// - Complexity: that of both pictures, and O(nodes).
  public init(
    before: Analysis, after: Analysis, _ difference: ExposureDifference, changes: [String],
    options: SceneOptions = SceneOptions()
  ) throws(BlastRadiusError) {
    let comparison = SceneComparison(before: before, after: after, difference: difference)
    if let whole = try comparison.whole(options) {
      self = whole
    } else {
      self = try comparison.summary(options)
    }
    if !changes.isEmpty {
      caption.insert(options.language.picture.changed(changes.joined(separator: "; ")), at: 0)
    }
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
