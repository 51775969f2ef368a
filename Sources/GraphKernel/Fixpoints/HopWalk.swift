/// The hops of all facts in one world without time: breadth-first search over edges, forward
/// chaining by level over the other rules, a counter per gate.
///
/// A level that is a good part of the estate is a bit per fact: its edges are then read in the order
/// in which they lie in memory, and what they lead to needs no test, since facts that were met before
/// are taken off all at once. A small level is a list.
struct HopWalk: ~Copyable {
  private let graph: RuleGraph
  /// Whether each guard is open.
  private let isOpen: [Bool]
  /// Facts that may give something at once: a bit per fact.
  private let isWatched: [UInt64]
  /// The first fact that is walked; the hops and all bits begin with it.
  private let first: Int
  /// The hops of each fact; nothing where only what is met is asked for.
  private var hops: [UInt32]
  /// Whether each fact was met, a bit per fact.
  private var isMet: [UInt64]
  private var level: UInt32 = 0
  private let sizes: LevelSizes
  private var marks = SharedLevelBits()
  /// How many premises each gate still needs.
  private var missing: [UInt32]
  /// What the other rules give in the next level.
  private var ahead: [UInt32] = []

  /// The hops of every fact from one on, before which there is neither seed, premise nor head; of
  /// levels of nodes that are no premises only what rules give.
  ///
  /// - Complexity: O(facts + total rule size).
  static func hops(
    _ graph: RuleGraph, _ isOpen: [Bool], _ seeds: [UInt32], _ sizes: LevelSizes,
    from first: Int = 0
  ) -> [UInt32] {
    var walk = HopWalk(graph, isOpen, sizes, from: first)
    walk.hops = [UInt32](repeating: .unreached, count: graph.factCount - first)
    walk.run(seeds)
    return walk.hops
  }

  /// A walk from the first fact on that counts no hops.
  init(_ graph: RuleGraph, _ isOpen: [Bool], _ sizes: LevelSizes, from first: Int = 0) {
    self.graph = graph
    self.first = first
    self.sizes = sizes
    hops = []
    self.isOpen = isOpen
    // Where anything is watched, all facts are walked.
    isWatched = graph.hasWeakPremises ? graph.watched() : []
    isMet = [UInt64](repeating: 0, count: (graph.factCount - first) / 64 + 1)
    missing = Array(graph.thresholds[graph.firstGate...])
  }

  /// Walks on from more facts.
  mutating func run(_ seeds: some Sequence<UInt32>) {
    var facts: [UInt32] = []
    for seed in seeds { meet(seed, in: &facts) }
    finish(facts)
  }

  private mutating func finish(_ first: [UInt32]) {
    var facts = first
    while !facts.isEmpty { facts = isLarge(facts.count) ? sweep(facts) : follow(facts) }
  }

  /// Whether a level is so large that passing over all bits costs less than a list.
  private func isLarge(_ count: Int) -> Bool { count * sizes.sparsest >= graph.factCount - first }

  @inline(__always)
  private mutating func meet(_ fact: UInt32, in facts: inout [UInt32]) {
    let place = fact - UInt32(first)
    if isMet.contains(place) { return }
    isMet.insert(place)
    if !hops.isEmpty { hops[Int(place)] = level }
    facts.append(fact)
  }

  /// The level after a small one.
  private mutating func follow(_ first: [UInt32]) -> [UInt32] {
    var facts = first
    close(&facts)
    level += 1
    var found: [UInt32] = []
    for fact in facts {
      for rule in graph.base.rules(from: Int(fact)) { meet(graph.base.heads[rule], in: &found) }
    }
    for fact in ahead { meet(fact, in: &found) }
    ahead.removeAll(keepingCapacity: true)
    return found
  }

