import HeapModule

/// The least rank of every point in a class, up to that of the goal (Knuth's generalisation of
/// Dijkstra's algorithm).
///
/// What the search closes besides only makes ranks worse: a point that is not settled costs as much
/// as the goal or more.
struct ProofRanks {
  private let graph: ProofGraph
  private(set) var ranks: [EffortRank]
  private(set) var isSettled: [Bool]
  private(set) var goal: EffortRank?
  /// The step that a fixed point has, `.max` for others.
  private var fixed: [UInt32]
  private var isForbidden: [Bool]
  private var missing: [UInt32]
  private var sums: [EffortRank]

  private struct Offer: Comparable {
    var rank: EffortRank
    var point: UInt32

    static func < (left: Offer, right: Offer) -> Bool {
      (left.rank, left.point) < (right.rank, right.point)
    }
  }

  /// - Complexity: O(points + premises × log points).
  init(_ graph: ProofGraph, _ part: ProofClass) {
    self.graph = graph
    ranks = [EffortRank](repeating: .unreached, count: graph.pointCount)
    isSettled = [Bool](repeating: false, count: graph.pointCount)
    fixed = [UInt32](repeating: .max, count: graph.pointCount)
    isForbidden = [Bool](repeating: false, count: graph.stepCount)
    missing = (0..<graph.stepCount).map { UInt32(graph.premises(of: $0).count) }
    sums = [EffortRank](repeating: EffortRank(effort: 0, hops: 0), count: graph.stepCount)
    for placed in part.order[..<part.fixedCount] { fixed[Int(placed.point)] = placed.step }
    for step in part.forbidden { isForbidden[Int(step)] = true }
    run(to: part.goal)
  }

  private mutating func run(to goal: UInt32) {
    var waiting = Heap<Offer>()
    for point in graph.isSource.indices where graph.isSource[point] {
      ranks[point] = EffortRank(effort: 0, hops: 0)
      waiting.insert(Offer(rank: ranks[point], point: UInt32(point)))
    }
    while let next = waiting.popMin() {
      let point = Int(next.point)
      if isSettled[point] { continue }
      isSettled[point] = true
      if next.point == goal {
        self.goal = next.rank
        return
      }
      for step in graph.steps(using: point) {
        let step = Int(step)
        missing[step] -= 1
        sums[step] = EffortRank(
          effort: EffortRank.sum(sums[step].effort, next.rank.effort),
          hops: max(sums[step].hops, next.rank.hops))
        if missing[step] > 0 || !isAllowed(step) { continue }
        let (head, rank) = (Int(graph.heads[step]), beyond(sums[step], step))
        if isSettled[head] || ranks[head] <= rank { continue }
        ranks[head] = rank
        waiting.insert(Offer(rank: rank, point: UInt32(head)))
      }
    }
  }

  private func beyond(_ premises: EffortRank, _ step: Int) -> EffortRank {
    EffortRank(
      effort: EffortRank.sum(premises.effort, graph.efforts[step]),
      hops: premises.hops + (graph.isHop[step] ? 1 : 0))
  }

  /// Whether a proof of the class may use a step.
  func isAllowed(_ step: Int) -> Bool {
    if isForbidden[step] { return false }
    let own = fixed[Int(graph.heads[step])]
    return own == .max || Int(own) == step
  }

  /// The rank that a step gives, exact where all that it needs is settled, else a lower bound.
  func rank(of step: Int) -> EffortRank? {
    var sum = EffortRank(effort: 0, hops: 0)
    for premise in graph.premises(of: step) {
      guard let rank = isSettled[Int(premise)] ? ranks[Int(premise)] : goal else { return nil }
      sum.effort = EffortRank.sum(sum.effort, rank.effort)
      sum.hops = max(sum.hops, rank.hops)
    }
    return beyond(sum, step)
  }
}
