import HeapModule

/// The ranks of all facts in one world, kept right from interval to interval.
///
/// What closes between two intervals takes the rank of a fact away where nothing else supports it, in
/// ascending order of rank; what lost its rank, and what is offered a better one, is then settled in
/// ascending order again (Ramalingam and Reps, "An incremental algorithm for a generalization of the
/// shortest-path problem", 1996; the first part finds the facts that lose all support, as for
/// shortest paths). Since no cycle of rules is free of hops, nothing supports itself.
///
/// What is carried on is supported by itself: its rank can only become better.
struct IntervalWalk<Rank: ProofRank>: ~Copyable {
  private let problem: Problem
  private let graph: RuleGraph
  private let world: World
  private let switches: IntervalSwitches
  private let premises: [UInt32]
  private(set) var ranks: [Rank]
  /// Whether each guard and each carry guard is open, and how many seeds hold a fact.
  private var isOpen: [Bool]
  private var isCarried: [Bool]
  private var seeds: [UInt32: Int] = [:]
  /// The facts that lost their support in this step, one bit per fact.
  private var isLost: [UInt64]
  /// The facts whose rank was set in this step, one bit per fact, with the rank that they had.
  private var isTouched: [UInt64]
  private var touched: [Offer] = []
  private var heap = Heap<Offer>()
  /// How far the edges into a fact were looked at without finding one that supports it.
  private var cursors: [UInt32: Int] = [:]
  /// Where among the many rules of its own a fact found its last support.
  private var ownCursors: [UInt32: Int] = [:]

  /// A fact at a rank.
  private struct Offer: Comparable {
    var rank: Rank
    var fact: UInt32

    static func < (left: Offer, right: Offer) -> Bool { left.rank < right.rank }
  }

  /// Starts with the ranks of the first interval.
  ///
  /// - Parameter premises: The premise of each rule of the base.
  init(
    _ problem: Problem, _ world: World, _ switches: IntervalSwitches, premises: [UInt32],
    ranks: [Rank]
  ) {
    self.problem = problem
    graph = problem.graph
    self.world = world
    self.switches = switches
    self.premises = premises
    self.ranks = ranks
    isOpen = problem.guards.map { $0.isOpen(at: 0, in: world) }
    isCarried = problem.carries.map { $0.isOpen(at: 0, in: world) }
    isLost = [UInt64](repeating: 0, count: graph.factCount / 64 + 1)
    isTouched = isLost
    for seed in problem.seeds where seed.held.isOpen(at: 0, in: world) {
      seeds[seed.fact, default: 0] += 1
    }
  }

  /// Goes on through all intervals; the ranks that change, in order of time.
  ///
  /// - Complexity: O(rules into and out of what changes × log of these), per interval.
  mutating func changes() -> [RankChange<Rank>] {
    var changes: [RankChange<Rank>] = []
    for interval in 1..<max(1, problem.intervals) {
      step(to: interval)
      for old in touched {
        isTouched.remove(old.fact)
        let rank = ranks[Int(old.fact)]
        if rank == old.rank { continue }
        changes.append(RankChange(fact: old.fact, interval: UInt32(interval), rank: rank))
      }
      touched.removeAll(keepingCapacity: true)
    }
    return changes
  }

  private mutating func step(to interval: Int) {
    for number in switches.carries[interval] { isCarried[Int(number)].toggle() }
    for number in switches.guards[interval] { isOpen[Int(number)].toggle() }
    let opened = switchSeeds(at: interval)
    takeAway(at: interval)
    offerAnew()
    for number in switches.guards[interval] where isOpen[Int(number)] {
      for rule in switches.rules(of: number) {
        offer(graph.heads[Int(rule)], offered(by: Int(rule), counting: false))
      }
    }
    for fact in opened { offer(fact, .start) }
    settle()
  }