  /// The first small level after a large one.
  private mutating func sweep(_ facts: [UInt32]) -> [UInt32] {
    var current = [UInt64](repeating: 0, count: isMet.count)
    for fact in facts { current.insert(fact - UInt32(first)) }
    var next = [UInt64](repeating: 0, count: isMet.count)
    var count = facts.count
    while isLarge(count) {
      closeLarge(&current)
      level += 1
      marks.mark(graph.base, first, from: current, in: &next, isShared: count >= sizes.shared)
      for fact in ahead { next.insert(fact - UInt32(first)) }
      ahead.removeAll(keepingCapacity: true)
      count = takeNew(of: &next)
      rank(next)
      swap(&current, &next)
      for word in next.indices { next[word] = 0 }
    }
    return Self.facts(of: current, count: count, from: first)
  }

  /// Takes off what was met before; says how many are left.
  private mutating func takeNew(of facts: inout [UInt64]) -> Int {
    var isMet = isMet.mutableSpan
    var count = 0
    for word in facts.indices where facts[word] != 0 {
      facts[word] &= ~isMet[word]
      isMet[word] |= facts[word]
      count += facts[word].nonzeroBitCount
    }
    return count
  }

  /// Gives some facts the hops of this level.
  private mutating func rank(_ facts: [UInt64]) {
    if hops.isEmpty { return }
    let level = level
    var hops = hops.mutableSpan
    for word in facts.indices { facts[word].forEachBit { hops[word * 64 + $0] = level } }
  }

  private static func facts(of bits: [UInt64], count: Int, from first: Int) -> [UInt32] {
    var facts: [UInt32] = []
    facts.reserveCapacity(count)
    for word in bits.indices {
      bits[word].forEachBit { facts.append(UInt32(first + word * 64 + $0)) }
    }
    return facts
  }
}

/// What costs nothing: levels that others imply, and rules that are no hops.
extension HopWalk {
  /// Adds to a level what it gives at once.
  private mutating func close(_ facts: inout [UInt32]) {
    if isWatched.isEmpty { return }
    var position = 0
    while position < facts.count {
      let fact = facts[position]
      if isWatched.contains(fact) { take(Int(fact), &facts) }
      position += 1
    }
  }

  /// Does the same with a bit per fact.
  private mutating func closeLarge(_ current: inout [UInt64]) {
    if isWatched.isEmpty { return }
    var facts: [UInt32] = []
    for word in current.indices {
      (current[word] & isWatched[word]).forEachBit { facts.append(UInt32(word * 64 + $0)) }
    }
    let first = facts.count
    close(&facts)
    for fact in facts[first...] { current.insert(fact) }
  }

  private mutating func take(_ fact: Int, _ facts: inout [UInt32]) {
    graph.levels.forEachImplied(by: fact) {
      if graph.isPremise($0) { meet(UInt32($0), in: &facts) }
    }
    for rule in graph.singles(of: fact) { fire(rule, &facts) }
    for use in graph.gateUses(of: fact) {
      let gate = Int(graph.gateUses[use])
      missing[gate - graph.firstGate] &-= 1
      if missing[gate - graph.firstGate] == 0 { fire(gate, &facts) }
    }
  }

  private mutating func fire(_ rule: Int, _ facts: inout [UInt32]) {
    let walk = graph.walks[rule]
    if walk > 1, !isOpen[Int(walk >> 1)] { return }
    if walk & 1 == 1 {
      ahead.append(graph.heads[rule])
    } else {
      meet(graph.heads[rule], in: &facts)
    }
  }
}

extension RuleGraph {
  /// The facts that are premises of rules besides the base, or imply a premise: a bit per fact.
  fileprivate func watched() -> [UInt64] {
    var watched =
      ownPremises.isEmpty ? [UInt64](repeating: 0, count: factCount / 64 + 1) : ownPremises
    for word in ownPremises.indices {
      ownPremises[word].forEachBit { bit in
        for fact in levels.impliers(of: word * 64 + bit) { watched.insert(UInt32(fact)) }
      }
    }
    guard base.hasWeakPremises else { return watched }
    for weak in 0..<base.factCount / 4 * 3 where base.isPremise(weak) {
      for fact in levels.impliers(of: weak) { watched.insert(UInt32(fact)) }
    }
    return watched
  }
}
