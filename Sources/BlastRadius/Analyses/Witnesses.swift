import GraphKernel
import Synchronization

/// Finds, in one world, the rule that a shown proof uses for a fact in an interval.
///
/// A proof has the fewest hops (or the least effort, then the fewest hops); ties go to what is
/// carried on, then to the first edge by sentence. Since every edge is a hop, a proof never comes
/// back to its fact.
///
/// It is a class because it is handed on for every fact, which must not copy what it consists of.
final class Witnesses: Sendable {
  let program: Program
  let world: World
  let ranks: WorldRanks
  let isCheapest: Bool
  private let problem: Problem
  private let graph: RuleGraph
  private let seeds: [Int: [Guard]]
  private let tables: WitnessTables?
  /// Of facts that many rules give in many intervals, those asked for last.
  private let causes = Mutex<[Int: CauseTable]>([:])

  init(
    _ program: Program, _ world: World, _ ranks: WorldRanks, cheapest: Bool = false,
    tables: WitnessTables? = nil
  ) {
    self.program = program
    problem = program.problem
    graph = problem.graph
    self.tables = tables
    self.world = world
    self.ranks = ranks
    isCheapest = cheapest
    seeds = Dictionary(grouping: problem.seeds) { Int($0.fact) }.mapValues { $0.map(\.held) }
  }

  /// What gives a fact.
  enum Cause: Hashable {
    /// It is a seed.
    case seed
    /// A rule.
    case rule(Int)
    /// A stronger level of the same node.
    case implied(by: Int)
  }

  /// How a fact was obtained.
  struct Witness {
    /// What gave it.
    var cause: Cause
    /// The interval in which it was obtained; it has been carried on since.
    var interval: Int
    /// The unknowns of the rule or the seed, and of what it was carried through.
    var unknowns: [UInt32]
  }

  /// A fact in an interval.
  struct Point: Hashable {
    var fact: Int
    var interval: Int
  }

  /// The rank of a fact: without the effort where hops are asked for.
  func rank(of fact: Int, at interval: Int) -> EffortRank? {
    if isCheapest { return ranks.effort(of: fact, at: interval) }
    return ranks.hops(of: fact, at: interval).map { EffortRank(effort: 0, hops: $0) }
  }

  /// How a fact that holds was obtained, or `nil` where it does not hold.
  func witness(of point: Point) -> Witness? {
    let fact = point.fact
    guard let rank = rank(of: fact, at: point.interval) else { return nil }
    if let rule = shownRule(of: fact) {
      return Witness(cause: .rule(rule), interval: point.interval, unknowns: [])
    }
    var interval = point.interval
    var unknowns: [UInt32] = []
    while true {
      if let held = seeds[fact]?.lazy.compactMap({ self.open($0, at: interval) }).first {
        return Witness(cause: .seed, interval: interval, unknowns: unknowns + held)
      }
      let carry = problem.carries[problem.carryGuards[fact]]
      if interval > 0, let hangsOn = open(carry, at: interval),
        self.rank(of: fact, at: interval - 1) == rank
      {
        unknowns += hangsOn
        interval -= 1
        continue
      }
      guard let cause = bestCause(of: fact, rank, at: interval) else { return nil }
      return Witness(
        cause: cause, interval: interval, unknowns: unknowns + unknownsOf(cause, at: interval))
    }
  }

  /// The rule that the shown proof of a fact ends with in every interval, where that is known.
  func shownRule(of fact: Int) -> Int? {
    tables?.shownRule(of: fact)
  }

  /// The rule of an edge that alone gives a level of a node, whenever it holds, or `nil`.
  func onlyRule(giving fact: Int) -> Int? {
    guard seeds[fact] == nil, problem.carryGuards[fact] == 0, !graph.mayBeGivenByMany(fact),
      !graph.levels.impliers(of: fact).contains(where: { ranks.holds($0) })
    else { return nil }
    let rules = graph.rules(giving: fact)
    return rules.count == 1 && program.key(ofRule: rules[0]) != nil ? rules[0] : nil
  }

  /// What the rule needs that alone gives a level of a node, or `nil` where others do or it needs only some.
  func onlyPremises(of fact: Int) -> [Int]? {
    guard let rule = onlyRule(giving: fact) else { return nil }
    let body = graph.body(of: rule)
    return graph.threshold(of: rule) == body.count ? body : nil
  }

  /// The premise of a rule of the base, or `nil` for another rule.
  func premise(ofBase rule: Int) -> Int? {
    guard rule < graph.base.ruleCount else { return nil }
    return tables?.premise(of: rule) ?? Int(graph.base.premise(of: rule))
  }

  /// The premises that the shown proof uses: all, or the least of a threshold.
  func premises(of cause: Cause, at interval: Int) -> [Point] {
    switch cause {
    case .seed: []
    case .implied(let stronger): [Point(fact: stronger, interval: interval)]
    case .rule(let rule): premises(ofRule: rule, at: interval)
    }
  }

  private func premises(ofRule rule: Int, at interval: Int) -> [Point] {
    if let premise = premise(ofBase: rule) {
      return [Point(fact: premise, interval: interval)]
    }
    let body = graph.body(of: rule).map { Point(fact: $0, interval: interval) }
    let count = graph.threshold(of: rule)
    if count == body.count { return body }
    let ranked = body.compactMap { point in
      rank(of: point.fact, at: interval).map { (rank: $0, point: point) }
    }
    return ranked.sorted { left, right in
      left.rank == right.rank
        ? name(left.point.fact) < name(right.point.fact) : left.rank < right.rank
    }.prefix(count).map(\.point)
  }

