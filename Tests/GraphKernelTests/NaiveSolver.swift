@testable import GraphKernel

/// The fixpoint of one world by plain iteration, interval after interval: the kernel's slow twin.
struct NaiveSolver {
  let problem: Problem
  let world: World

  /// For each interval the rank of every fact that holds: hops alone, and least effort.
  func solve() -> [(hops: [Int: UInt32], efforts: [Int: EffortRank])] {
    var results: [(hops: [Int: UInt32], efforts: [Int: EffortRank])] = []
    for interval in 0..<problem.intervals {
      var hops: [Int: UInt32] = [:]
      var efforts: [Int: EffortRank] = [:]
      for seed in problem.seeds where isOpen(seed.held, interval) {
        hops[Int(seed.fact)] = 0
        efforts[Int(seed.fact)] = EffortRank(effort: 0, hops: 0)
      }
      if let before = results.last { carry(before, interval, &hops, &efforts) }
      results.append(fixpoint(hops, efforts, interval))
    }
    return results
  }

  private func isOpen(_ guarded: Guard, _ interval: Int) -> Bool {
    guarded.stretches.contains { $0.intervals.contains(interval) && world.opens($0) }
  }

  private func carry(
    _ before: (hops: [Int: UInt32], efforts: [Int: EffortRank]), _ interval: Int,
    _ hops: inout [Int: UInt32], _ efforts: inout [Int: EffortRank]
  ) {
    for fact in 0..<problem.graph.factCount {
      let number = problem.carryGuards[fact]
      guard number != 0, isOpen(problem.carries[number], interval) else { continue }
      if let old = before.hops[fact] { hops[fact] = min(old, hops[fact] ?? .max) }
      if let old = before.efforts[fact] { efforts[fact] = min(old, efforts[fact] ?? old) }
    }
  }

  /// Gives every level of a node the rank of what implies it; returns whether anything changed.
  private func imply<Rank: Comparable>(_ ranks: inout [Int: Rank]) -> Bool {
    var hasChanged = false
    for fact in 0..<problem.graph.levels.factCount {
      for stronger in problem.graph.levels.impliers(of: fact) {
        guard let rank = ranks[stronger] else { continue }
        if let own = ranks[fact], own <= rank { continue }
        ranks[fact] = rank
        hasChanged = true
      }
    }
    return hasChanged
  }

  private func fixpoint(
    _ startHops: [Int: UInt32], _ startEfforts: [Int: EffortRank], _ interval: Int
  ) -> (hops: [Int: UInt32], efforts: [Int: EffortRank]) {
    var (hops, efforts) = (startHops, startEfforts)
    let graph = problem.graph
    var changed = true
    while changed {
      changed = imply(&hops) || imply(&efforts)
      for rule in 0..<graph.ruleCount
      where isOpen(problem.guards[graph.guardIndex(of: rule)], interval) {
        let (body, head) = (graph.body(of: rule), graph.head(of: rule))
        let count = graph.threshold(of: rule)
        let depths = body.compactMap { hops[$0] }.sorted()
        if depths.count >= count {
          let depth = depths[count - 1] + (graph.isHop(rule) ? 1 : 0)
          if depth < hops[head] ?? .max {
            hops[head] = depth
            changed = true
          }
        }
        let ranks = body.compactMap { efforts[$0] }.sorted().prefix(count)
        guard ranks.count == count else { continue }
        let sum = ranks.reduce(graph.effort(of: rule)) { EffortRank.sum($0, $1.effort) }
        let rank = EffortRank(
          effort: sum, hops: (ranks.map(\.hops).max() ?? 0) + (graph.isHop(rule) ? 1 : 0))
        if efforts[head].map({ rank < $0 }) ?? true {
          efforts[head] = rank
          changed = true
        }
      }
    }
    return (hops, efforts)
  }
}
