public import BlastRadius

/// What each record of evidence amounts to, by brute force over elementary intervals.
public struct ReferenceEvidence: Equatable {
  /// Each record, in words, sorted.
  public var records: [String] = []
  /// Each node that is reached further than anything shows, in words, sorted.
  public var leads: [String] = []
  /// The nodes of high or critical criticality that are not reached, sorted.
  public var notReached: [String] = []

  /// Nothing.
  public init() {}
}

extension ReferenceEngine {
  /// Judges every record of the model.
  public func evidence() -> ReferenceEvidence {
    var result = ReferenceEvidence()
    var shown: Set<Fact> = []
    for (index, edge) in model.edges.enumerated() {
      for record in edge.evidence {
        let use = firstUse(ofEdge: index, within: span(of: record))
        let list = list(of: record, edge, index, use)
        if list == "seen" || list == "seen-possible", let use {
          shown.formUnion(use.gives + use.needs)
        }
        let gives = (use?.gives ?? heads(ofEdge: index)).map(\.description).sorted()
        result.records.append(
          "\(list) \(edge.sentence) #\(index) \(record.at?.description ?? "-") gives \(gives) "
            + "\(use?.certainty.rawValue ?? "-")")
      }
    }
    result.records.sort()
    result.leads = leads(beyond: shown)
    let reached = Set(reachedLevels().keys).union(question.from.map(\.node))
    result.notReached = model.nodes.filter { node in
      (node.criticality == .high || node.criticality == .critical) && !reached.contains(node.id)
    }.map(\.id).sorted()
    return result
  }

  /// The strongest confirmed level of each node but the seeds, else the strongest possible one; and
  /// a stronger possible one.
  public func reachedLevels() -> [String: (level: Level, certainty: Certainty, possibly: Level?)] {
    var facts: [String: [Level: Certainty]] = [:]
    for (fact, certainty) in reachedFacts() {
      facts[fact.node, default: [:]][fact.level] = certainty
    }
    return facts.compactMapValues(Self.strongest)
  }

  /// How surely a node is read, if at all.
  public func reads(_ node: String) -> Certainty? { reachedFacts()[Fact(node, .read)] }

  private static func strongest(
    _ levels: [Level: Certainty]
  ) -> (level: Level, certainty: Certainty, possibly: Level?)? {
    let byStrength = levels.keys.sorted { $0.rawValue > $1.rawValue }
    guard let most = byStrength.first else { return nil }
    guard let sure = byStrength.first(where: { levels[$0] == .confirmed }) else {
      return (most, .possible, nil)
    }
    return (sure, .confirmed, most == sure ? nil : most)
  }

  /// Every fact at the time asked about, the seeds' among them.
  private func reachedFacts() -> [Fact: Certainty] {
    var result: [Fact: Certainty] = [:]
    for (index, interval) in intervals.enumerated() {
      if let at = question.at?.asBeginning, !interval.contains(at) { continue }
      for fact in possible.hops[index].keys {
        let isSure = confirmed.hops[index][fact] != nil
        if isSure || result[fact] == nil { result[fact] = isSure ? .confirmed : .possible }
      }
    }
    return result
  }

  private func leads(beyond shown: Set<Fact>) -> [String] {
    let seeds = Set<String>(question.from.map(\.node))
    var open: [String: [Level: Certainty]] = [:]
    for (fact, certainty) in reachedFacts() where !seeds.contains(fact.node) {
      let isShown = shown.contains { $0.node == fact.node && means($0, fact.level) }
      if !isShown { open[fact.node, default: [:]][fact.level] = certainty }
    }
    return open.compactMap { node, levels -> String? in
      Self.strongest(levels).map {
        "\(node) \($0.level.name) \($0.certainty.rawValue) \($0.possibly?.name ?? "-")"
      }
    }.sorted()
  }

  private func means(_ fact: Fact, _ level: Level) -> Bool {
    let isGateway = ReferenceGateways(model).isGateway(fact.node)
    return fact.level == level
      || Self.implied(by: fact.level, onGateway: isGateway).contains(level)
  }

