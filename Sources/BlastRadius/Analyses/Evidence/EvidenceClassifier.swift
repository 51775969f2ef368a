import GraphKernel

/// Puts each record of evidence into its list.
struct EvidenceClassifier {
  let analysis: Analysis
  private var uses: EdgeUsage
  private(set) var report = EvidenceReport()
  /// What is shown to have been held, by node.
  private(set) var shown: [ExactText: Set<Level>] = [:]
  private(set) var denials: [EvidenceReport.Happening] = []

  init(_ analysis: Analysis) {
    self.analysis = analysis
    uses = EdgeUsage(analysis)
  }

  /// - Parameter seen: When the edge was seen to work.
  mutating func add(_ record: Evidence, ofEdge index: Int, _ seen: EdgeObservations) {
    let span = analysis.program.timeline.span(of: record)
    let use = uses.use(ofEdge: index, in: span)
    let happening = happening(record, index, use)
    switch (record.claim, record.outcome) {
    case (true, _): report.claims.append(happening)
    case (_, .observed): addObserved(happening, index, span, use)
    case (_, .attempted): report.attempted.append(happening)
    case (_, .denied) where seen.overcome(record): report.overcome.append(happening)
    case (_, .denied): addDenied(happening, index, span, use)
    }
  }

  private func happening(
    _ record: Evidence, _ index: Int, _ use: EdgeUsage.Use?
  ) -> EvidenceReport.Happening {
    let settles =
      use?.certainty == .possible && record.at != nil && !record.claim
      && record.outcome == .observed
    return EvidenceReport.Happening(
      via: analysis.program.nodes.reference(toEdge: index), record: record,
      gives: use?.gives ?? uses.wouldGive(ofEdge: index), certainty: use?.certainty,
      dependsOn: analysis.names(use?.unknowns ?? []),
      settles: settles ? uses.ownUnknowns(ofEdge: index, at: use?.interval ?? 0) : [])
  }

  private mutating func addObserved(
    _ happening: EvidenceReport.Happening, _ index: Int, _ span: Range<Int>, _ use: EdgeUsage.Use?
  ) {
    guard let use else {
      if happening.gives.contains(where: isSeed) {
        report.origins.append(happening)
      } else {
        addUnexplained(happening, index, span)
      }
      return
    }
    for fact in use.gives + use.needs { shown[fact.node, default: []].insert(fact.level) }
    if use.certainty == .confirmed {
      report.seen.append(happening)
    } else {
      report.seenPossible.append(happening)
    }
  }

  private mutating func addUnexplained(
    _ happening: EvidenceReport.Happening, _ index: Int, _ span: Range<Int>
  ) {
    let timeline = analysis.program.timeline
    let (lacks, closed) = uses.shortfall(ofEdge: index, in: span)
    let gaps = lacks.map { lack in
      EvidenceReport.Gap(
        lack: lack,
        heldAt: lack.of.count == 1
          ? analysis.stretches(of: lack.of[0]).map { timeline.period(of: $0) } : [])
    }
    report.unexplained.append(
      .init(happening: happening, gaps: gaps, closed: closed, isFollowing: false))
  }

  /// A denial speaks of its own edge: where that takes nobody further, the model agrees, whatever
  /// else reaches what it would have given.
  private mutating func addDenied(
    _ happening: EvidenceReport.Happening, _ index: Int, _ span: Range<Int>, _ use: EdgeUsage.Use?
  ) {
    denials.append(happening)
    if use != nil, happening.record.reason == .noEvidence {
      report.notShown.append(happening)
    } else if let use, let fact = use.gives.last {
      report.contradicted.append(contradiction(happening, fact, use))
    } else {
      report.held.append(
        .init(happening: happening, otherwise: otherwise(uses.wouldGive(ofEdge: index), span)))
    }
  }

  /// How the strongest of some facts that holds in some intervals is held, a confirmed one first.
  private func otherwise(_ facts: [Fact], _ span: Range<Int>) -> EvidenceReport.Otherwise? {
    for certainty in [Certainty.confirmed, .possible] {
      let ranks = analysis.ranks(certainty)
      for fact in facts.reversed() {
        guard let number = analysis.number(of: fact),
          let interval = span.first(where: { ranks.holds(number, at: $0) })
        else { continue }
        let step = analysis.witnesses(certainty).step(for: .init(fact: number, interval: interval))
        return .init(
          fact: fact, certainty: certainty,
          via: step?.rule.flatMap { analysis.program.edge(ofRule: $0) })
      }
    }
    return nil
  }

  private func contradiction(
    _ happening: EvidenceReport.Happening, _ fact: Fact, _ use: EdgeUsage.Use
  ) -> EvidenceReport.Contradiction {
    let held = analysis.stretches(of: fact).first { $0.contains(use.interval) }
    return EvidenceReport.Contradiction(
      happening: happening, fact: fact, certainty: use.certainty,
      held: held.map { analysis.program.timeline.period(of: $0) } ?? .always,
      remedy: remedy(happening, at: use.interval))
  }

  private func remedy(
    _ happening: EvidenceReport.Happening, at interval: Int
  ) -> EvidenceReport.Remedy {
    let control = happening.record.control
    guard let index = happening.via.index else { return .addControl(control) }
    let edge = analysis.model.edges[index]
    if let control {
      return edge.unless.contains(control) ? .enforce([control]) : .addControl(control)
    }
    let unknown = uses.ownUnknowns(ofEdge: index, at: interval).filter { edge.unless.contains($0) }
    return unknown.isEmpty ? .addControl(nil) : .enforce(unknown)
  }

  private func isSeed(_ fact: Fact) -> Bool {
    analysis.question.from.contains { seed in
      analysis.program.nodes.number(of: seed.node) == analysis.program.nodes.number(of: fact.node)
        && reaches(seed.level, fact.level, of: fact.node)
    }
  }

  /// Whether holding a level of a node means another one.
  func reaches(_ level: Level, _ other: Level, of node: String) -> Bool {
    level == other || level.implies(other, onGateway: analysis.program.isGateway(node))
  }
}
