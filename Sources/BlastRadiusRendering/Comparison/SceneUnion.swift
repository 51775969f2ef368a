import BlastRadius

/// Two scenes of one question in one: each node once, each arrow of both once.
struct SceneUnion {
  private(set) var scene: Scene
  private let before: SceneIndex
  private let after: SceneIndex
  /// The new ids by what the model calls it.
  private var zones: [ExactText: String] = [:]
  private var cards: [ExactText: String] = [:]

  init(_ before: Scene, _ after: Scene, _ changes: NodeChanges) {
    (self.before, self.after) = (SceneIndex(before), SceneIndex(after))
    scene = after
    (scene.zones, scene.cards, scene.gates, scene.links) = ([], [], [], [])
    addZones()
    addCards(changes)
    addLinks()
    scene.legend = SceneLegend.marks(of: scene)
    scene.description = SceneWords.description(of: scene)
  }

  private mutating func addZones() {
    let now = Set<ExactText>(after.scene.zones.map(\.key))
    // What is shown of a zone before alone is no statement about it now.
    let gone = before.scene.zones.filter { !now.contains($0.key) }.map { zone in
      var zone = zone
      zone.outcome = .plain
      return zone
    }
    for var zone in (after.scene.zones + gone).sorted(by: { $0.key < $1.key }) {
      zone.id = "z\(scene.zones.count + 1)"
      zones[zone.key] = zone.id
      scene.zones.append(zone)
    }
  }

  private mutating func addCards(_ changes: NodeChanges) {
    let old = [ExactText: Scene.Card](before.scene.cards.map { ($0.key, $0) }) { first, _ in first }
    let now = Set<ExactText>(after.scene.cards.map(\.key))
    let places = after.scene.cards.map { ($0, old[$0.key], after.zone(of: $0)) }
    let gone = before.scene.cards.filter { !now.contains($0.key) }
      .map { ($0, Scene.Card?.some($0), before.zone(of: $0)) }
    let all = (places + gone).map { card, old, zone in
      var card = Self.card(card, old, changes[card.key], scene.language)
      card.zone = zone.flatMap { zones[$0] }
      return card
    }
    for var card in all.sorted(by: Self.isDrawnBefore) {
      card.id = "n\(scene.cards.count + 1)"
      cards[card.key] = card.id
      scene.cards.append(card)
    }
  }

  private static func isDrawnBefore(_ left: Scene.Card, _ right: Scene.Card) -> Bool {
    if left.state.isOut != right.state.isOut { return right.state.isOut }
    return left.depth == right.depth ? left.key < right.key : left.depth < right.depth
  }

  /// A card as it is after a change, or as it was where nothing of it is held.
  private static func card(
    _ card: Scene.Card, _ old: Scene.Card?, _ change: Scene.Card.Change?, _ language: Language
  ) -> Scene.Card {
    var card = change == .closed ? old ?? card : card
    card.change = change
    guard let old, let change, change != .closed, change != .opened else { return card }
    let certainty = old.state == .possible ? Certainty.possible : .confirmed
    let level = old.level.map { language.level($0, certainty) } ?? ""
    let isSame = old.state == card.state && old.level == card.level
    card.was = [isSame ? "" : level, old.held == card.held ? "" : old.held]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    return card
  }
}

extension SceneUnion {
  private mutating func addLinks() {
    let (old, new) = (before.arrows, after.arrows)
    var known = Dictionary(grouping: old, by: \.key).mapValues(\.count)
    for arrow in new {
      let count = known[arrow.key] ?? 0
      known[arrow.key] = count - 1
      add(arrow.link, of: after, count > 0 ? nil : .after)
    }
    // What is left of each is in excess before.
    for arrow in old where known[arrow.key].map({ $0 > 0 }) ?? false {
      known[arrow.key, default: 0] -= 1
      add(arrow.link, of: before, .before)
    }
  }

  /// Adds an arrow of a scene with what leads into it.
  private mutating func add(
    _ link: Scene.Link, of index: SceneIndex, _ side: Scene.Link.Side?
  ) {
    guard let to = index.cards[link.to].flatMap({ cards[$0] }) else { return }
    var link = link
    link.to = to
    if !link.text.isEmpty, let side {
      let language = scene.language
      let word = side == .before ? language.picture.before : language.picture.now
      link.note = [word, link.note].filter { !$0.isEmpty }.joined(separator: " · ")
      let form = side == .before ? language.words.before : language.words.now
      link.sentence = form(link.sentence)
    }
    link.from = addSource(link.from, of: index, side)
    number(link, side)
  }

  private mutating func number(_ link: Scene.Link, _ side: Scene.Link.Side?) {
    var link = link
    link.id = "e\(scene.links.count + 1)"
    link.side = side
    // Its number is one of another order.
    if side == .before { link.step = nil }
    scene.links.append(link)
  }

  /// The new id of a card or gate, after adding the gate with what leads into it.
  private mutating func addSource(
    _ id: String, of index: SceneIndex, _ side: Scene.Link.Side?
  ) -> String {
    if let key = index.cards[id] { return cards[key] ?? "" }
    guard var gate = index.gates[id] else { return "" }
    gate.id = "g\(scene.gates.count + 1)"
    gate.zone = gate.zone.flatMap { index.zones[$0] }.flatMap { zones[$0] }
    scene.gates.append(gate)
    for var line in index.inputs[id] ?? [] {
      line.from = addSource(line.from, of: index, side)
      line.to = gate.id
      number(line, side)
    }
    return gate.id
  }
}
