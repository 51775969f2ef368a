public import BlastRadius

/// A random model said twice: as text alone, and as an import with a text on top of it that says what
/// an import cannot.
///
/// What is imported hangs on the seed and on names alone, so that a model from which something was
/// taken away is divided as before.
public struct RandomImport {
  /// The model as text alone.
  public internal(set) var text: Model
  /// The question about either.
  public var question: Question
  /// What stands on top of the import, without the import.
  public internal(set) var overlay: Model
  /// The nodes that are imported, in the order of the import.
  var nodes: [Node]
  /// The edges that are imported, by their places in the text, in the order of the import.
  private(set) var edges: [Int] = []
  /// Where each edge of the overlay stands in the text.
  private(set) var placesInText: [Int] = []
  private let seed: UInt64

  /// The same model for the same seed.
  ///
  /// - Parameter asFiles: Whether files can say all of it, the text alone too: a relation that needs
  ///   two levels they cannot, nor can two edges say the same where one has no id.
  public static func make(seed: UInt64, asFiles: Bool = false) -> RandomImport {
    var (model, question) = RandomModel.make(seed: seed)
    if asFiles, var relation = model.vocabulary.relations["invites"] {
      relation.steps.removeFirst()
      model.vocabulary.add(relation)
    }
    return RandomImport(model, question, seed: seed, dropsIDs: !asFiles)
  }

  /// Divides a model; the same seed divides it alike.
  ///
  /// - Parameter dropsIDs: Whether an imported edge may do without the id that it has beside others
  ///   of its sentence.
  public init(_ model: Model, _ question: Question, seed: UInt64, dropsIDs: Bool = true) {
    self.seed = seed
    self.question = question
    var random = SeededRandom(seed: seed)
    let share = random.pick([0.5, 0.8, 0.95, 1])
    nodes = model.nodes.filter { Self.decides(seed, "import \($0.id)", share) }
      .sorted { Self.number(seed, $0.id) < Self.number(seed, $1.id) }
    text = model
    overlay = model
    (overlay.nodes, overlay.edges) = ([], [])
    addNodes()
    if dropsIDs { dropIDs() }
    addEdges()
  }

  /// What text says of the nodes: all that is known of those it has, the rest of the others.
  private mutating func addNodes() {
    let imported = Set<String>(nodes.map(\.id))
    for node in text.nodes {
      var rest = node
      if imported.contains(node.id) {
        if !decides("repeat kind \(node.id)", 0.2) { rest.kind = "" }
        if rest == Node(node.id, kind: rest.kind), !decides("name \(node.id)", 0.2) { continue }
      }
      overlay.nodes.append(rest)
    }
  }

  /// Of edges that say the same, one needs no id where it is imported: the others stand beside it.
  private mutating func dropIDs() {
    let named = Set<String>(question.assumptions.compactMap(\.nameOfEdge))
    var done: Set<String> = []
    for index in text.edges.indices {
      let edge = text.edges[index]
      guard let id = edge.id, !named.contains(id), !done.contains(edge.sentence),
        isImportable(edge), decides("drop \(id)", 0.6)
      else { continue }
      done.insert(edge.sentence)
      text.edges[index].id = nil
    }
  }

  private mutating func addEdges() {
    for (place, edge) in text.edges.enumerated() {
      let name = "\(edge.sentence) \(edge.id ?? "")"
      let isPlain = edge == Edge(edge.subject, edge.relation, edge.object)
      let isImported =
        edge.id == nil && isImportable(edge)
        && (isRepeated(edge) || decides("import \(name)", isPlain ? 0.85 : 0.6))
      if isImported { edges.append(place) }
      if !isPlain || !isImported || decides("repeat \(name)", 0.15) {
        overlay.edges.append(edge)
        placesInText.append(place)
      }
    }
    let order = text.edges.map { number($0.sentence) }
    edges.sort { order[$0] < order[$1] }
  }

  private func isImportable(_ edge: Edge) -> Bool {
    nodes.contains { $0.id == edge.subject } && nodes.contains { $0.id == edge.object }
  }

  private func isRepeated(_ edge: Edge) -> Bool {
    text.edges.count { $0.sentence == edge.sentence } > 1
  }

  private func decides(_ what: String, _ chance: Double) -> Bool {
    Self.decides(seed, what, chance)
  }

  private func number(_ what: String) -> UInt64 { Self.number(seed, what) }

  private static func decides(_ seed: UInt64, _ what: String, _ chance: Double) -> Bool {
    var random = SeededRandom(seed: number(seed, what))
    return random.chance(chance)
  }

  /// A number for a seed and a text: FNV-1a.
  private static func number(_ seed: UInt64, _ what: String) -> UInt64 {
    "\(seed) \(what)".utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension Assumption {
  /// The edge that is assumed about, as it is named.
  fileprivate var nameOfEdge: String? {
    if case .edge(let name, _) = self { name } else { nil }
  }
}
