import BlastRadius

/// A scene in the making, in terms of the model; `finished` gives it its opaque ids.
struct SceneDraft {
  let model: Model
  let nodes: [String: Node]
  let time: TimeText
  var cards: [String: CardDraft] = [:]
  var links: [LinkKey: LinkDraft] = [:]
  var title: String
  var answer = ""

  /// What is known of a card beyond its node.
  struct CardDraft {
    var state: Scene.Card.State
    var level: Level?
    var held = ""
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
    case node(String, over: Arrow?)
    /// Some of several nodes.
    case group(Scene.Gate.Kind, [String])
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
  }

  init(_ model: Model, instants: [Instant], options: SceneOptions) {
    self.model = model
    nodes = Dictionary(model.nodes.map { ($0.id, $0) }) { first, _ in first }
    let evidence = model.edges.lazy.flatMap(\.evidence).compactMap { $0.at?.start }
    time = TimeText(instants + evidence)
    title = options.title ?? model.title ?? "Privilege graph"
  }

  /// The edge of the model that a reference names.
  func edge(_ reference: Arrow) -> Edge? {
    reference.index.flatMap { model.edges.indices.contains($0) ? model.edges[$0] : nil }
  }

  /// The arrow of an edge of the model.
  func arrow(_ index: Int) -> Arrow { Arrow(model.edges[index], at: index) }

  /// The name shown of a node.
  func name(_ id: String) -> String { nodes[id]?.name ?? id }

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
      known.unknowns = Set(known.unknowns).union(link.unknowns).sorted()
    }
    links[key] = known
  }

  /// Throws where the picture would hold more cards than anyone reads.
  func checkBudget(_ options: SceneOptions) throws(BlastRadiusError) {
    guard !options.full, cards.count > options.budget else { return }
    throw BlastRadiusError(
      .limit,
      "the picture would hold \(cards.count) cards; more than \(options.budget) cannot be read. "
        + "Narrow it with --level, --zone, --to, --within or --critical, "
        + "or draw everything with --full")
  }
}
