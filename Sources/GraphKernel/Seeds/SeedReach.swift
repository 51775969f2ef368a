/// Which facts many sets of seeds reach in few hops: a lane per set.
package enum SeedReach {
  /// For each of the targets, the lanes of the sets that reach it in so many hops.
  ///
  /// - Parameter sets: Up to 512 sets of facts.
  /// - Complexity: O(what is reached in so many hops × distinct hops per fact), and O(facts) space for
  ///   512 lanes each.
  package static func lanes(
    _ problem: Problem, _ world: World, sets: [[UInt32]], targets: [Int], within hops: Int
  ) -> [Lanes512] {
    let all = Lanes512(0..<Lanes512.capacity)
    let seeds = sets.enumerated().flatMap { lane, facts in
      facts.map { FixpointInput<Lanes512>.Seed(fact: $0, lanes: Lanes512(lane..<lane + 1)) }
    }
    let input = FixpointInput(
      masks: problem.guards.map { $0.isOpen(in: world) ? all : Lanes512.none }, seeds: seeds)
    let table = ForwardChaining.run(problem.graph, input, atMost: hops)
    return targets.map { table.entries(of: $0).reduce(Lanes512.none) { $0 | $1.lanes } }
  }
}
