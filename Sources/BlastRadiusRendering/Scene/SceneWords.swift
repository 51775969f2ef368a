import BlastRadius

/// The picture in words, for those who do not see it.
enum SceneWords {
  /// At most so many sentences.
  private static let limit = 400

  /// The cards and arrows as sentences: what it starts from, what happens, what is not reached.
  static func description(of scene: Scene) -> [String] {
    var sentences: [String] = []
    let seeds = scene.cards.filter { $0.state == .seed && $0.change != .closed }
    if !seeds.isEmpty { sentences.append("It starts from \(list(seeds)).") }
    for link in scene.links where !link.text.isEmpty {
      sentences.append(
        PictureText.shown(link.sentence, limit: 400) + needs(of: link, in: scene) + ".")
    }
    for state in [Scene.Card.State.confirmed, .possible, .near, .unreached] {
      let cards = scene.cards.filter { $0.state == state && $0.change != .closed }
      guard !cards.isEmpty else { continue }
      sentences.append("\(heading(state)): \(list(cards)).")
    }
    for change in Scene.Card.Change.allCases {
      let cards = scene.cards.filter { $0.change == change }
      guard !cards.isEmpty else { continue }
      sentences.append("\(heading(change)): \(list(cards)).")
    }
    for zone in scene.zones {
      let name = PictureText.shown(zone.name, limit: 100)
      switch zone.outcome {
      case .held: sentences.append("The boundary of \(name) held.")
      case .unreached: sentences.append("Nothing shown of \(name) is reached.")
      case .plain: break
      }
    }
    return Array(sentences.prefix(limit))
  }

  /// One card in words: `Jira, application, control, reached, 18 Oct – 23 Nov 17:23 UTC`.
  static func sentence(of card: Scene.Card) -> String {
    var parts = [card.name, card.detail, card.fold?.levelsText ?? ""]
    if let level = card.level { parts.append(level.name) }
    parts.append(word(card))
    if card.isCritical { parts.append("critical") }
    parts += [card.held, card.was.isEmpty ? "" : "was \(card.was)"]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What became of a card, and what a change did to it.
  static func word(_ card: Scene.Card) -> String {
    let state = word(card.state)
    return switch card.change {
    case nil: state
    case .closed: "no longer reached"
    case .opened: "newly \(state)"
    case .less: "\(state), less than before"
    case .more: "\(state), more than before"
    case .mixed: "\(state), less and more than before"
    }
  }

  /// A card's state in a word or two.
  static func word(_ state: Scene.Card.State) -> String {
    switch state {
    case .seed: "compromised to begin with"
    case .confirmed: "reached"
    case .possible: "possibly reached"
    case .near: "one step away"
    case .unreached: "not reached"
    case .plain: ""
    }
  }

  private static func heading(_ state: Scene.Card.State) -> String {
    switch state {
    case .confirmed: "Reached"
    case .possible: "Possibly reached"
    case .near: "One step away"
    default: "Not reached"
    }
  }

  private static func heading(_ change: Scene.Card.Change) -> String {
    switch change {
    case .closed: "Closed"
    case .opened: "Opened"
    case .less: "Held less than before"
    case .more: "Held more than before"
    case .mixed: "Held less and more than before"
    }
  }

  private static func needs(of link: Scene.Link, in scene: Scene) -> String {
    guard scene.gates.contains(where: { $0.id == link.from }) else { return "" }
    let inputs = Set<ExactText>(scene.links.filter { $0.to == link.from }.map(\.from))
    let names = scene.cards.filter { inputs.contains($0.id) }
    return names.isEmpty ? "" : ", for which all of these are needed: \(list(names))"
  }

  private static func list(_ cards: [Scene.Card]) -> String {
    let names = cards.prefix(40).map { card in
      let level = card.level.map { " (\($0.name))" } ?? ""
      return PictureText.shown(card.name, limit: 100) + (card.state == .seed ? "" : level)
    }
    let more = cards.count > 40 ? " and \(cards.count - 40) more" : ""
    return names.joined(separator: ", ") + more
  }
}
