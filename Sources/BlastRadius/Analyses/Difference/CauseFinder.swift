/// Finds what of a way through one model the other one does not have, or has otherwise.
struct CauseFinder: Sendable {
  let own: ModelSide
  let other: ModelSide
  /// What is missing on the other side was added, or was removed.
  let missing: DifferenceCause.Change
  /// Whether observations settle unknowns, and so decide.
  let trustsEvidence: Bool

  /// The causes on a way.
  ///
  /// - Complexity: O(steps × edges of their nodes).
  func causes(of steps: [Explanation.Step]) -> Set<DifferenceCause> {
    var found: Set<DifferenceCause> = []
    var nodes: Set<ExactText> = []
    for step in steps {
      nodes.insert(step.fact.node)
      guard let via = step.via else { continue }
      nodes.formUnion([via.subject, via.object])
      nodes.formUnion(step.because.map(\.fact.node))
      found.formUnion(causes(of: via))
    }
    for node in nodes.texts { found.formUnion(causes(ofNode: node)) }
    return found
  }

  private func causes(of via: EdgeReference) -> [DifferenceCause] {
    // What gateways imply is a matter of their nodes and zones.
    guard let number = own.catalog.number(of: via) else { return [] }
    let edge = own.catalog.edge(number)
    let sentence = ModelSide.Sentence(
      subject: own.catalog.own(edge.subject), relation: edge.relation,
      object: own.catalog.own(edge.object))
    let there = other.edges(sentence)
    let name = Edge(sentence.subject, sentence.relation, sentence.object).sentence
    if there.isEmpty { return [.init(kind: .edge, name: name, change: missing)] }
    var causes: [DifferenceCause] = []
    if !there.contains(where: { Conditions($0, other, trustsEvidence) == conditions(of: edge) }) {
      causes.append(.init(kind: .edge, name: name, change: .changed))
    }
    for control in edge.unless where own.states(of: control) != other.states(of: control) {
      let change = other.states(of: control) == nil ? missing : .changed
      causes.append(.init(kind: .control, name: control, change: change))
    }
    let relations = [own, other].map { $0.model.vocabulary.relations[edge.relation] }
    if relations[0]?.steps != relations[1]?.steps
      || relations[0]?.isRemote != relations[1]?.isRemote
      || relations[0]?.isLasting != relations[1]?.isLasting
    {
      causes.append(.init(kind: .relation, name: edge.relation, change: .changed))
    }
    return causes
  }

  private func conditions(of edge: Edge) -> Conditions { Conditions(edge, own, trustsEvidence) }

  private func causes(ofNode id: String) -> [DifferenceCause] {
    guard let there = other.meaning(of: id) else {
      return [.init(kind: .node, name: id, change: missing)]
    }
    if own.meaning(of: id) != there { return [.init(kind: .node, name: id, change: .changed)] }
    guard own.gatewayIDs(inFrontOf: id) != other.gatewayIDs(inFrontOf: id) else { return [] }
    let zones = (own.zoneInCharge(of: id), other.zoneInCharge(of: id))
    if let zone = zones.0, zones.0 == zones.1 {
      return [.init(kind: .zone, name: zone, change: .changed)]
    }
    return [.init(kind: .node, name: id, change: .changed)]
  }

  /// What decides whether an edge is open.
  private struct Conditions: Equatable {
    var requires: Set<Requirement>
    var unless: Set<ExactText>
    var valid: Period
    var exists: Edge.Existence
    var settledFrom: Instant?

    init(_ edge: Edge, _ side: ModelSide, _ trustsEvidence: Bool) {
      func own(_ fact: Fact) -> Fact { Fact(side.catalog.own(fact.node), fact.level) }
      requires = Set(
        edge.requires.map { requirement in
          switch requirement {
          case .fact(let fact): .fact(own(fact))
          case .atLeast(let count, let facts):
            .atLeast(count, of: facts.map(own).sorted { $0.description < $1.description })
          }
        })
      unless = Set(edge.unless)
      valid = edge.valid.period
      exists = edge.exists
      settledFrom = trustsEvidence ? edge.settledFrom : nil
    }
  }
}
