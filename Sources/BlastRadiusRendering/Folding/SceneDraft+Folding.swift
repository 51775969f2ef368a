import BlastRadius

extension SceneDraft {
  /// Folds all cards but some of a picture that has all of its cards and arrows.
  mutating func fold(keeping kept: Set<Int>) {
    var input = FoldInput()
    input.hasProofs = false
    let all = cards
    for node in sortedByID(all.keys) where !kept.contains(node) {
      guard let card = all[node] else { continue }
      input.items.append(
        FoldItem(
          node: node, state: card.state, level: card.level,
          surely: card.state == .confirmed ? card.level : nil, depth: card.depth))
      cards[node] = nil
    }
    for (key, use) in links {
      let nodes = key.inputs.flatMap(\.nodes)
      if kept.contains(key.edge.object), nodes.allSatisfy(kept.contains) { continue }
      links[key] = nil
      let subject = nodes.first ?? key.edge.subject
      input.ways.append(
        FoldWay(
          subject: subject, others: nodes.filter { $0 != subject }, object: key.edge.object,
          relation: input.relation(key.edge.relation), state: LinkText.state(self, key, use),
          edge: key.edge.edge, implied: key.edge.edge == nil ? key.edge.reference : nil, use: use))
    }
    input.ways.sort {
      ($0.object, $0.subject, $0.edge ?? -1) < ($1.object, $1.subject, $1.edge ?? -1)
    }
    fold(input) { all[$0.node] ?? CardDraft(state: $0.state) }
  }

  /// How many nodes may have cards of their own in a summary whose nodes have so many states.
  func mostKept(of states: Int) -> Int {
    let usual = min(summaryLimit * 3 / 4, summaryLimit - 6)
    // What is sure and what is not are never in one card, and what is critical apart from what is not.
    return max(usual, isTight ? summaryLimit - states - 1 : 0, 0)
  }

  /// Whether a summary is so small that it shows little more than what leads to what is critical.
  var isTight: Bool { summaryLimit < 16 }

  /// How many states the cards have.
  var states: Int { Set(cards.values.map(\.state)).count }

  /// How many cards a summary may have.
  private var summaryLimit: Int { max(1, min(options.summaryBudget, options.budget)) }

  /// Gives nodes cards that stand for several, as many as there is room for.
  ///
  /// - Parameter card: What is shown of a node that has a card of its own after all.
  /// - Complexity: O(items + ways), and a sort of the items that are named.
  mutating func fold(_ input: FoldInput, card: (FoldItem) -> CardDraft) {
    let states = Set(input.items.map(\.state)).count
    let cells = FoldCells(input, catalog, room: max(states, summaryLimit - cards.count))
    for item in input.items where item.level != nil && !item.state.isOut {
      if let zone = catalog.zone(item.node) { reachedZones.insert(zone) }
    }
    for cell in cells.cells {
      folds.append(draft(of: cell, input))
      if cell.members.count == 1 {
        let item = input.items[cell.members[0]]
        cards[item.node] = card(item)
      }
    }
    let arrows = FoldArrows(input, cells)
    if input.hasProofs {
      for cell in folds.indices {
        folds[cell].reason =
          arrows.origin(of: cell).map { options.language.picture.through(name($0)) } ?? ""
      }
    }
    let each = isTight ? 1 : input.hasProofs ? 3 : 6
    let ways = arrows.ways(in: self, each: each, all: summaryLimit * 3 / 2)
    foldWays = ways.drawn
    remark(undrawn: ways.undrawn)
  }

  private mutating func remark(undrawn: Int) {
    let say = options.language.picture
    let several = folds.filter { $0.fold.count > 1 }
    let count = several.reduce(0) { $0 + $1.fold.count }
    if count > 0 {
      remarks.append(say.folded.plain(several.count, options.language.grouped(count)))
    }
    if undrawn > 0 {
      remarks.append(isTight ? say.firstWays : say.commonestWays)
    }
  }

  private func draft(of cell: FoldCells.Cell, _ input: FoldInput) -> FoldDraft {
    var kinds: [ExactText: Int] = [:]
    var zones: Set<ExactText?> = []
    var summary = Exposure.Summary()
    var levels: Set<Level?> = []
    let items = cell.members.map { input.items[$0] }
    for item in items {
      kinds[catalog.kind(item.node), default: 0] += 1
      zones.insert(catalog.zone(item.node).map { ExactText($0) })
      levels.insert(item.level)
      if item.state == .confirmed || item.state == .possible { summary.count(item) }
    }
    let counts = kinds.map { Scene.Fold.KindCount(kind: $0.text, count: $1) }
      .sorted { $0.count == $1.count ? $0.kind < $1.kind : $0.count > $1.count }
    let critical = items.count { catalog.isCritical($0.node) }
    return FoldDraft(
      key: "fold" + cell.key,
      card: CardDraft(
        state: items[0].state, level: levels.count == 1 ? levels.first ?? nil : nil,
        depth: items.map(\.depth).min() ?? 0),
      zone: zones.count == 1 ? zones.first??.text : nil,
      kinds: counts.count == 1 ? catalog.kinds(items[0].node) : [],
      isCritical: critical == items.count,
      fold: Scene.Fold(
        count: items.count, critical: critical, summary: summary, kinds: counts,
        members: members(items)),
      reason: "")
  }

  /// The nodes in the order in which they are listed.
  private func members(_ items: [FoldItem]) -> [Int] {
    let named = items.map {
      (isLess: !catalog.isCritical($0.node), id: catalog.id($0.node), $0.node)
    }
    let sorted = named.sorted { left, right in
      left.isLess == right.isLess ? left.id < right.id : !left.isLess
    }
    return sorted.prefix(Scene.Fold.mostMembers).map { $0.2 }
  }

  /// What tells a place from others.
  func key(_ place: FoldDraft.Place) -> String {
    switch place {
    case .node(let node): catalog.id(node)
    case .fold(let position): folds[position].key
    }
  }

  /// The name shown of a place.
  func name(_ place: FoldDraft.Place) -> String {
    switch place {
    case .node(let node): name(node)
    case .fold(let position): folds[position].fold.name(options.language)
    }
  }

  /// A relation, implied ones too, with its sentence in the language of the picture.
  func relation(named name: String) -> Relation? {
    (catalog.vocabulary.relations[name] ?? (name == "behind" ? Vocabulary.behind : nil))
      .map(options.language.relation)
  }
}

extension Exposure.Summary {
  /// Counts a node as an exposure does: where a level is only possible, what is sure is counted too.
  fileprivate mutating func count(_ item: FoldItem) {
    if (item.surely?.rawValue).map({ $0 < item.level?.rawValue ?? 0 }) ?? true { possible += 1 }
    switch item.surely {
    case .control: controlled += 1
    case .write: writable += 1
    case .read: readable += 1
    case .connect: connectable += 1
    case nil: break
    }
  }
}

extension SceneDraft.Input {
  /// The nodes of it.
  fileprivate var nodes: [Int] {
    switch self {
    case .node(let node, _): [node]
    case .group(_, let nodes): nodes
    }
  }
}
