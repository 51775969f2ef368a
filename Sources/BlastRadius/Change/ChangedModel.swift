/// A model with changes applied: what has a place in a model there, the rest over it.
///
/// An imported edge or node of which something changes becomes one of the model that speaks about it; the
/// estate stays as it is.
struct ChangedModel {
  private(set) var model: Model
  private(set) var overlay = ChangeOverlay()
  let catalog: Catalog
  /// The numbers of the nodes that the attacker starts with.
  let seeds: Set<Int>
  /// Whether changes may contradict each other or change nothing.
  private let isLenient: Bool
  private var places: [Int: Int]
  private var added: [Int] = []
  /// The edges by their names, made when the first one is looked for.
  private var search: EdgeSearch?
  /// The positions of the controls by their ids.
  let controls: [ExactText: Int]
  /// The gateways of zones by their ids.
  let doorsOfZones: [ExactText: [String]]

  /// Applies changes, all of them together.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where a change names nothing of the model, contradicts
  ///   another one or changes nothing.
  init(
    _ changes: [ModelChange], of model: Model, from: [Fact], isLenient: Bool = false
  ) throws {
    self.isLenient = isLenient
    self.model = model
    let catalog = try Catalog(model)
    self.catalog = catalog
    seeds = Set(from.compactMap { catalog.number(of: $0.node) })
    controls = [ExactText: Int](model.controls.enumerated().map { ($1.id, $0) }) { first, _ in first
    }
    doorsOfZones = [ExactText: [String]](model.zones.map { ($0.id, $0.behind) }) { first, _ in first
    }
    places = Dictionary(
      zip(catalog.numbers, model.nodes.indices).map { ($0, $1) }
    ) { first, _ in first }
    var seen: Set<ModelChange> = []
    let distinct = changes.filter { seen.insert($0).inserted }
    if !isLenient { try ChangeConflicts(catalog).check(distinct) }
    for (change, _) in distinct.map({ ($0, Self.rank($0)) }).sorted(by: Self.isBefore) {
      try apply(change)
    }
    try checkAdded()
  }

  /// What is added comes first, then in order of time.
  private static func rank(_ change: ModelChange) -> (Int, Instant) {
    let first = Instant(microseconds: .min)
    if case .add = change.action { return (0, change.at?.asBeginning ?? first) }
    return (1, change.at?.asBeginning ?? first)
  }

  private static func isBefore(
    _ left: (ModelChange, (Int, Instant)), _ right: (ModelChange, (Int, Instant))
  ) -> Bool {
    if left.1 != right.1 { return left.1 < right.1 }
    return left.0.description < right.0.description
  }

  private mutating func apply(_ change: ModelChange) throws {
    let hasChanged =
      switch change.action {
      case .set(let control, let state): try set(control, state, change.at)
      case .removeEdge(let name): try remove(edge: name, change.at)
      case .removeNode(let id): try remove(node: id, change.at) { $0.valid.until = $1 }
      case .revoke(let id):
        try remove(node: id, change.at, a: "credential", "identity") { $0.revoked = $1 }
      case .rotate(let id): try end(id, change.at, a: "credential", "identity")
      case .evict(let id): try end(id, change.at, a: "host", "implant", "identity")
      case .require(let name, let fact): try require(name, fact, change.at)
      case .behind(let id, let gateway): try behind(id, gateway, change.at)
      case .add(let edge): try add(edge, change.at)
      }
    if hasChanged || isLenient { return }
    throw BlastRadiusError(.badInput, "nothing to change: \(reason(change))")
  }

  /// Why a change changes nothing.
  private func reason(_ change: ModelChange) -> String {
    let shown = SafeText.visible(SafeText.shortened(change.description, to: 200))
    let reason =
      switch change.action {
      case .set: "the control has that state already"
      case .removeEdge: "the edge is not there then"
      case .removeNode, .revoke: "the node has ended by then"
      case .rotate, .evict:
        change.at == nil ? "it is not what the attacker starts with" : "it ends then already"
      case .require: "the edge needs that already, or is not there then"
      case .behind(_, nil): "it stands behind no gateway"
      case .behind: "it stands there already, or gateways say nothing about it"
      case .add: "the edge is there already"
      }
    return "`\(shown)`: \(reason)"
  }
}

extension ChangedModel {
  /// The number of a node.
  func number(of id: String) throws -> Int {
    guard let number = catalog.number(of: id) else { throw catalog.unknown(id) }
    return number
  }

  /// Changes what the model says of a node, which it may say nothing of yet.
  mutating func change(_ number: Int, _ body: (inout Node) -> Void) {
    if let place = places[number] { return body(&model.nodes[place]) }
    var node = Node(catalog.id(number), kind: "")
    body(&node)
    places[number] = model.nodes.count
    model.nodes.append(node)
  }

  /// Calls the body with what lies over the model.
  mutating func changeOverlay(_ body: (inout ChangeOverlay) -> Void) { body(&overlay) }

  /// Changes the model's controls, nodes or edges.
  mutating func changeModel(_ body: (inout Model) -> Void) { body(&model) }

  /// The places of all edges of a name; an imported one among them becomes one of the model.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where there is none.
  mutating func edges(named name: String) throws -> [Int] {
    var found = try known(name)
    if !found.contains(where: { model.edges[$0].id == nil }), let imported = try imported(name) {
      found.append(model.edges.count)
      try append(imported)
    }
    guard found.isEmpty else { return found }
    throw Model.unknownName(
      "edge", name, among: model.edges.map(\.sentence) + model.edges.compactMap(\.id))
  }

  /// Refuses a node of another kind than a change speaks of; of an unknown kind nothing is known.
  func check(_ number: Int, a kinds: [String]) throws {
    let own = catalog.kinds(number)
    let known = own.contains { model.vocabulary.kinds[$0] != nil }
    let isMeant = own.contains { kind in
      kinds.contains { model.vocabulary.kind(kind, isA: $0) }
    }
    if !known || isMeant { return }
    throw BlastRadiusError(
      .badInput,
      "nothing to change: that is about a node of the kind \(kinds.joined(separator: " or ")), and "
        + "\(SafeText.visible(catalog.id(number))) is of the kind \(SafeText.visible(own[0]))")
  }

  /// The positions of the edges of a name.
  ///
  /// - Complexity: O(edges of the model) the first time.
  mutating func known(_ name: String) throws -> [Int] {
    try prepareSearch()
    return search?.edges(named: name) ?? []
  }

  /// The imported edge of a sentence, or `nil`.
  mutating func imported(_ name: String) throws -> Edge? {
    try prepareSearch()
    return search?.importedEdge(named: name)
  }

  private mutating func prepareSearch() throws {
    if search == nil { search = try EdgeSearch(model) }
  }

  /// Adds an edge.
  mutating func append(_ edge: Edge) throws {
    try prepareSearch()
    search?.add(edge, at: model.edges.count)
    model.edges.append(edge)
  }

  /// Adds an edge of a change, which is checked in the end.
  mutating func appendNew(_ edge: Edge) throws {
    added.append(model.edges.count)
    try append(edge)
  }

  /// Refuses added edges that an analysis would misread.
  private func checkAdded() throws {
    let errors = model.problems(ofEdges: added).filter { $0.severity == .error }
    guard let first = errors.first else { return }
    throw BlastRadiusError(.badInput, first.message, diagnostics: errors)
  }
}
