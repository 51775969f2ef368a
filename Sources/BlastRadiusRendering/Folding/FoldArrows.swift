import BlastRadius

/// The arrows between cards of which some stand for several nodes: ways that begin and end at the same
/// cards are one.
struct FoldArrows {
  /// What makes two ways one arrow.
  private struct Key: Hashable {
    var from: [FoldDraft.Place]
    var to: FoldDraft.Place
    var state: Scene.Link.State
  }

  /// How many ways an arrow stands for.
  private struct Bundle {
    var count = 0
    var relations: [Int: Int] = [:]
    /// The last of its ways.
    var way: Int = 0
    /// How deep the first of them is.
    var depth = Int.max
  }

  private var bundles: [Key: Bundle] = [:]
  private let input: FoldInput
  private let cells: FoldCells

  /// - Complexity: O(ways).
  init(_ input: FoldInput, _ cells: FoldCells) {
    self.input = input
    self.cells = cells
    for (position, way) in input.ways.enumerated() {
      let to = place(way.object)
      var from = [place(way.subject)]
      for other in way.others.map({ place($0) }) where !from.contains(other) { from.append(other) }
      from.removeAll { $0 == to }
      if from.isEmpty { continue }
      let key = Key(from: sorted(from), to: to, state: way.state)
      bundles[key, default: Bundle()].count += 1
      bundles[key]?.relations[way.relation, default: 0] += 1
      bundles[key]?.way = position
      let depth = bundles[key]?.depth ?? .max
      bundles[key]?.depth = min(depth, way.use.depth)
    }
  }

  private func place(_ node: Int) -> FoldDraft.Place {
    guard let cell = cells.cell(of: node), cells.cells[cell].members.count > 1 else {
      return .node(node)
    }
    return .fold(cell)
  }

  /// What every node of a card of several is reached through, where that is one card.
  func origin(of cell: Int) -> FoldDraft.Place? {
    let origins = Set(bundles.keys.filter { $0.to == .fold(cell) }.map(\.from))
    return origins.count == 1 ? origins.first.flatMap { $0.count == 1 ? $0[0] : nil } : nil
  }

  /// The arrows, the commonest of each card first, and for how many ways none is drawn; where one alone
  /// ends at each, what leads there first.
  ///
  /// - Parameters:
  ///   - each: How many may end at one card.
  ///   - all: How many there may be.
  func ways(
    in draft: SceneDraft, each: Int, all: Int
  ) -> (drawn: [FoldDraft.Way], undrawn: Int) {
    let order = bundles.map { (key: $0, bundle: $1, words: words($0, in: draft)) }
      .sorted { left, right in
        if each == 1, left.bundle.depth != right.bundle.depth {
          return left.bundle.depth < right.bundle.depth
        }
        return left.bundle.count == right.bundle.count
          ? left.words < right.words : left.bundle.count > right.bundle.count
      }
    var drawn: [FoldDraft.Way] = []
    var ending: [FoldDraft.Place: Int] = [:]
    var undrawn = 0
    for (key, bundle, words) in order {
      guard drawn.count < all, ending[key.to, default: 0] < each else {
        undrawn += bundle.count
        continue
      }
      ending[key.to, default: 0] += 1
      var way = FoldDraft.Way(from: key.from, to: key.to, link: link(key, bundle, in: draft))
      way.link.key = words
      if bundle.count == 1, let arrow = input.ways[bundle.way].arrow(in: draft.catalog) {
        way.single = SceneDraft.LinkKey(edge: arrow, inputs: [])
        way.use = input.ways[bundle.way].use
      }
      way.from = [key.from[0]] + key.from.dropFirst().sorted { draft.key($0) < draft.key($1) }
      drawn.append(way)
    }
    return (drawn, undrawn)
  }

  /// What tells an arrow from others.
  private func words(_ key: Key, in draft: SceneDraft) -> String {
    let others = key.from.dropFirst().map { draft.key($0) }.sorted()
    return
      ([draft.key(key.from[0])] + others + [key.state.rawValue, draft.key(key.to)])
      .joined(separator: " ")
  }

  /// What an arrow of several ways says.
  private func link(_ key: Key, _ bundle: Bundle, in draft: SceneDraft) -> Scene.Link {
    let ordered = bundle.relations.map { (name: input.relations[$0], count: $1) }
      .sorted { $0.count == $1.count ? $0.name < $1.name : $0.count > $1.count }
    let relations = ordered.map { draft.relation(named: $0.name) }
    let (subject, object) = (draft.name(key.from[0]), draft.name(key.to))
    let names = ordered.prefix(2).map { PluralWord.spaced($0.name) }
    let language = draft.options.language
    let isOne = ordered.count == 1
    let text =
      isOne
      ? LinkText.words(ordered[0].name, relations[0]) : language.cut(names, more: ordered.count - 2)
    let sentence =
      isOne
      ? relations[0]?.sentence(subject: subject, object: object) ?? "\(subject) \(text) \(object)"
      : language.words.leadsTo(subject, object, text)
    return Scene.Link(
      id: "", from: "", to: "", state: key.state, step: nil, text: text,
      note: note(key, bundle, in: draft), sentence: sentence,
      isData: relations.allSatisfy { $0?.steps.isEmpty ?? false })
  }

  /// How much an arrow stands for.
  private func note(_ key: Key, _ bundle: Bundle, in draft: SceneDraft) -> String {
    let language = draft.options.language
    guard input.hasProofs else {
      return bundle.count > 1 ? language.picture.privileges(language.grouped(bundle.count)) : ""
    }
    guard case .fold(let cell) = key.to, bundle.count < draft.folds[cell].fold.count else {
      return ""
    }
    return language.picture.ofThem(language.grouped(bundle.count))
  }

  /// Places by number, the first one before all others.
  private func sorted(_ places: [FoldDraft.Place]) -> [FoldDraft.Place] {
    guard places.count > 2 else { return places }
    return [places[0]]
      + places.dropFirst().sorted { left, right in
        switch (left, right) {
        case (.node(let one), .node(let other)), (.fold(let one), .fold(let other)): one < other
        case (.node, .fold): true
        case (.fold, .node): false
        }
      }
  }
}
