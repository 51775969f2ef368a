internal import BlastRadius

/// Looks up what the nodes and edges of a result are called.
struct ModelNames {
  private let nodes: [String: Node]
  private let zones: [String: Zone]
  private let model: Model

  init(_ model: Model) {
    nodes = Dictionary(model.nodes.map { ($0.id, $0) }) { first, _ in first }
    zones = Dictionary(model.zones.map { ($0.id, $0) }) { first, _ in first }
    self.model = model
  }

  /// What the model says about the node of an id; `nil` where it says nothing.
  func node(_ id: String) -> Node? { nodes[id] }

  /// The name of a node as it was written, for formats with an escaping of their own.
  func name(_ id: String) -> String {
    let node = nodes[id]
    if let label = node?.label { return label }
    guard let estate = model.estate, let number = imported(id) else { return node?.name ?? id }
    return estate.name(of: number)
  }

  /// The kind of a node that is shown, or `nil`.
  func kind(of id: String) -> String? {
    if let kind = nodes[id]?.kind, !kind.isEmpty { return kind }
    guard let estate = model.estate, let number = imported(id) else { return nil }
    return estate.kind(of: number)
  }

  /// The number of an imported node, or `nil`.
  private func imported(_ id: String) -> Int? {
    model.estate?.node(of: nodes[id]?.standsFor ?? id)
  }

  /// The name of a node on one line of a terminal.
  func shown(_ id: String) -> String { Self.shown(name(id)) }

  /// The name of the zone of a node on one line of a terminal; empty where it has none.
  func shownZone(of id: String) -> String {
    guard let zone = nodes[id]?.zone else { return "" }
    return Self.shown(zones[zone]?.id ?? zone)
  }

  /// The strongest evidence on an edge.
  func evidence(on edge: EdgeReference?) -> EvidenceMark? {
    edge.flatMap(model.evidenceMark)
  }

  /// Whether the node is of the kind or of one below it.
  func isNode(_ id: String, a kind: String) -> Bool {
    if let node = nodes[id], model.vocabulary.kind(node.kind, isA: kind) { return true }
    guard let estate = model.estate, let number = imported(id) else { return false }
    return estate.kindNames(of: number).contains { model.vocabulary.kind($0, isA: kind) }
  }

  /// The nodes that matter most, by id.
  func criticalNodes() -> [Node] {
    nodes.values.filter { $0.criticality == .critical }.sorted { $0.id < $1.id }
  }

  /// A text of the model on one line of a terminal, not too long.
  static func shown(_ text: String) -> String {
    SafeText.shortened(SafeText.visible(text), to: 48)
  }

  /// A sentence of the model on one line of a terminal, each id not too long.
  static func shown(_ edge: EdgeReference) -> String {
    let subject = shown(Identifier.quoted(edge.subject))
    return "\(subject) \(shown(edge.relation)) \(shown(Identifier.quoted(edge.object)))"
  }

  /// A fact on one line of a terminal.
  static func shown(_ fact: Fact) -> String {
    "\(shown(Identifier.quoted(fact.node)))@\(fact.level.name)"
  }
}
