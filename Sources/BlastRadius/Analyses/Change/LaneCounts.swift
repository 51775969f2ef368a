import GraphKernel

/// What is closed without each of at most 64 parts: a lane per part.
struct LaneCounts {
  /// The nodes besides the seeds whose strongest level drops at some time, by world.
  private var confirmed: [UInt64] = []
  private var possible: [UInt64] = []
  /// The lanes in which each level of a node that was possible never is.
  private var closed: [UInt64] = []
  private let critical: Set<Int>
  /// How many facts were looked at.
  private(set) var looks = 0

  /// - Complexity: Some twenty runs of the engine without conditions, in each of two worlds.
  init(
    _ analysis: Analysis, _ parts: [LossProbe.Part], _ seeds: Set<Int>, _ critical: Set<Int>
  ) {
    self.critical = critical
    (possible, closed, looks) = Self.lost(analysis, parts, seeds, .open, analysis.possible)
    confirmed = possible
    if analysis.program.hasUnknowns {
      let sure = Self.lost(analysis, parts, seeds, .confirmed, analysis.confirmed)
      confirmed = sure.dropped
      looks += sure.looks
    }
  }

  private static func lost(
    _ analysis: Analysis, _ parts: [LossProbe.Part], _ seeds: Set<Int>, _ world: World,
    _ ranks: WorldRanks
  ) -> (dropped: [UInt64], closed: [UInt64], looks: Int) {
    let problem = analysis.program.problem
    let (levels, asked) = (problem.graph.levels, analysis.intervalsAsked)
    var dropped = [UInt64](repeating: 0, count: levels.nodeCount)
    var kept = [UInt64](repeating: 0, count: levels.factCount)
    var wasHeld = [Bool](repeating: false, count: levels.factCount)
    let looks = LossLanes(problem, world).forEachInterval(
      without: parts[...], through: asked.upperBound - 1
    ) { interval, held in
      guard asked.contains(interval) else { return }
      for fact in kept.indices where ranks.holds(fact, at: interval) {
        kept[fact] |= held[fact]
        wasHeld[fact] = true
      }
      for node in dropped.indices where !seeds.contains(node) {
        guard let level = ranks.strongest(of: node, levels, at: interval) else { continue }
        dropped[node] |= ~held[levels.fact(node, level)]
      }
    }
    return (dropped, kept.indices.map { wasHeld[$0] ? ~kept[$0] : 0 }, looks)
  }

  /// The rows of the changes that take the parts away.
  func rows(
    of items: ArraySlice<(change: ModelChange, item: ChangeableParts.Item)>
  ) -> [SingleChanges.Row] {
    var rows = items.map { SingleChanges.Row($0.change, name: $0.item.name) }
    for node in possible.indices {
      let (sure, isCritical) = (confirmed[node], critical.contains(node))
      sure.forEachBit { lane in
        rows[lane].closed += 1
        if isCritical { rows[lane].closedCritical += 1 }
      }
      (possible[node] & ~sure).forEachBit { lane in
        rows[lane].possiblyClosed += 1
        if isCritical { rows[lane].possiblyClosedCritical += 1 }
      }
    }
    for lanes in closed { lanes.forEachBit { rows[$0].facts += 1 } }
    return rows
  }
}
