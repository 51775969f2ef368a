/// What gives each fact in each interval of a world.
package struct FactSupports: Sendable {
  let problem: Problem
  private let ranks: IntervalRanks<UInt32>
  private let premises: [UInt32]
  private let seeds: [Int: [Guard]]
  /// Whether each guard is open, interval by interval.
  private let isOpen: [[Bool]]
  private let world: World

  /// - Complexity: O(facts + rules + guards × intervals).
  package init(_ problem: Problem, _ world: World, _ ranks: IntervalRanks<UInt32>) {
    self.problem = problem
    self.ranks = ranks
    self.world = world
    premises = problem.graph.base.premises()
    seeds = Dictionary(grouping: problem.seeds) { Int($0.fact) }.mapValues { $0.map(\.held) }
    isOpen = (0..<problem.intervals).map { interval in
      problem.guards.map { $0.isOpen(at: interval, in: world) }
    }
  }

  /// Whether a fact holds in an interval.
  @inline(__always)
  func holds(_ fact: Int, at interval: Int) -> Bool {
    ranks.rank(of: fact, at: interval) != nil
  }

  /// Whether a rule fires in an interval, and gives what it gives as early as that is reached.
  package func isShown(_ rule: Int, at interval: Int) -> Bool {
    let graph = problem.graph
    guard let rank = ranks.rank(of: graph.head(of: rule), at: interval) else { return false }
    return given(by: rule, at: interval) { _ in true } == rank
  }

  /// Whether anything gives a fact that holds.
  ///
  /// - Parameters:
  ///   - asEarly: Whether it has to give it in as few hops as it is reached.
  ///   - closed: Rules that do not fire.
  ///   - isLostBefore: Whether a fact is lost in the interval before.
  ///   - isHeld: Whether a premise that holds is to count.
  @inline(__always)
  func isGiven(
    _ fact: Int, at interval: Int, asEarly: Bool, without closed: Set<Int>,
    isLostBefore: (Int) -> Bool, isHeld: (Int) -> Bool
  ) -> Bool {
    guard let rank = ranks.rank(of: fact, at: interval) else { return false }
    let latest = asEarly ? rank : .max - 1
    if seeds[fact]?.contains(where: { $0.isOpen(at: interval, in: world) }) == true { return true }
    if isCarried(fact, to: interval, by: latest), !isLostBefore(fact) { return true }
    var isImplied = false
    problem.graph.levels.forEachImplier(of: fact) { stronger in
      if isHeld(stronger), let own = ranks.rank(of: stronger, at: interval), own <= latest {
        isImplied = true
      }
    }
    if isImplied { return true }
    return isGivenByRule(fact, at: interval, latest, without: closed, isHeld)
  }

  /// Whether a fact is carried on into an interval, in so few hops.
  private func isCarried(_ fact: Int, to interval: Int, by latest: UInt32) -> Bool {
    let number = problem.carryGuards[fact]
    guard number != 0, interval > 0, problem.carries[number].isOpen(at: interval, in: world)
    else { return false }
    return ranks.rank(of: fact, at: interval - 1).map { $0 <= latest } ?? false
  }

  @inline(__always)
  private func isGivenByRule(
    _ fact: Int, at interval: Int, _ latest: UInt32, without closed: Set<Int>,
    _ isHeld: (Int) -> Bool
  ) -> Bool {
    let base = problem.graph.base
    for position in base.giverRange(of: fact) {
      let rule = Int(base.givers[position])
      guard Int(base.heads[rule]) == fact, isHeld(Int(premises[rule])),
        let own = ranks.rank(of: Int(premises[rule]), at: interval), own < latest,
        closed.isEmpty || !closed.contains(rule)
      else { continue }
      return true
    }
    for own in problem.graph.ownRules(giving: fact) {
      let rule = Int(own) + base.ruleCount
      if !closed.isEmpty, closed.contains(rule) { continue }
      if let hops = given(by: rule, at: interval, isHeld), hops <= latest { return true }
    }
    return false
  }

  /// Whether a rule besides the base, by its number among these, fires in an interval with what holds there
  /// and some facts more.
  func fires(_ own: Int, at interval: Int, besides more: Set<Int>) -> Bool {
    let graph = problem.graph
    guard isOpen[interval][Int(graph.guards[own])] else { return false }
    let body = graph.bodies[Int(graph.bodyOffsets[own])..<Int(graph.bodyOffsets[own + 1])]
    let held = body.count { more.contains(Int($0)) || holds(Int($0), at: interval) }
    return held >= Int(graph.thresholds[own])
  }

  /// In how many hops a rule gives its fact from the premises that count; `nil` where it does not.
  @inline(__always)
  private func given(
    by rule: Int, at interval: Int, _ isHeld: (Int) -> Bool
  ) -> UInt32? {
    let graph = problem.graph
    guard rule >= graph.base.ruleCount else {
      let premise = Int(premises[rule])
      if Int(graph.base.heads[rule]) == premise || !isHeld(premise) { return nil }
      return ranks.rank(of: premise, at: interval).map { $0 + 1 }
    }
    let own = rule - graph.base.ruleCount
    guard isOpen[interval][Int(graph.guards[own])] else { return nil }
    let body = graph.bodies[Int(graph.bodyOffsets[own])..<Int(graph.bodyOffsets[own + 1])]
    let threshold = Int(graph.thresholds[own])
    let hop: UInt32 = graph.isHop[own] ? 1 : 0
    if body.count == threshold {
      var most: UInt32 = 0
      for premise in body {
        guard isHeld(Int(premise)), let rank = ranks.rank(of: Int(premise), at: interval) else {
          return nil
        }
        most = max(most, rank)
      }
      return most + hop
    }
    let held = body.compactMap { premise in
      isHeld(Int(premise)) ? ranks.rank(of: Int(premise), at: interval) : nil
    }.sorted()
    return held.count >= threshold ? held[threshold - 1] + hop : nil
  }
}
