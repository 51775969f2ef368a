import BlastRadius

/// The picture in words, for those who do not see it.
struct SceneWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  private var say: Speech<PictureWordTexts> { language.words }

  /// At most so many sentences.
  private static let limit = 400

  /// The cards and arrows as sentences: what it starts from, what happens, what is not reached.
  static func description(of scene: Scene) -> [String] {
    SceneWords(scene.language).description(of: scene)
  }

  private func description(of scene: Scene) -> [String] {
    var sentences: [String] = []
    let seeds = scene.cards.filter { $0.state == .seed && $0.change != .closed }
    if !seeds.isEmpty { sentences.append(say.startsFrom(list(seeds))) }
    for link in scene.links where !link.text.isEmpty {
      sentences.append(
        PictureText.shown(link.sentence, limit: 400) + needs(of: link, in: scene) + ".")
    }
    for state in [Scene.Card.State.confirmed, .possible, .near, .unreached] {
      let cards = scene.cards.filter { $0.state == state && $0.change != .closed }
      guard !cards.isEmpty else { continue }
      sentences.append(say.group(heading(state), list(cards)))
    }
    for change in Scene.Card.Change.allCases {
      let cards = scene.cards.filter { $0.change == change }
      guard !cards.isEmpty else { continue }
      sentences.append(say.group(heading(change), list(cards)))
    }
    for zone in scene.zones {
      let name = PictureText.shown(zone.name, limit: 100)
      switch zone.outcome {
      case .held: sentences.append(say.boundaryHeld(name))
      case .unreached: sentences.append(say.nothingReached(name))
      case .plain: break
      }
    }
    return Array(sentences.prefix(Self.limit))
  }

  /// One card in words: `Jira, application, control, reached, 18 Oct – 23 Nov 17:23 UTC`.
  func sentence(of card: Scene.Card) -> String {
    var parts = [card.name, card.detail, card.fold?.levelsText(language) ?? ""]
    if let level = card.level { parts.append(language.level(level)) }
    parts.append(word(card))
    if card.isCritical { parts.append(language.picture.critical) }
    parts += [card.held, was(card)]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// How a card was held before a change; empty where that is as it is now.
  func was(_ card: Scene.Card) -> String { card.was.isEmpty ? "" : language.picture.was(card.was) }

  /// What became of a card, and what a change did to it.
  func word(_ card: Scene.Card) -> String {
    let state = word(card.state)
    return switch card.change {
    case nil: state
    case .closed: say.noLonger
    case .opened: say.newly(state)
    case .less: say.less(state)
    case .more: say.more(state)
    case .mixed: say.mixed(state)
    }
  }

  /// A card's state in a word or two.
  func word(_ state: Scene.Card.State) -> String {
    switch state {
    case .seed: language.picture.seed
    case .confirmed: language.picture.reached
    case .possible: language.picture.possiblyReached
    case .near: language.picture.near
    case .unreached: language.picture.notReached
    case .plain: ""
    }
  }

  /// What is said of a zone, or `nil`.
  func words(_ outcome: Scene.Zone.Outcome) -> String? {
    switch outcome {
    case .held: language.picture.boundaryHeld
    case .unreached: language.picture.notReached
    case .plain: nil
    }
  }

  /// What a gate asks for, in a word or two.
  func word(_ kind: Scene.Gate.Kind) -> String {
    switch kind {
    case .all: language.picture.and
    case .any: language.picture.or
    case .atLeast(let count): language.picture.countOf(String(count))
    }
  }

  private func heading(_ state: Scene.Card.State) -> String {
    switch state {
    case .confirmed: say.reached
    case .possible: say.possiblyReached
    case .near: say.near
    default: say.notReached
    }
  }

  private func heading(_ change: Scene.Card.Change) -> String {
    switch change {
    case .closed: say.closed
    case .opened: say.opened
    case .less: say.heldLess
    case .more: say.heldMore
    case .mixed: say.heldMixed
    }
  }

  private func needs(of link: Scene.Link, in scene: Scene) -> String {
    guard scene.gates.contains(where: { $0.id == link.from }) else { return "" }
    let inputs = Set<ExactText>(scene.links.filter { $0.to == link.from }.map(\.from))
    let cards = scene.cards.filter { inputs.contains($0.id) }
    return cards.isEmpty ? "" : say.allNeeded(list(cards))
  }

  private func list(_ cards: [Scene.Card]) -> String {
    let names = cards.prefix(40).map { card in
      let level = card.level.map { " (\(language.level($0)))" } ?? ""
      return PictureText.shown(card.name, limit: 100) + (card.state == .seed ? "" : level)
    }
    return language.cut(names, more: cards.count - 40)
  }
}
