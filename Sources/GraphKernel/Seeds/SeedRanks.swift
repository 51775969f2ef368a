/// The rank of one target for many sets of seeds: a lane per set, 512 in one fixpoint.
package enum SeedRanks {
  /// The hops and effort of the target for each set, `nil` where it is not reached.
  ///
  /// - Complexity: O(sets / 512 × cost of a fixpoint over lanes).
  package static func ranks(
    _ problem: Problem, _ world: World, sets: [[UInt32]], target: Int
  ) -> [(hops: Int, effort: UInt64)?] {
    let all = Lanes512(0..<Lanes512.capacity)
    let masks = problem.guards.map { $0.isOpen(in: world) ? all : Lanes512.none }
    var results: [(hops: Int, effort: UInt64)?] = []
    for first in stride(from: 0, to: sets.count, by: Lanes512.capacity) {
      let pass = sets[first..<min(first + Lanes512.capacity, sets.count)]
      let seeds = pass.enumerated().flatMap { lane, facts in
        facts.map { FixpointInput<Lanes512>.Seed(fact: $0, lanes: Lanes512(lane..<lane + 1)) }
      }
      let run = FixpointInput(masks: masks, seeds: seeds)
      let hops = ForwardChaining.run(problem.graph, run)
      let efforts = LeastEffort.run(problem.graph, run)
      for lane in pass.indices.map({ $0 - pass.startIndex }) {
        guard let depth = hops.rank(of: target, in: lane),
          let effort = efforts.rank(of: target, in: lane)
        else {
          results.append(nil)
          continue
        }
        results.append((Int(depth), effort.effort))
      }
    }
    return results
  }
}
