import GraphKernel

/// Counts what is closed without a part.
struct ClosedCounts: Sendable {
  private let analysis: Analysis
  private let confirmed: FactSupports
  private let possible: FactSupports?
  private let seeds: Set<Int>
  private let critical: Set<Int>

  /// - Complexity: O(facts + rules).
  init(_ analysis: Analysis) {
    self.analysis = analysis
    let problem = analysis.program.problem
    confirmed = FactSupports(problem, .confirmed, analysis.confirmed.hops)
    possible =
      analysis.program.hasUnknowns
      ? FactSupports(problem, .open, analysis.possible.hops) : nil
    seeds = analysis.seedNodes
    critical = Set(analysis.program.nodes.criticalNodes)
  }

  /// What a thread looks with.
  struct Probes {
    fileprivate var confirmed: LossProbe
    fileprivate var possible: LossProbe?
    fileprivate var tally: LossTally
    /// How many facts may be looked at for some changes before they are made in lanes: as many as the last
    /// lanes did.
    fileprivate var room: Int

    /// How many facts were looked at so far.
    fileprivate var looks: Int { confirmed.looks + (possible?.looks ?? 0) }
  }

  func probes() -> Probes {
    Probes(
      confirmed: LossProbe(confirmed), possible: possible.map { LossProbe($0) },
      tally: LossTally(factCount: analysis.program.problem.graph.levels.factCount), room: leastRoom)
  }

  /// What lanes look at in any case.
  private var leastRoom: Int {
    analysis.program.problem.graph.factCount * analysis.program.problem.intervals
  }

  /// What each of some changes closes, alone.
  ///
  /// What hangs on a change is looked at change by change; where that has cost more than lanes last did,
  /// the changes that are left are made in lanes, 64 at once.
  ///
  /// - Parameter room: How many facts are looked at one by one.
  func rows(
    _ items: [(change: ModelChange, item: ChangeableParts.Item)], _ probes: inout Probes,
    room: Int? = nil
  ) -> [SingleChanges.Row] {
    let end = probes.looks + (room ?? probes.room)
    var rows: [SingleChanges.Row] = []
    while rows.count < items.count, probes.looks < end {
      let (change, item) = items[rows.count]
      rows.append(row(change, item, &probes))
    }
    while rows.count < items.count {
      let pass = items[rows.count..<min(rows.count + LossLanes.capacity, items.count)]
      let lanes = LaneCounts(analysis, pass.map(\.item.part), seeds, critical)
      rows += lanes.rows(of: pass)
      probes.room = max(lanes.looks, leastRoom)
    }
    return rows
  }

  /// What a change closes.
  private func row(
    _ change: ModelChange, _ item: ChangeableParts.Item, _ probes: inout Probes
  ) -> SingleChanges.Row {
    var row = SingleChanges.Row(change, name: item.name)
    let sure = loss(without: item.part, analysis.confirmed, &probes.confirmed, &probes.tally)
    let most: Loss
    if var probe = probes.possible.take() {
      most = loss(without: item.part, analysis.possible, &probe, &probes.tally)
      probes.possible = probe
    } else {
      most = sure
    }
    let possibly = most.dropped.subtracting(sure.dropped)
    row.closed = sure.dropped.count
    row.possiblyClosed = possibly.count
    row.closedCritical = sure.dropped.count { critical.contains($0) }
    row.possiblyClosedCritical = possibly.count { critical.contains($0) }
    row.facts = most.closed
    return row
  }

  /// What is lost in a world.
  private struct Loss {
    /// The nodes besides the seeds whose strongest level drops at some time.
    var dropped: Set<Int> = []
    /// How many levels of nodes are never held any more.
    var closed = 0
  }

  /// What is lost in a world without a part, at the time asked about.
  private func loss(
    without part: LossProbe.Part, _ ranks: WorldRanks, _ probe: inout LossProbe,
    _ tally: inout LossTally
  ) -> Loss {
    let levels = analysis.program.problem.graph.levels
    let asked = analysis.intervalsAsked
    var loss = Loss()
    probe.losses(without: part) { interval, facts in
      guard asked.contains(interval) else { return }
      tally.add(facts)
      for fact in facts where fact < levels.factCount {
        let node = levels.locate(fact).node
        if seeds.contains(node) { continue }
        // A level below the strongest says nothing; the strongest says it once in an interval.
        let strongest = ranks.strongest(of: node, levels, at: interval)
        if let strongest, levels.fact(node, strongest) == fact { loss.dropped.insert(node) }
      }
    }
    loss.closed = tally.facts.count { fact in
      let held = ranks.hops.runs(of: fact).reduce(0) { total, run in
        total + (Int(run.lower)..<Int(run.upper)).clamped(to: asked).count
      }
      return held == tally.count(fact)
    }
    tally.clear()
    return loss
  }
}
