/// Runs the fixpoints of worlds and collects the ranks.
package enum Solver {
  /// The ranks of every fact in each world, in the order of the worlds.
  ///
  /// - Complexity: O(total rule size) per world for its first interval, and for each further one what
  ///   changes in it.
  package static func solve(_ problem: Problem, _ worlds: [World]) -> [WorldRanks] {
    if problem.intervals == 1 { return worlds.map { UntimedSolver(problem, $0).solve() } }
    let premises = problem.graph.base.premises()
    return worlds.map { TimedSolver(problem, $0, premises: premises).solve() }
  }
}
