import HeapModule

/// The facts and rules that can take part in a proof of one fact, of at most some cost, in one world.
///
/// The cost of a proof is its hops or its effort. A fact takes part only if what it costs at least and
/// what leads on from it to the goal stay within the bound together. What is closed besides makes
/// nothing cheaper, so whatever the search closes, no proof within the bound leaves the region.
package struct ProofRegion {
  /// The facts, the goal first.
  package private(set) var facts: [UInt32] = []
  /// The rules, ascending in what leads on from them to the goal.
  package private(set) var rules: [Int] = []
  /// Whether nothing was left out for its cost.
  package private(set) var isComplete = true
  /// The place of each fact in `facts`.
  private(set) var places: [UInt32: UInt32] = [:]

  let problem: Problem
  let world: World
  /// The last interval that a proof may use.
  let last: Int
  let isCheapest: Bool

  private let ranks: WorldRanks
  private let bound: UInt64
  private let isAlwaysSeeded: Set<UInt32>
  private var waiting = Heap<Offer>()
  private var best: [UInt32: UInt64] = [:]

  /// A fact, and the least that leads on from it to the goal.
  private struct Offer: Comparable {
    var distance: UInt64
    var fact: UInt32

    static func < (left: Offer, right: Offer) -> Bool {
      (left.distance, left.fact) < (right.distance, right.fact)
    }
  }

  /// Finds the region around a fact.
  ///
  /// - Parameter ranks: What holds in the world when nothing is closed besides.
  /// - Parameter bound: The most that a proof may cost, in hops or thousandths of effort.
  /// - Complexity: O(rules into the region × log facts).
  package init(
    _ problem: Problem, _ world: World, _ ranks: WorldRanks, goal: Int, through last: Int,
    cheapest: Bool, within bound: UInt64
  ) {
    self.problem = problem
    self.world = world
    self.ranks = ranks
    self.last = last
    self.bound = bound
    isCheapest = cheapest
    isAlwaysSeeded = Set(
      problem.seeds.filter { seed in
        (0...last).allSatisfy { seed.held.isOpen(at: $0, in: world) }
      }.map(\.fact))
    offer(UInt32(goal), 0)
    while let next = waiting.popMin() {
      if places[next.fact] == nil { take(next) }
    }
    best = [:]
  }

  private mutating func offer(_ fact: UInt32, _ distance: UInt64) {
    if let known = best[fact], known <= distance { return }
    guard let least = least(of: Int(fact)) else { return }
    guard EffortRank.sum(least, distance) <= bound else {
      isComplete = false
      return
    }
    best[fact] = distance
    waiting.insert(Offer(distance: distance, fact: fact))
  }

  private mutating func take(_ next: Offer) {
    places[next.fact] = UInt32(facts.count)
    facts.append(next.fact)
    if isAlwaysSeeded.contains(next.fact) { return }
    for stronger in problem.graph.levels.impliers(of: Int(next.fact)) {
      offer(UInt32(stronger), next.distance)
    }
    for rule in problem.graph.rules(giving: Int(next.fact)) where isEverOpen(rule) {
      take(rule, next.distance)
    }
  }

  private mutating func take(_ rule: Int, _ distance: UInt64) {
    let graph = problem.graph
    let own: UInt64 = isCheapest ? graph.effort(of: rule) : graph.isHop(rule) ? 1 : 0
    let beyond = EffortRank.sum(distance, own)
    let body = graph.body(of: rule)
    let leasts = body.compactMap { least(of: $0) }.sorted().prefix(graph.threshold(of: rule))
    guard leasts.count == graph.threshold(of: rule) else { return }
    let premises = isCheapest ? leasts.reduce(0, EffortRank.sum) : leasts.last ?? 0
    guard EffortRank.sum(premises, beyond) <= bound else {
      isComplete = false
      return
    }
    rules.append(rule)
    for premise in body { offer(UInt32(premise), beyond) }
  }

  /// The least that a fact costs in any interval, or `nil` where it never holds.
  private func least(of fact: Int) -> UInt64? {
    func cost(at interval: Int) -> UInt64? {
      isCheapest
        ? ranks.effort(of: fact, at: interval)?.effort
        : ranks.hops(of: fact, at: interval).map { UInt64($0) }
    }
    if problem.intervals == 1 { return cost(at: 0) }
    var least: UInt64?
    for run in ranks.hops.runs(of: fact) where run.lower <= last {
      if !isCheapest {
        least = min(least ?? .max, UInt64(run.rank))
        continue
      }
      for interval in Int(run.lower)..<min(Int(run.upper), last + 1) {
        if let cost = cost(at: interval) { least = min(least ?? .max, cost) }
      }
    }
    return least
  }

  private func isEverOpen(_ rule: Int) -> Bool {
    let number = problem.graph.guardIndex(of: rule)
    return number == 0
      || problem.guards[number].stretches.contains {
        world.opens($0) && $0.intervals.lowerBound <= last
      }
  }
}