  /// Switches the seeds of an interval; returns the facts that are seeds now.
  private mutating func switchSeeds(at interval: Int) -> [UInt32] {
    var opened: [UInt32] = []
    for position in switches.seeds[interval] {
      let seed = problem.seeds[Int(position)]
      let isHeld = seed.held.isOpen(at: interval, in: world)
      seeds[seed.fact, default: 0] += isHeld ? 1 : -1
      if isHeld { opened.append(seed.fact) } else { doubt(seed.fact) }
    }
    return opened
  }
}

/// What loses its support.
extension IntervalWalk {
  /// Has a fact looked at.
  @inline(__always)
  private mutating func doubt(_ fact: UInt32) {
    let rank = ranks[Int(fact)]
    if rank != .unreached { heap.insert(Offer(rank: rank, fact: fact)) }
  }

  private mutating func takeAway(at interval: Int) {
    let graph = graph
    for fact in switches.ends[interval] { doubt(fact) }
    for number in switches.guards[interval] where !isOpen[Int(number)] {
      for rule in switches.rules(of: number) {
        let head = graph.heads[Int(rule)]
        if offered(by: Int(rule), counting: false) == ranks[Int(head)] { doubt(head) }
      }
    }
    while let doubted = heap.popMin() {
      if isLost.contains(doubted.fact) || isSupported(Int(doubted.fact)) { continue }
      isLost.insert(doubted.fact)
      touch(doubted.fact)
      doubtDependents(of: Int(doubted.fact), doubted.rank, graph)
    }
    cursors.removeAll(keepingCapacity: true)
  }

  /// Has everything looked at that has its rank from a fact.
  private mutating func doubtDependents(of fact: Int, _ rank: Rank, _ graph: RuleGraph) {
    let beyond = rank.beyond(effort: BaseGraph.effort, isHop: true)
    graph.forEachUse(of: fact) {
      if ranks[$0] == rank { doubt(UInt32($0)) }
    } base: { rule in
      let head = graph.base.heads[rule]
      if ranks[Int(head)] == beyond { doubt(head) }
    } single: { rule in
      let head = graph.heads[rule]
      let given = rank.beyond(effort: graph.efforts[rule], isHop: graph.isHop[rule])
      if isOpen[Int(graph.guards[rule])], ranks[Int(head)] == given { doubt(head) }
    } gate: { gate in
      let head = graph.heads[gate]
      if isOpen[Int(graph.guards[gate])], !isLost.contains(head),
        offered(by: gate, counting: false) == ranks[Int(head)]
      {
        doubt(head)
      }
    }
  }

  /// Whether anything that did not lose its rank gives a fact the rank that it has.
  private mutating func isSupported(_ fact: Int) -> Bool {
    let rank = ranks[fact]
    if rank == .start, seeds[UInt32(fact), default: 0] > 0 { return true }
    if isCarried[problem.carryGuards[fact]] { return true }
    var isSupported = false
    graph.levels.forEachImplier(of: fact) {
      if ranks[$0] == rank, !isLost.contains(UInt32($0)) { isSupported = true }
    }
    if isSupported { return true }
    return hasRule(to: fact, of: rank) || hasEdge(to: fact, of: rank)
  }

  /// Whether a rule besides the base does.
  ///
  /// Of many, the last that did is looked at first, and then what follows it: where they end one after another,
  /// those that ended are not looked at again each time.
  private mutating func hasRule(to fact: Int, of rank: Rank) -> Bool {
    let rules = graph.ownRules(giving: fact)
    let start = rules.count > 16 ? ownCursors[UInt32(fact)] ?? rules.startIndex : rules.startIndex
    func gives(_ position: Int) -> Bool {
      let rule = Int(rules[position])
      return isOpen[Int(graph.guards[rule])] && offered(by: rule, counting: true) == rank
    }
    let found =
      (start..<rules.endIndex).first(where: gives) ?? (rules.startIndex..<start).first(where: gives)
    if let found, rules.count > 16 { ownCursors[UInt32(fact)] = found }
    return found != nil
  }

