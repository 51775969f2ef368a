extension EvidenceClassifier {
  /// The report, with what is told of nodes besides.
  func report(on exposure: Exposure) -> EvidenceReport {
    let (nodes, facts, seeds) = (analysis.program.nodes, exposure.facts, analysis.seedNodes)
    let (causes, order) = (nodes.causeDepths(), IDOrder(analysis.program.nodes))
    let positions = [Int: [Int]](grouping: facts.indices) { facts.node($0) }
    let reached = Set(positions.keys)
    var report = report
    report.reachedCount = reached.count { !seeds.contains($0) }
    report.leads = order.sorted(Array(reached.subtracting(seeds))).compactMap { node in
      lead(on: node, (positions[node] ?? []).map { facts[$0] })
    }.sortedByRank()
    report.notReached = notReached(reached.union(seeds), causes, order)
    report.counts = tallies(of: reached)
    report.sortByTime(causes)
    markFollowing(&report.unexplained)
    return report
  }

  private func lead(on number: Int, _ facts: [ReachedFact]) -> EvidenceReport.Lead? {
    guard let node = facts.first?.fact.node else { return nil }
    let levels = shown[node] ?? []
    let open = facts.filter { fact in
      !levels.contains { reaches($0, fact.fact.level, of: node) }
    }.sorted { $0.fact.level.rawValue > $1.fact.level.rawValue }
    guard let most = open.first else { return nil }
    let told = open.first { $0.main.certainty == .confirmed } ?? most
    let held = held(open.map(\.fact))
    let asset = ReachedAsset(
      node: node,
      criticality: analysis.program.nodes.criticality(number),
      level: told.fact.level,
      alsoRead: told.fact.level == .write
        && facts.contains {
          $0.fact.level == .read && $0.main.certainty >= told.main.certainty
        }, certainty: told.main.certainty,
      possibly: most.fact.level == told.fact.level ? nil : most.fact.level, hops: told.main.hops)
    return EvidenceReport.Lead(
      asset: asset, shown: levels.max { $0.rawValue < $1.rawValue }, via: told.main.via,
      dependsOn: most.main.dependsOn, closedBy: most.closedBy, held: held,
      log: analysis.program.nodes.logs(number).map {
        LogReach($0, over: held, asOf: analysis.at ?? analysis.model.asOf?.asBeginning)
      })
  }

  /// When any of some facts is held, even possibly: where an instant is asked about, the stretch
  /// that has it.
  private func held(_ facts: [Fact]) -> [Period] {
    let timeline = analysis.program.timeline
    guard timeline.count > 1 else { return [.always] }
    var stretches: [Range<Int>] = []
    let all = facts.flatMap { analysis.stretches(of: $0) }
    for own in all.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = stretches.last, own.lowerBound <= last.upperBound {
        stretches[stretches.count - 1] = last.lowerBound..<max(last.upperBound, own.upperBound)
      } else {
        stretches.append(own)
      }
    }
    return stretches.filter { $0.overlaps(analysis.intervalsAsked) }
      .map { timeline.period(of: $0) }
  }

  private func notReached(
    _ reached: Set<Int>, _ causes: [Int: Int], _ order: IDOrder
  ) -> [EvidenceReport.NotReached] {
    let into = [ExactText: [EvidenceReport.Happening]](grouping: denials) { $0.via.object }
    let seen = [ExactText: [EvidenceReport.Happening]](
      grouping: report.unexplained.map(\.happening)
    ) {
      $0.via.object
    }
    let nodes = analysis.program.nodes
    let found = order.sorted(nodes.criticalNodes.filter { !reached.contains($0) }).compactMap {
      node -> EvidenceReport.NotReached? in
      let id = nodes.id(node)
      guard let criticality = nodes.criticality(node) else { return nil }
      return EvidenceReport.NotReached(
        node: id, criticality: criticality,
        denials: (into[id] ?? []).sorted { $0.isBefore($1, causes) },
        observed: (seen[id] ?? []).sorted { $0.isBefore($1, causes) })
    }
    return found.filter { $0.criticality == .critical }
      + found.filter { $0.criticality != .critical }
  }

  private func tallies(of reached: Set<Int>) -> [EvidenceReport.Tally] {
    analysis.model.nodes.filter { node in
      !node.counts.isEmpty
        && analysis.program.nodes.number(of: node.id).map(reached.contains) ?? false
    }
    .sorted { $0.id < $1.id }
    .map { node in
      .init(
        node: node.id, total: node.counts.first { $0.name == "total" },
        parts: node.counts.filter { $0.name != "total" })
    }
  }

  /// Marks what lacks nothing but what earlier ones give.
  private func markFollowing(_ unexplained: inout [EvidenceReport.Unexplained]) {
    var given: [ExactText: Set<Level>] = [:]
    for index in unexplained.indices {
      let own = unexplained[index]
      unexplained[index].isFollowing =
        own.closed.isEmpty
        && own.gaps.allSatisfy { gap in
          gap.lack.count
            <= gap.lack.of.count { fact in
              (given[fact.node] ?? []).contains { reaches($0, fact.level, of: fact.node) }
            }
        }
      for fact in own.happening.gives { given[fact.node, default: []].insert(fact.level) }
    }
  }
}

extension EvidenceReport {
  init() {
    reachedCount = 0
    (seen, seenPossible, origins, overcome) = ([], [], [], [])
    (notShown, attempted, claims) = ([], [], [])
    (leads, unexplained, contradicted, held) = ([], [], [], [])
    (notReached, counts) = ([], [])
  }

  fileprivate mutating func sortByTime(_ causes: [Int: Int]) {
    for list in [
      \EvidenceReport.seen, \.seenPossible, \.origins, \.overcome, \.notShown, \.attempted,
      \.claims,
    ] {
      self[keyPath: list].sort { $0.isBefore($1, causes) }
    }
    unexplained.sort { $0.happening.isBefore($1.happening, causes) }
    contradicted.sort { $0.happening.isBefore($1.happening, causes) }
    held.sort { $0.happening.isBefore($1.happening, causes) }
  }
}

extension [EvidenceReport.Lead] {
  /// Leads in the order of `ReachedAsset`, of those that stand by their ids.
  fileprivate func sortedByRank() -> Self {
    let ranks = map(\.asset.rank)
    return indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { self[$0] }
  }
}

extension EvidenceReport.Happening {
  /// The order of time: the instant, the step, what comes before it in the evidence, the sentence; the
  /// undated last.
  fileprivate func isBefore(_ other: Self, _ causes: [Int: Int]) -> Bool {
    if record.at?.start != other.record.at?.start {
      return isEarlier(record.at?.start, other.record.at?.start)
    }
    if record.step != other.record.step {
      return (record.step ?? .max) < (other.record.step ?? .max)
    }
    let depths = [self, other].map { $0.via.index.flatMap { causes[$0] } ?? 0 }
    if depths[0] != depths[1] { return depths[0] < depths[1] }
    if via != other.via { return via < other.via }
    return record.outcome.rawValue < other.record.outcome.rawValue
  }
}

/// Whether an instant comes before another one; the undated is last.
func isEarlier(_ left: Instant?, _ right: Instant?) -> Bool {
  guard let left else { return false }
  return right.map { left < $0 } ?? true
}
