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
  }

  func probes() -> Probes {
    Probes(confirmed: LossProbe(confirmed), possible: possible.map { LossProbe($0) })
  }

  /// What each of some changes closes, alone.
  ///
  /// What hangs on a change is looked at change by change; where that has cost more than all lanes would, the
  /// changes that are left are made in lanes, 64 at once.
  ///
  /// - Parameter room: How many losses are looked at one by one.
  func rows(
    _ items: [(change: ModelChange, item: ChangeableParts.Item)], _ probes: inout Probes,
    room: Int? = nil
  ) -> [SingleChanges.Row] {
    let facts = analysis.program.problem.graph.factCount
    var room = room ?? 16 * facts * max(1, analysis.intervalsAsked.count)
    var rows: [SingleChanges.Row] = []
    while rows.count < items.count, room > 0 {
      let (change, item) = items[rows.count]
      rows.append(row(change, item, &probes, &room))
    }
    while rows.count < items.count {
      let pass = items[rows.count..<min(rows.count + LossLanes.capacity, items.count)]
      rows += LaneCounts(analysis, pass.map(\.item.part), seeds, critical).rows(of: pass)
    }
    return rows
  }

  /// What a change closes.
  private func row(
    _ change: ModelChange, _ item: ChangeableParts.Item, _ probes: inout Probes, _ room: inout Int
  ) -> SingleChanges.Row {
    var row = SingleChanges.Row(change, name: item.name)
    let sure = loss(without: item.part, analysis.confirmed, &probes.confirmed, &room)
    let most: Loss
    if var probe = probes.possible.take() {
      most = loss(without: item.part, analysis.possible, &probe, &room)
      probes.possible = probe
    } else {
      most = sure
    }
    let possibly = most.dropped.subtracting(sure.dropped)
    row.closed = sure.dropped.count
    row.possiblyClosed = possibly.count
    row.closedCritical = sure.dropped.count { critical.contains($0) }
    row.possiblyClosedCritical = possibly.count { critical.contains($0) }
    row.facts = most.closed.count
    return row
  }

  /// What is lost in a world.
  private struct Loss {
    /// The nodes besides the seeds whose strongest level drops at some time.
    var dropped: Set<Int> = []
    /// The levels of nodes that are never held any more.
    var closed: Set<Int> = []
  }

  /// What is lost in a world without a part, at the time asked about.
  private func loss(
    without part: LossProbe.Part, _ ranks: WorldRanks, _ probe: inout LossProbe, _ room: inout Int
  ) -> Loss {
    let levels = analysis.program.problem.graph.levels
    let asked = analysis.intervalsAsked
    var loss = Loss()
    var lostIn: [Int: Int] = [:]
    room -= 1
    probe.losses(without: part) { interval, facts in
      room -= facts.count
      guard asked.contains(interval) else { return }
      let lost = Set(facts)
      for fact in facts where fact < levels.factCount {
        lostIn[fact, default: 0] += 1
        let node = levels.locate(fact).node
        if loss.dropped.contains(node) || seeds.contains(node) { continue }
        let strongest = ranks.strongest(of: node, levels, at: interval)
        if let strongest, lost.contains(levels.fact(node, strongest)) {
          loss.dropped.insert(node)
        }
      }
    }
    for (fact, count) in lostIn {
      let held = ranks.hops.runs(of: fact).reduce(0) { total, run in
        total + (Int(run.lower)..<Int(run.upper)).clamped(to: asked).count
      }
      if held == count { loss.closed.insert(fact) }
    }
    return loss
  }
}
