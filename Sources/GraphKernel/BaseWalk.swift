/// A walk over the edges of an estate where nothing else gives facts: breadth-first search.
///
/// A level that is a good part of the estate is a bit per fact: its edges are then read in the order
/// in which they lie in memory, and what they lead to needs no test, since facts that were met before
/// are taken off all at once. A small level is a list.
struct BaseWalk: ~Copyable {
  private let base: BaseGraph
  private var hops: [UInt32]
  /// Whether each fact was met, a bit per fact.
  private var isMet: [UInt64]
  private var level: UInt32 = 0

  /// The hops of every fact.
  ///
  /// - Complexity: O(facts + rules).
  static func hops(_ base: BaseGraph, _ seeds: [UInt32], factCount: Int) -> [UInt32] {
    var walk = BaseWalk(base, factCount: factCount)
    walk.run(seeds)
    return walk.hops
  }

  private init(_ base: BaseGraph, factCount: Int) {
    self.base = base
    hops = [UInt32](repeating: .unreached, count: factCount)
    isMet = [UInt64](repeating: 0, count: factCount / 64 + 1)
  }

  private mutating func run(_ seeds: [UInt32]) {
    var facts: [UInt32] = []
    for seed in seeds where hops[Int(seed)] != 0 {
      hops[Int(seed)] = 0
      isMet[Int(seed >> 6)] |= 1 << UInt64(seed & 63)
      facts.append(seed)
    }
    while !facts.isEmpty { facts = isLarge(facts.count) ? sweep(facts) : follow(facts) }
  }

  /// Whether a level is so large that passing over all bits costs less than a list.
  private func isLarge(_ count: Int) -> Bool { count * 256 >= hops.count }

  /// The level after a small one.
  private mutating func follow(_ facts: [UInt32]) -> [UInt32] {
    var found: [UInt32] = []
    level += 1
    for fact in facts {
      for rule in base.rules(from: Int(fact)) {
        let head = base.heads[rule]
        let (word, bit) = (Int(head >> 6), UInt64(1) << UInt64(head & 63))
        if isMet[word] & bit != 0 { continue }
        isMet[word] |= bit
        hops[Int(head)] = level
        found.append(head)
      }
    }
    return found
  }

  /// The first small level after a large one.
  private mutating func sweep(_ facts: [UInt32]) -> [UInt32] {
    var current = [UInt64](repeating: 0, count: isMet.count)
    for fact in facts { current[Int(fact >> 6)] |= 1 << UInt64(fact & 63) }
    var next = [UInt64](repeating: 0, count: isMet.count)
    var count = facts.count
    while isLarge(count) {
      level += 1
      Self.mark(base, from: current, in: &next)
      count = takeNew(of: &next)
      rank(next)
      swap(&current, &next)
      for word in next.indices { next[word] = 0 }
    }
    return Self.facts(of: current, count: count)
  }

  /// Marks what the edges of some facts lead to.
  private static func mark(_ base: BaseGraph, from facts: [UInt64], in heads: inout [UInt64]) {
    var heads = heads.mutableSpan
    for word in facts.indices where facts[word] != 0 {
      forEachBit(of: facts[word]) { bit in
        for rule in base.rules(from: word * 64 + bit) {
          let head = base.heads[rule]
          heads[Int(head >> 6)] |= 1 << UInt64(head & 63)
        }
      }
    }
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
    let level = level
    var hops = hops.mutableSpan
    for word in facts.indices {
      Self.forEachBit(of: facts[word]) { hops[word * 64 + $0] = level }
    }
  }

  private static func facts(of bits: [UInt64], count: Int) -> [UInt32] {
    var facts: [UInt32] = []
    facts.reserveCapacity(count)
    for word in bits.indices {
      forEachBit(of: bits[word]) { facts.append(UInt32(word * 64 + $0)) }
    }
    return facts
  }

  @inline(__always)
  private static func forEachBit(of word: UInt64, _ body: (Int) -> Void) {
    var rest = word
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }
}
