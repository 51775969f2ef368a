import BlastRadius

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
