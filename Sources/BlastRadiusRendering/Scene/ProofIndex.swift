import BlastRadius

/// Finds the facts of an exposure, and those that others stand on.
struct ProofIndex {
  private let facts: [String: [ReachedFact]]
  private let vocabulary: Vocabulary
  private let kinds: [String: String]

  init(_ exposure: Exposure, _ model: Model) {
    facts = Dictionary(grouping: exposure.facts, by: \.fact.node)
    vocabulary = model.vocabulary
    kinds = Dictionary(model.nodes.map { ($0.id, $0.kind) }) { first, _ in first }
  }

  /// The ids of the nodes reached.
  var nodes: some Collection<String> { facts.keys }

  /// The facts of a node that a picture shows, the strongest first; empty where it is not reached.
  ///
  /// These are the strongest fact; beside `write`, an independent `read`; and where the strongest
  /// is only possible, the strongest confirmed one that is more than a connection.
  func shown(_ node: String) -> [ReachedFact] {
    let all = (facts[node] ?? []).sorted { $0.fact.level.rawValue > $1.fact.level.rawValue }
    guard let strongest = all.first else { return [] }
    var shown = [strongest]
    for fact in all.dropFirst() where fact.fact.level != .connect {
      let isIndependent = strongest.fact.level == .write && fact.fact.level == .read
      let isSurer =
        fact.main.certainty == .confirmed && shown.allSatisfy { $0.main.certainty == .possible }
      if isIndependent || isSurer { shown.append(fact) }
    }
    return shown
  }

  /// The fact itself, else the weakest that implies it.
  func find(_ fact: Fact) -> ReachedFact? {
    let stronger = (facts[fact.node] ?? []).filter { implies($0.fact, fact) }
    return stronger.min { $0.fact.level.rawValue < $1.fact.level.rawValue }
  }

  /// Whether holding the one fact is holding the other.
  func implies(_ held: Fact, _ needed: Fact) -> Bool {
    guard held.node == needed.node else { return false }
    if held.level == needed.level || held.level == .control { return true }
    let isGateway = vocabulary.kind(kinds[held.node] ?? "", isA: "gateway")
    return needed.level == .connect && !isGateway
  }

  /// Whether a shown fact of the node supports something `depth` deep, so that no other is needed.
  func isSupported(_ needed: Fact, in period: Period, depth: Int) -> Bool {
    shown(needed.node).contains { fact in
      implies(fact.fact, needed)
        && fact.intervals.contains { $0.hops < depth && $0.period.overlaps(period) }
    }
  }
}

extension ReachedFact {
  /// The interval that something held in `period` stands on: the first that overlaps, else the
  /// last that begins before, since what is carried on may have been won earlier.
  func support(in period: Period) -> HeldInterval {
    if let overlapping = intervals.first(where: { $0.period.overlaps(period) }) {
      return overlapping
    }
    let earlier = intervals.last { interval in
      guard let until = interval.period.until, let from = period.from else { return false }
      return until <= from
    }
    return earlier ?? main
  }
}