  private func name(_ fact: Int) -> String { program.named(fact)?.description ?? "" }

  /// The unknowns on which a guard hangs in this world, or `nil` where it is closed.
  private func open(_ guarded: Guard?, at interval: Int) -> [UInt32]? {
    guard let stretch = guarded?.stretch(at: interval), world.opens(stretch) else { return nil }
    return stretch.unknowns
  }

  private func unknownsOf(_ cause: Cause, at interval: Int) -> [UInt32] {
    guard case .rule(let rule) = cause else { return [] }
    return problem.guards[graph.guardIndex(of: rule)].unknowns(at: interval)
      ?? []
  }

  /// Whether a rule is open in an interval.
  func isOpen(_ rule: Int, at interval: Int) -> Bool {
    let number = graph.guardIndex(of: rule)
    return number == 0 || open(problem.guards[number], at: interval) != nil
  }

  private func bestCause(of fact: Int, _ rank: EffortRank, at interval: Int) -> Cause? {
    var best: Cause?
    func consider(_ cause: Cause) {
      guard let current = best else {
        best = cause
        return
      }
      if precedes(cause, current, at: interval) { best = cause }
    }
    for stronger in graph.levels.impliers(of: fact)
    where self.rank(of: stronger, at: interval) == rank {
      consider(.implied(by: stronger))
    }
    let table = causeTable(of: fact)
    if let rule = table?.rule(at: interval) { consider(.rule(rule)) }
    for rule in table?.unnamed ?? graph.rules(giving: fact)
    where isOpen(rule, at: interval) && self.rank(ofRule: rule, at: interval) == rank {
      consider(.rule(rule))
    }
    return best
  }

  /// What speaks for a fact in all intervals, where looking at each anew would cost the square of its
  /// rules.
  private func causeTable(of fact: Int) -> CauseTable? {
    guard problem.intervals > 8, graph.mayBeGivenByMany(fact) else { return nil }
    if let known = causes.withLock({ $0[fact] }) { return known }
    let table = CauseTable(of: fact, graph.rules(giving: fact), self)
    causes.withLock { tables in
      if tables.count >= 64 { tables = [:] }
      tables[fact] = table
    }
    return table
  }

  /// When a rule gives its fact, and at which rank; in order of time.
  func runs(ofRule rule: Int) -> [(intervals: Range<Int>, rank: EffortRank)] {
    var points: Set<Int> = [0, problem.intervals]
    for stretch in problem.guards[graph.guardIndex(of: rule)].stretches {
      points.formUnion([stretch.intervals.lowerBound, stretch.intervals.upperBound])
    }
    for premise in graph.body(of: rule) {
      ranks.forEachChange(of: premise) { points.insert($0) }
    }
    let sorted = points.filter { $0 <= problem.intervals }.sorted()
    return zip(sorted, sorted.dropFirst()).compactMap { start, end in
      guard isOpen(rule, at: start) else { return nil }
      return rank(ofRule: rule, at: start).map { (start..<end, $0) }
    }
  }

  func rank(ofRule rule: Int, at interval: Int) -> EffortRank? {
    if !isCheapest, let premise = premise(ofBase: rule) {
      return ranks.hops(of: premise, at: interval).map { EffortRank(effort: 0, hops: $0 + 1) }
    }
    var total = EffortRank(effort: 0, hops: 0)
    let premises = premises(ofRule: rule, at: interval)
    guard premises.count == graph.threshold(of: rule) else { return nil }
    for premise in premises {
      guard let rank = rank(of: premise.fact, at: interval) else { return nil }
      total.effort = EffortRank.sum(total.effort, rank.effort)
      total.hops = max(total.hops, rank.hops)
    }
    if isCheapest {
      total.effort = EffortRank.sum(total.effort, graph.effort(of: rule))
    }
    if graph.isHop(rule) { total.hops += 1 }
    return total
  }

  /// What a proof goes back to before anything that is no edge: a seed by name, or an edge.
  private enum Origin: Comparable {
    case seed(String)
    case edge(EdgeReference)
  }

  /// Whether a cause is shown rather than another of the same rank: a seed, then the sentence.
  private func precedes(_ left: Cause, _ right: Cause, at interval: Int) -> Bool {
    if case .rule(let one) = left, case .rule(let other) = right,
      let isFirst = tables?.precedes(one, other)
    {
      return isFirst
    }
    guard let first = origin(of: left, at: interval) else { return true }
    guard let second = origin(of: right, at: interval) else { return false }
    return first < second
  }

  /// The edge of a cause; for an implication that of its premise, or the seed that this is.
  private func origin(of cause: Cause, at interval: Int) -> Origin? {
    if case .rule(let rule) = cause, let edge = program.edge(ofRule: rule) { return .edge(edge) }
    guard let premise = premises(of: cause, at: interval).first,
      let witness = witness(of: premise)
    else { return nil }
    if witness.cause == .seed { return .seed(name(premise.fact)) }
    return origin(of: witness.cause, at: witness.interval)
  }
}
