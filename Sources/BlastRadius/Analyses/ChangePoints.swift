import GraphKernel

/// The intervals at which a fact may begin to be held in another way.
///
/// How a fact is held hangs on its own ranks, on what is open into it, and on the ranks of what that
/// needs; what costs nothing, an implication or an auxiliary fact, is looked through.
struct ChangePoints {
  private let problem: Problem
  private let worlds: [WorldRanks]
  private let seeds: [Int: [Guard]]
  private let witnesses: Witnesses

  init(_ analysis: Analysis, _ witnesses: Witnesses) {
    problem = analysis.program.problem
    self.witnesses = witnesses
    worlds = analysis.worlds
    seeds = Dictionary(grouping: problem.seeds) { Int($0.fact) }.mapValues { $0.map(\.held) }
  }

  /// The intervals, ascending, the first one among them.
  ///
  /// - Complexity: O(rules into the fact + changes of what they need).
  func points(of fact: Int) -> [Int] {
    if problem.intervals == 1 { return [0] }
    var points: Set<Int> = [0]
    var seen: Set<Int> = [fact]
    var open = [fact]
    while let next = open.popLast() {
      for world in worlds { world.forEachChange(of: next) { points.insert($0) } }
      for held in seeds[next] ?? [] { add(held, to: &points) }
      add(problem.carries[problem.carryGuards[next]], to: &points)
      for stronger in problem.graph.levels.impliers(of: next)
      where seen.insert(stronger).inserted {
        open.append(stronger)
      }
      for rule in problem.graph.rules(giving: next) {
        add(rule, to: &points) { if seen.insert($0).inserted { open.append($0) } }
      }
    }
    points.remove(problem.intervals)
    return points.sorted()
  }

  private func add(_ guarded: Guard, to points: inout Set<Int>) {
    for run in guarded.stretches {
      points.insert(run.intervals.lowerBound)
      points.insert(run.intervals.upperBound)
    }
  }

  /// Adds what changes about a rule; calls the body with the premises of one that costs nothing.
  private func add(_ rule: Int, to points: inout Set<Int>, _ body: (Int) -> Void) {
    let graph = problem.graph
    if let premise = witnesses.premise(ofBase: rule) {
      for world in worlds { world.forEachChangeOfHops(of: premise) { points.insert($0) } }
      return
    }
    let number = graph.guardIndex(of: rule)
    if number != 0 { add(problem.guards[number], to: &points) }
    for premise in graph.body(of: rule) {
      for world in worlds { world.forEachChangeOfHops(of: premise) { points.insert($0) } }
      if !graph.isHop(rule) { body(premise) }
    }
  }
}
