import BlastRadius

/// Finds the facts of an exposure, and those that others stand on.
///
/// It is a class because it keeps what was asked for: with an analysis, facts are made when a picture
/// asks for them, so that what a picture leaves out is never named.
final class ProofIndex {
  /// The numbers of the nodes reached.
  let nodes: [Int]
  /// The nodes that may be seeds.
  let seeds: Set<Int>
  private let catalog: Catalog
  private var facts: [Int: [ReachedFact]] = [:]
  private var source: ReachedNodes?

  init(_ exposure: Exposure, _ catalog: Catalog) {
    self.catalog = catalog
    for fact in exposure.facts {
      if let node = catalog.number(of: fact.fact.node) { facts[node, default: []].append(fact) }
    }
    nodes = facts.keys.sorted()
    seeds = Set(exposure.from.compactMap { Self.seed($0, catalog) })
  }

  /// The node of a seed as `Exposure.from` names it: with its level where that is not control.
  private static func seed(_ text: String, _ catalog: Catalog) -> Int? {
    if let node = catalog.number(of: text) { return node }
    return text.lastIndex(of: "@").flatMap { catalog.number(of: String(text[..<$0])) }
  }

  init(_ analysis: Analysis, _ catalog: Catalog) {
    self.catalog = catalog
    let source = ReachedNodes(analysis)
    seeds = Set(analysis.question.from.compactMap { catalog.number(of: $0.node) })
    nodes = source.nodes
    self.source = source
  }

  /// Whether a node may be held at a level, or one that implies it, in so many hops; without its facts
  /// this is not known for sure.
  func mayHold(_ node: Int, _ level: Level?, within hops: Int?) -> Bool {
    source?.mayHold(node, level, within: hops) ?? true
  }

  /// Gets ready to outline all nodes.
  func expectAll() { source?.expectAll() }

  /// A node of an analysis in numbers, or `nil` where it is not reached.
  func outline(of node: Int) -> ReachedOutline? { source?.outline(of: node) }

  private func facts(of node: Int) -> [ReachedFact] {
    if let known = facts[node] { return known }
    let made = source?.facts(of: node) ?? []
    facts[node] = made
    return made
  }

  /// The facts of a node that a picture shows, the strongest first; empty where it is not reached.
  ///
  /// These are the strongest fact; beside `write`, an independent `read`; and where the strongest
  /// is only possible, the strongest confirmed one that is more than a connection.
  func shown(_ node: Int) -> [ReachedFact] {
    let all = facts(of: node).sorted { $0.fact.level.rawValue > $1.fact.level.rawValue }
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

  /// The level of a node itself, else the weakest that implies it.
  func find(_ level: Level, of node: Int) -> ReachedFact? {
    facts(of: node).filter { implies($0.fact.level, level, of: node) }
      .min { $0.fact.level.rawValue < $1.fact.level.rawValue }
  }

  /// Whether holding the one level of a node is holding the other.
  func implies(_ held: Level, _ needed: Level, of node: Int) -> Bool {
    held == needed
      || held.implies(
        needed, onGateway: catalog.isNode(node, a: "gateway", in: catalog.vocabulary))
  }

  /// Whether a shown fact of the node supports something `depth` deep, so that no other is needed.
  func isSupported(_ needed: Level, of node: Int, in period: Period, depth: Int) -> Bool {
    shown(node).contains { fact in
      implies(fact.fact.level, needed, of: node)
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
