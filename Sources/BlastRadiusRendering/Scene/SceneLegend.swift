import BlastRadius

/// Which marks the legend has to explain.
enum SceneLegend {
  /// The marks that the scene uses, in a fixed order.
  static func marks(of scene: Scene) -> [Scene.Mark] {
    var marks: [Scene.Mark] = []
    let states = Set(scene.cards.filter { $0.change != .closed }.map(\.state))
    marks += Scene.Card.State.allCases.filter { $0 != .plain && states.contains($0) }
      .map { .card($0) }
    marks += [Scene.Card.Change.closed, .opened]
      .filter { change in scene.cards.contains { $0.change == change } }.map { .change($0) }
    let levels = Set(scene.cards.compactMap(\.level))
    marks += Level.allCases.reversed().filter(levels.contains).map { .level($0) }
    if scene.links.contains(where: { $0.step != nil }) { marks.append(.step) }
    let arrows = Set(scene.links.filter { !$0.isData && $0.side != .before }.map(\.state))
    marks += Scene.Link.State.allCases.filter { $0 != .plain && arrows.contains($0) }
      .map { .link($0) }
    if scene.links.contains(where: { $0.side == .before }) { marks.append(.before) }
    if scene.links.contains(where: \.isData) { marks.append(.data) }
    if scene.gates.contains(where: { $0.kind == .all }) { marks.append(.gate) }
    if scene.gates.contains(where: { $0.kind != .all }) { marks.append(.quorum) }
    if scene.zones.contains(where: { $0.outcome == .held }) { marks.append(.heldZone) }
    if scene.cards.contains(where: \.isCritical) { marks.append(.critical) }
    if scene.cards.contains(where: { $0.fold != nil }) { marks.append(.fold) }
    return marks
  }
}
