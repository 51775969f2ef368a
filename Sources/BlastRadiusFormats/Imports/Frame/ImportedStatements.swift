import BlastRadius

/// What imported files say with conditions, controls, lives and events, as a text model would.
struct ImportedStatements {
  let draft: StatementDraft
  let places: PlaceDraft
  /// The names of the documents.
  let names: [String]
  /// What of it was joined across systems, and what was not.
  var joins = JoinReport.none

  /// Nothing.
  static let none = ImportedStatements(draft: StatementDraft(), places: PlaceDraft(), names: [])

  /// Adds it to what text models say, which stand above it: a control, a zone, or an edge of an id or of a
  /// sentence that they have is theirs, and so is each thing that they say of a node.
  func merge(into model: inout Model) {
    mergeNodes(into: &model)
    let controls = Set<ExactText>(model.controls.map(\.id))
    model.controls += draft.controls.filter { !controls.contains($0.id) }
    let zones = Set<ExactText>(model.zones.map(\.id))
    model.zones += draft.zones.filter { !zones.contains($0.id) }
    model.events += draft.events
    mergeEdges(into: &model)
  }

  private func mergeNodes(into model: inout Model) {
    if draft.nodes.isEmpty { return }
    guard let estate = model.estate, !model.nodes.isEmpty else {
      return model.nodes += draft.nodes
    }
    var own: [Int: Int] = [:]
    for (position, node) in model.nodes.enumerated() {
      if let number = estate.node(of: node.standsFor ?? node.id) { own[number] = position }
    }
    for node in draft.nodes {
      if let position = estate.node(of: node.id).flatMap({ own[$0] }) {
        model.nodes[position].complete(with: node)
      } else {
        model.nodes.append(node)
      }
    }
  }

  private func mergeEdges(into model: inout Model) {
    let written = WrittenEdges(model)
    let first = model.edges.count
    var kept: [PlaceDraft.Place] = []
    model.edges.reserveCapacity(first + draft.edges.count)
    for edge in draft.edges where !written.replace(edge) {
      model.edges.append(edge.edge)
      kept.append(edge.place)
    }
    if kept.isEmpty { return }
    model.importedEdges = ImportedEdges(
      first: first, count: kept.count,
      sources: places.sources(of: kept, from: 0, names: names))
  }
}

/// The edges of text models, by which imported ones are replaced.
private struct WrittenEdges {
  private var ids: Set<ExactText> = []
  private var sentences: Set<Sentence> = []

  private struct Sentence: Hashable {
    var subject: Int
    var relation: Int
    var object: Int
  }

  init(_ model: Model) {
    guard let estate = model.estate else { return }
    var standsFor: [ExactText: String] = [:]
    for node in model.nodes {
      if let other = node.standsFor { standsFor[node.id] = other }
    }
    func number(_ id: String) -> Int? { estate.node(of: standsFor[id] ?? id) }
    for edge in model.edges {
      if let id = edge.id {
        ids.insert(id)
      } else if let subject = number(edge.subject), let object = number(edge.object),
        let relation = estate.relationTable.firstIndex(where: {
          $0.name == edge.relation
        })
      {
        sentences.insert(Sentence(subject: subject, relation: relation, object: object))
      }
    }
  }

  func replace(_ edge: StatementDraft.ConditionalEdge) -> Bool {
    if let id = edge.edge.id, !ids.isEmpty, ids.contains(id) { return true }
    if sentences.isEmpty { return false }
    return sentences.contains(
      Sentence(
        subject: Int(edge.subject), relation: Int(edge.relation), object: Int(edge.object)))
  }
}

extension Node {
  /// Takes from another node of the same thing what is not said of this one.
  fileprivate mutating func complete(with other: Node) {
    zone = zone ?? other.zone
    behind = behind ?? other.behind
    if valid == Validity() { valid = other.valid }
    issued = issued ?? other.issued
    revoked = revoked ?? other.revoked
    expires = expires ?? other.expires
    leaked = leaked ?? other.leaked
    if rotated == .never { rotated = other.rotated }
    if evicted.isEmpty { evicted = other.evicted }
    durable = durable ?? other.durable
    lastUsed = lastUsed ?? other.lastUsed
    if identifiers.isEmpty { identifiers = other.identifiers }
    if fingerprints.isEmpty { fingerprints = other.fingerprints }
    if consumers.isEmpty { consumers = other.consumers }
    criticality = criticality ?? other.criticality
    if tags.isEmpty { tags = other.tags }
    if scope.isEmpty { scope = other.scope }
    if counts.isEmpty { counts = other.counts }
    logs = logs ?? other.logs
    note = note ?? other.note
    if sources.isEmpty { sources = other.sources }
  }
}
