import BlastRadius

extension ReferenceEngine {
  /// All of time, cut at every instant that the model or the question names.
  ///
  /// Model semantics, time: all instants cut the span into elementary intervals. An instant at
  /// which nothing changes does no harm, so none is left out that could matter; evidence does only
  /// where it is trusted.
  static func elementaryIntervals(
    of model: Model, _ question: Question, _ changes: ReferenceChanges
  ) -> [Period] {
    let cuts = Set(
      model.nodes.flatMap(instants) + model.edges.flatMap { instants(of: $0, question) }
        + model.controls.flatMap { $0.changes.compactMap { $0.from?.asBeginning } }
        + [question.since?.asBeginning].compactMap { $0 } + changes.instants
    ).sorted()
    let beginnings: [Instant?] = [nil] + cuts
    let ends: [Instant?] = cuts + [nil]
    return zip(beginnings, ends).map { Period(from: $0, until: $1) }
  }

  private static func instants(of node: Node) -> [Instant] {
    let beginnings = [node.valid.from, node.issued, node.leaked]
    let ends = [node.valid.until, node.revoked, node.expires]
    return beginnings.compactMap { $0?.asBeginning } + ends.compactMap { $0?.asEnd }
      + node.endsOfHoldings
  }

  private static func instants(of edge: Edge, _ question: Question) -> [Instant] {
    [edge.valid.from?.asBeginning, edge.valid.until?.asEnd].compactMap { $0 }
      + (question.trustsEvidence ? edge.evidence.compactMap { $0.at?.asBeginning } : [])
  }
}

extension Node {
  /// When what is held of the node ends, as far as anybody says.
  var endsOfHoldings: [Instant] {
    guard case .at(let rotations) = rotated else { return evicted.map(\.asEnd).sorted() }
    return (rotations + evicted).map(\.asEnd).sorted()
  }

  /// When the node exists: `valid`, from `issued`, until `revoked` or `expires`.
  var life: Period {
    let beginnings = [valid.from, issued].compactMap { $0?.asBeginning }
    let ends = [valid.until, revoked, expires].compactMap { $0?.asEnd }
    return Period(from: beginnings.max(), until: ends.min())
  }
}

extension Period {
  /// Whether the elementary interval, which no bound cuts, lies inside.
  func covers(_ interval: Period) -> Bool {
    if let from {
      guard let beginning = interval.from, beginning >= from else { return false }
    }
    if let until {
      guard let end = interval.until, end <= until else { return false }
    }
    return true
  }
}

/// Something that nobody published. Model semantics, controls, and what is not known.
enum ReferenceUnknown: Hashable {
  /// The state of a control.
  case control(String)
  /// Whether the edge at this position of the model exists.
  case edge(Int)
  /// Whether and when what is held of a node was replaced.
  case rotation(String)
}

/// One way in which everything unknown may turn out.
struct ReferenceWorld {
  /// Whether the unknown holds the attacker back.
  var isHeld: (ReferenceUnknown) -> Bool

  /// Everything unknown holds the attacker back.
  static var confirmed: ReferenceWorld { ReferenceWorld { _ in true } }
  /// Everything unknown lets the attacker through.
  static var possible: ReferenceWorld { ReferenceWorld { _ in false } }

  /// This one alone holds the attacker back.
  static func holding(_ unknown: ReferenceUnknown) -> ReferenceWorld {
    ReferenceWorld { $0 == unknown }
  }
}

/// What is open, alive and held as a seed in which elementary interval.
struct ReferenceTimeline {
  let question: Question
  let nodes: [String: Node]
  let controls: [String: Control]
  let intervals: [Period]
  var rules: [ReferenceRule]
  let vocabulary: Vocabulary
  /// The ids of the gateways.
  let gateways: Set<String>
  /// When each node exists.
  let lives: [String: Period]
  /// What changes say besides the model.
  let changes: ReferenceChanges

  /// Whether the node exists in the interval; no fact of it holds outside its life.
  func isAlive(_ id: String, in interval: Period) -> Bool {
    lives[id]?.covers(interval) ?? false
  }

  /// Whether the rule's edge is there and no control closes it.
  ///
  /// One enforced control closes the edge, whatever the others. An observation settles the edge's
  /// own unknowns, where the question trusts evidence; it changes nothing that is known.
  func isOpen(_ rule: ReferenceRule, in interval: Period, _ world: ReferenceWorld) -> Bool {
    if let during = rule.during, !during.contains(interval) { return false }
    guard let edge = rule.edge, let index = rule.via.index else { return true }
    guard edge.valid.period.covers(interval) else { return false }
    let settled = isSettled(edge, in: interval)
    switch edge.exists {
    case .no: return false
    case .unknown: if !settled, world.isHeld(.edge(index)) { return false }
    case .yes: break
    }
    return edge.unless.allSatisfy { id in
      switch state(of: id, in: interval) {
      case .enforced: false
      case .absent: true
      case .unknown: settled || !world.isHeld(.control(id))
      }
    }
  }

  /// Model semantics, evidence is not possibility: from a dated observation on that is no claim.
  private func isSettled(_ edge: Edge, in interval: Period) -> Bool {
    question.trustsEvidence
      && edge.evidence.contains { record in
        guard record.outcome == .observed, !record.claim, let at = record.at else { return false }
        return Period(from: at.asBeginning).covers(interval)
      }
  }

  /// The state after the last change; before the first one, unknown.
  func state(of id: String, in interval: Period) -> Control.State {
    let changes = controls[id]?.changes ?? []
    return changes.last { Period(from: $0.from?.asBeginning).covers(interval) }?.state ?? .unknown
  }

  /// The seeds held in the interval.
  func seeds(in interval: Period, _ world: ReferenceWorld) -> Set<Fact> {
    Set(question.from.filter { isSeeded($0.node, in: interval, world) })
  }

  /// From `since`, else from `leaked`, until the first end after that; with neither, until the last.
  ///
  /// In a world in which an unknown rotation holds the attacker back there is nothing to start from.
  private func isSeeded(_ id: String, in interval: Period, _ world: ReferenceWorld) -> Bool {
    guard let node = nodes[id], isAlive(id, in: interval) else { return false }
    if changes.worthless.contains(id) { return false }
    if node.rotated == .unknown, world.isHeld(.rotation(id)) { return false }
    let ends = node.endsOfHoldings
    let beginning = question.since?.asBeginning ?? node.leaked?.asBeginning
    let cut = (changes.ends[id] ?? []).filter { end in beginning.map { end > $0 } ?? true }.min()
    guard Period(until: cut).covers(interval) else { return false }
    guard let beginning else { return Period(until: ends.last).covers(interval) }
    return Period(from: beginning, until: ends.first { $0 > beginning }).covers(interval)
  }

  /// Whether what is held of the node does not outlive the end of an interval at this instant.
  func endsHoldings(of id: String, at instant: Instant?, _ world: ReferenceWorld) -> Bool {
    guard let node = nodes[id], let instant else { return false }
    if node.rotated == .unknown, world.isHeld(.rotation(id)) { return true }
    return (node.endsOfHoldings + (changes.ends[id] ?? [])).contains(instant)
  }

  /// Whether what is held of the node is carried on: what it says itself, else what its kind says.
  ///
  /// With assumed persistence a host is, unless it says otherwise itself.
  func isDurable(_ id: String) -> Bool {
    guard let node = nodes[id] else { return false }
    if let durable = node.durable { return durable }
    let lineage = vocabulary.lineage(of: node.kind)
    if question.assumesPersistence, lineage.contains("host") { return true }
    return vocabulary.isDurable(kind: node.kind)
  }
}
