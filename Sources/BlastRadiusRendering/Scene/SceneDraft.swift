import BlastRadius

/// A scene in the making, in numbers of nodes and edges; `finished` gives it its opaque ids.
struct SceneDraft {
  let model: Model
  let catalog: Catalog
  let options: SceneOptions
  /// The nodes that the options name.
  let targets: Set<Int>
  var cards: [Int: CardDraft] = [:]
  var links: [LinkKey: LinkDraft] = [:]
  /// The cards that stand for several nodes, and the arrows from and to them.
  var folds: [FoldDraft] = []
  var foldWays: [FoldDraft.Way] = []
  /// The zones in which something is reached that has no card of its own.
  var reachedZones: Set<ExactText> = []
  /// What the small print says of what is folded or left out.
  var remarks: [String] = []
  var title: String
  var answer = ""
  /// How many nodes there are that are counted and not drawn, and whether these are reached ones.
  var leftOut = (count: 0, areReached: false)

  /// What is known of a card beyond its node.
  struct CardDraft {
    var state: Scene.Card.State
    var level: Level?
    /// When it is held.
    var held: Period?
    /// When it is surely held, where that begins later.
    var surelyFrom: Instant?
    var depth = 0
  }

  /// What makes two arrows one.
  struct LinkKey: Hashable {
    var edge: Arrow
    var inputs: [Input]
  }

  /// What leads into an arrow.
  enum Input: Hashable {
    /// A node, perhaps over an edge that gives only the connection that the arrow needs.
    case node(Int, over: Arrow?)
    /// Some of several nodes.
    case group(Scene.Gate.Kind, [Int])
  }

  /// What is known of an arrow beyond its edge.
  struct LinkDraft {
    var certainty: Certainty?
    var depth = 0
    /// The unknowns of the edge itself.
    var unknowns: [String] = []
    /// Why it was stopped; `nil` where it was not.
    var stop: Stop?
  }

  /// What stopped an arrow.
  enum Stop: Hashable {
    case control(String)
    case evidence
    /// One thing is missing, in words.
    case lack(String)
  }

  init(_ model: Model, _ options: SceneOptions) throws(BlastRadiusError) {
    self.model = model
    self.options = options
    let catalog = try Catalog(model)
    self.catalog = catalog
    targets = Set(options.to.texts.compactMap { catalog.number(of: $0) })
    title = options.title ?? model.title ?? options.language.picture.graph
  }

  /// Whether a node is one of those asked for, level and hops aside.
  func includes(_ node: Int) -> Bool {
    (options.zones.isEmpty || catalog.zone(node).map { options.zones.contains($0) } == true)
      && (options.to.isEmpty || targets.contains(node))
      && (!options.criticalOnly || catalog.isCritical(node))
  }

  /// What is shown even where it is not reached: what matters of what is asked for, and what is named.
  var wantedAnyway: [Int] { catalog.criticalNodes.filter { includes($0) } + targets.sorted() }

  /// The edge of an arrow; `nil` for an implied one.
  func edge(_ arrow: Arrow) -> Edge? { arrow.edge.map { catalog.edge($0) } }

  /// The unknowns, of some, that are the edge's own.
  func own(_ unknowns: [String], of arrow: Arrow) -> [String] {
    guard let edge = edge(arrow) else { return [] }
    return unknowns.filter { $0 == edge.sentence || $0 == edge.id || edge.unless.contains($0) }
  }

  /// The name shown of a node.
  func name(_ node: Int) -> String { catalog.name(node) }

  /// Nodes in the order of their ids.
  func sortedByID(_ nodes: some Sequence<Int>) -> [Int] {
    nodes.map { (id: catalog.id($0), node: $0) }.sorted { $0.id < $1.id }.map(\.node)
  }

  /// How many nodes that are not reached stand in cards of several.
  var foldedOut: Int {
    folds.reduce(0) { $0 + ($1.card.state.isOut && $1.fold.count > 1 ? $1.fold.count : 0) }
  }

  /// The names of the nodes shown in grey.
  var notReached: [String] {
    cards.filter { $0.value.state.isOut }.keys
      .map { (name: catalog.name($0), id: catalog.id($0)) }.sorted { $0 < $1 }.map(\.name)
  }

  /// Adds an arrow, or what this use of it says to the one there is.
  mutating func add(_ link: LinkDraft, _ key: LinkKey) {
    guard var known = links[key] else {
      links[key] = link
      return
    }
    known.certainty = [known.certainty, link.certainty].compactMap(\.self).max()
    known.depth = min(known.depth, link.depth)
    if known.certainty == .confirmed {
      known.unknowns = []
    } else {
      known.unknowns = (known.unknowns + link.unknowns).distinct()
    }
    links[key] = known
  }

  /// Whether so many cards are more than anyone reads.
  func isTooMuch(_ count: Int) -> Bool { !options.full && count > options.budget }
}

extension SceneDraft {
  /// What became of a zone: that nothing in it is reached is a boundary that held only where
  /// somebody was stopped at it.
  func outcome(of zone: String) -> Scene.Zone.Outcome {
    let inside = cards.filter { catalog.zone($0.key) == zone }.values
    if reachedZones.contains(zone) { return .plain }
    guard inside.contains(where: { $0.state.isOut }) else { return .plain }
    let ways = links.filter { key, _ in
      catalog.zone(key.edge.object) == zone && catalog.zone(key.edge.subject) != zone
    }
    // What was seen to lead there is no matter of what is derivable.
    if ways.contains(where: { edge($0.key.edge)?.firstObservation != nil }) { return .plain }
    let isSafe = inside.allSatisfy { card in
      card.state.isOut || card.state == .possible && card.level == .connect
    }
    if isSafe, ways.contains(where: isStopAtBoundary) { return .held }
    return inside.allSatisfy { $0.state.isOut } ? .unreached : .plain
  }

  /// Whether somebody tried to get in and was refused, or a control stands in the way.
  private func isStopAtBoundary(_ way: (key: LinkKey, value: LinkDraft)) -> Bool {
    switch way.value.stop {
    case .control: true
    case .evidence: edge(way.key.edge)?.stopping?.isRefusal == true
    case .lack, nil: false
    }
  }
}