  private func list(
    of record: Evidence, _ edge: Edge, _ index: Int, _ use: EdgeUse?
  ) -> String {
    if record.claim { return "claim" }
    let heads = heads(ofEdge: index)
    switch record.outcome {
    case .attempted: return "attempted"
    case .observed:
      if let use { return use.certainty == .confirmed ? "seen" : "seen-possible" }
      let isSeed = question.from.contains { seed in
        heads.contains { $0.node == seed.node && means(seed, $0.level) }
      }
      return isSeed ? "origin" : "unexplained"
    case .denied:
      if isOvercome(record, edge) { return "overcome" }
      guard let use else { return "held" }
      if record.reason == .noEvidence { return "not-shown" }
      return use.gives.isEmpty ? "held" : "contradicted"
    }
  }

  /// Whether the edge was seen to work, and not surely only before it was refused.
  private func isOvercome(_ refusal: Evidence, _ edge: Edge) -> Bool {
    if refusal.reason == .byDesign || refusal.reason == .noEvidence { return false }
    return edge.evidence.contains { seen in
      guard seen.outcome == .observed, !seen.claim else { return false }
      guard let first = seen.at, let second = refusal.at else { return true }
      return first.isExact ? second.start <= first.start : second.start < first.asEnd
    }
  }

  /// The elementary intervals that a record speaks of: what was not found concerns all until then.
  private func span(of record: Evidence) -> [Int] {
    let span = span(of: record.at)
    guard record.outcome == .denied, record.reason == .noEvidence else { return span }
    return Array(0...(span.last ?? 0))
  }

  /// The elementary intervals that a moment may be in.
  private func span(of moment: Moment?) -> [Int] {
    intervals.indices.filter { index in
      guard let moment else { return true }
      let interval = intervals[index]
      guard !moment.isExact else { return interval.contains(moment.start) }
      return interval.from.map { $0 < moment.asEnd } ?? true
        && interval.until.map { $0 > moment.start } ?? true
    }
  }

  /// The use of an edge in one interval.
  struct EdgeUse {
    var certainty: Certainty
    var gives: [Fact]
    var needs: [Fact]
  }

  private func heads(ofEdge index: Int) -> [Fact] {
    Array(Set(rules.filter { $0.via.index == index }.map(\.head)))
  }

  private func firstUse(ofEdge index: Int, within span: [Int]) -> EdgeUse? {
    let own = rules.filter { $0.via.index == index }
    for (certainty, history, world) in [
      (Certainty.confirmed, confirmed, ReferenceWorld.confirmed),
      (.possible, possible, .possible),
    ] {
      let used = own.isEmpty ? [reading(ofEdge: index)] : own
      let fires = used.map { intervalsOfUse($0, history, world) }
      for interval in span {
        let firing = zip(used, fires).filter { $1.contains(interval) }.map(\.0)
        if firing.isEmpty { continue }
        return EdgeUse(
          certainty: certainty, gives: own.isEmpty ? [] : Array(Set(firing.map(\.head))),
          needs: firing.flatMap { rule in
            rule.body.filter { $0.count == $0.facts.count }.flatMap { $0.facts }
          })
      }
    }
    return nil
  }

  /// A relation that gives nothing needs its subject read.
  private func reading(ofEdge index: Int) -> ReferenceRule {
    let edge = model.edges[index]
    let needs = Fact(edge.subject, .read)
    return ReferenceRule(
      via: ReferenceEdge(
        subject: edge.subject, relation: edge.relation, object: edge.object, index: index),
      edge: edge, needs: needs, requires: [], connection: nil, head: needs, effort: .one,
      isLasting: false)
  }

  /// The elementary intervals in which a rule is open and holds all that it needs.
  private func intervalsOfUse(
    _ rule: ReferenceRule, _ history: History, _ world: ReferenceWorld
  ) -> Set<Int> {
    var result: Set<Int> = []
    var wasRead = false
    for (index, interval) in intervals.enumerated() {
      let table = history.hops[index]
      func holds(_ gate: ReferenceRule.Gate) -> Bool {
        gate.facts.count { table[$0] != nil } >= gate.count
      }
      if timeline.endsHoldings(of: rule.head.node, at: interval.from, world) { wasRead = false }
      let isOpen = timeline.isOpen(rule, in: interval, world)
      let isAlive = timeline.isAlive(rule.head.node, in: interval)
      if rule.remembersReading {
        if isOpen, table[rule.needs] != nil { wasRead = true }
        if isAlive, wasRead, rule.requires.allSatisfy(holds) { result.insert(index) }
      } else if isAlive, isOpen, rule.body.allSatisfy(holds) {
        result.insert(index)
      }
    }
    return result
  }
}