  private mutating func hasEdge(to fact: Int, of rank: Rank) -> Bool {
    let givers = graph.base.giverRange(of: fact)
    // What did not support the fact before does not in the same step.
    var position = cursors[UInt32(fact)] ?? givers.lowerBound
    let start = position
    while position < givers.upperBound {
      let rule = Int(graph.base.givers[position])
      let premise = premises[rule]
      if Int(graph.base.heads[rule]) == fact, ranks[Int(premise)] != .unreached,
        ranks[Int(premise)].beyond(effort: BaseGraph.effort, isHop: true) == rank,
        !isLost.contains(premise)
      {
        break
      }
      position += 1
    }
    if position > start + 16 { cursors[UInt32(fact)] = position }
    return position < givers.upperBound
  }
}

/// What gets another rank.
extension IntervalWalk {
  private mutating func touch(_ fact: UInt32) {
    if isTouched.contains(fact) { return }
    isTouched.insert(fact)
    touched.append(Offer(rank: ranks[Int(fact)], fact: fact))
  }

  @inline(__always)
  private mutating func offer(_ fact: UInt32, _ rank: Rank) {
    if rank < ranks[Int(fact)] { heap.insert(Offer(rank: rank, fact: fact)) }
  }

  /// Offers what lost its rank the best that is left.
  private mutating func offerAnew() {
    let lost = touched.map(\.fact)
    for fact in lost {
      ranks[Int(fact)] = .unreached
      isLost.remove(fact)
    }
    for fact in lost { offer(fact, best(of: Int(fact))) }
  }

  private func best(of fact: Int) -> Rank {
    if seeds[UInt32(fact), default: 0] > 0 { return .start }
    var best = Rank.unreached
    graph.levels.forEachImplier(of: fact) { best = min(best, ranks[$0]) }
    for rule in graph.ownRules(giving: fact) where isOpen[Int(graph.guards[Int(rule)])] {
      best = min(best, offered(by: Int(rule), counting: false))
    }
    for position in graph.base.giverRange(of: fact) {
      let rule = Int(graph.base.givers[position])
      let rank = ranks[Int(premises[rule])]
      if rank == .unreached || Int(graph.base.heads[rule]) != fact { continue }
      best = min(best, rank.beyond(effort: BaseGraph.effort, isHop: true))
    }
    return best
  }

  private mutating func settle() {
    let graph = graph
    while let next = heap.popMin() {
      let fact = Int(next.fact)
      if ranks[fact] <= next.rank { continue }
      touch(next.fact)
      ranks[fact] = next.rank
      follow(fact, next.rank, graph)
    }
  }

  private mutating func follow(_ fact: Int, _ rank: Rank, _ graph: RuleGraph) {
    let beyond = rank.beyond(effort: BaseGraph.effort, isHop: true)
    graph.forEachUse(of: fact) {
      offer(UInt32($0), rank)
    } base: { rule in
      offer(graph.base.heads[rule], beyond)
    } single: { rule in
      if !isOpen[Int(graph.guards[rule])] { return }
      offer(graph.heads[rule], rank.beyond(effort: graph.efforts[rule], isHop: graph.isHop[rule]))
    } gate: { gate in
      if isOpen[Int(graph.guards[gate])] {
        offer(graph.heads[gate], offered(by: gate, counting: false))
      }
    }
  }

  /// What a rule besides the base gives, open or not.
  ///
  /// - Parameter isStrict: Whether facts that lost their support do not count as premises.
  private func offered(by rule: Int, counting isStrict: Bool) -> Rank {
    let body = Int(graph.bodyOffsets[rule])..<Int(graph.bodyOffsets[rule + 1])
    let needed = Int(graph.thresholds[rule])
    func rank(_ position: Int) -> Rank {
      let fact = graph.bodies[position]
      return isStrict && isLost.contains(fact) ? .unreached : ranks[Int(fact)]
    }
    var total = Rank.start
    if needed == body.count {
      for position in body {
        let own = rank(position)
        if own == .unreached { return .unreached }
        total = total.joined(own)
      }
    } else {
      let least = body.map(rank).sorted().prefix(needed)
      if least.last == .unreached { return .unreached }
      for own in least { total = total.joined(own) }
    }
    return total.beyond(effort: graph.efforts[rule], isHop: graph.isHop[rule])
  }
}
