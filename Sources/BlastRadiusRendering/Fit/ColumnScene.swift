import BlastRadius

/// A scene of which each zone is in one column: what is in several becomes as many zones of one name.
struct ColumnScene {
  let scene: Scene
  let arrangement: Arrangement

  init(_ whole: Scene, _ arrangement: Arrangement) {
    self.arrangement = arrangement
    guard Set(arrangement.columns).count > 1 else {
      scene = whole
      return
    }
    var scene = whole
    var ids: [Part: String] = [:]
    scene.zones = whole.zones.flatMap { zone -> [Scene.Zone] in
      let inside = whole.cards.indices.filter { whole.cards[$0].zone == zone.id }
      let columns = Set(inside.map(arrangement.column)).sorted()
      return columns.enumerated().map { position, column in
        var part = zone
        if position > 0 { part.id = "\(zone.id)-\(position + 1)" }
        part.isContinued = position > 0
        ids[Part(zone: zone.id, column: column)] = part.id
        return part
      }
    }
    for index in scene.cards.indices {
      let part = scene.cards[index].zone.map { Part(zone: $0, column: arrangement.column(index)) }
      scene.cards[index].zone = part.flatMap { ids[$0] }
    }
    Self.moveGates(of: &scene)
    self.scene = scene
  }

  private struct Part: Hashable {
    var zone: String
    var column: Int
  }

  /// Each gate stands where the arrow that leaves it ends.
  private static func moveGates(of scene: inout Scene) {
    var zones = [ExactText: String](
      scene.cards.compactMap { card in card.zone.map { (card.id, $0) } }
    ) { first, _ in first }
    let targets = [ExactText: String](scene.links.map { ($0.from, $0.to) }) { first, _ in first }
    for index in scene.gates.indices where scene.gates[index].zone != nil {
      let zone = targets[scene.gates[index].id].flatMap { zones[$0] }
      scene.gates[index].zone = zone
      zones[scene.gates[index].id] = zone
    }
  }
}
