import BlastRadius

/// The parts of a scene by their opaque ids.
struct SceneIndex {
  let scene: Scene
  /// What the model calls each zone and card.
  let zones: [ExactText: String]
  let cards: [ExactText: String]
  let gates: [ExactText: Scene.Gate]
  /// The lines into each gate.
  let inputs: [ExactText: [Scene.Link]]

  init(_ scene: Scene) {
    self.scene = scene
    zones = [ExactText: String](scene.zones.map { ($0.id, $0.key) }) { first, _ in first }
    cards = [ExactText: String](scene.cards.map { ($0.id, $0.key) }) { first, _ in first }
    gates = [ExactText: Scene.Gate](scene.gates.map { ($0.id, $0) }) { first, _ in first }
    inputs = [ExactText: [Scene.Link]](grouping: scene.links) { $0.to }
  }

  /// What the model calls the zone of a card.
  func zone(of card: Scene.Card) -> String? { card.zone.flatMap { zones[$0] } }

  /// An arrow that ends at a card, with what makes it the one of another scene.
  struct Arrow {
    var link: Scene.Link
    var key: Key

    /// Where it ends, what it says, and what leads into it.
    struct Key: Hashable {
      var to: String
      var text: String
      var source: String
    }
  }

  /// The arrows that end at cards.
  var arrows: [Arrow] {
    scene.links.compactMap { link in
      cards[link.to].map { to in
        Arrow(link: link, key: .init(to: to, text: link.text, source: source(link.from)))
      }
    }
  }

  /// A card, or a gate with what leads into it, in what the model calls them.
  private func source(_ id: String) -> String {
    if let key = cards[id] { return "\(key.utf8.count):\(key)" }
    let lines = (inputs[id] ?? []).map { source($0.from) }.sorted()
    return "(\(gates[id].map { "\($0.kind)" } ?? "") \(lines.joined(separator: " ")))"
  }
}
