/// Sets of seeds by number; equal sets have one number.
///
/// Number 0 is the empty set, and 1 to `seedCount` are the sets of one seed each.
package struct LossSets: Sendable {
  /// No seed: what has this set stays, whichever seed is lost.
  package static let none: UInt32 = 0
  /// The set of a fact that nothing has given yet.
  package static let unreached = UInt32.max

  private let seedCount: Int
  /// The members of the sets of several seeds, ascending.
  private var members: [[UInt32]] = []
  private var numbers: [[UInt32]: UInt32] = [:]
  private var meets: [UInt64: UInt32] = [:]
  /// How many members all sets of several seeds have together.
  private(set) var size = 0

  package init(seedCount: Int) { self.seedCount = seedCount }

  /// The set of one seed.
  package static func single(_ seed: Int) -> UInt32 { UInt32(seed + 1) }

  /// Calls the body with each seed of a set, ascending.
  @inline(__always)
  package func forEach(in set: UInt32, _ body: (Int) -> Void) {
    if set == Self.none || set == Self.unreached { return }
    if set <= seedCount { return body(Int(set) - 1) }
    for seed in members[Int(set) - seedCount - 1] { body(Int(seed)) }
  }

  /// The seeds that are in both sets.
  @inline(__always)
  mutating func meet(_ first: UInt32, _ second: UInt32) -> UInt32 {
    if first == second || second == Self.unreached { return first }
    if first == Self.unreached { return second }
    if max(first, second) <= seedCount { return Self.none }
    return meetOfLarge(min(first, second), max(first, second))
  }

  private mutating func meetOfLarge(_ first: UInt32, _ second: UInt32) -> UInt32 {
    if first == Self.none { return Self.none }
    let key = UInt64(first) << 32 | UInt64(second)
    if let known = meets[key] { return known }
    let larger = Set(list(second))
    let set = number(of: list(first).filter(larger.contains))
    meets[key] = set
    return set
  }

  /// The seeds that are in either set.
  @inline(__always)
  mutating func join(_ first: UInt32, _ second: UInt32) -> UInt32 {
    if first == second || second == Self.none { return first }
    if first == Self.none { return second }
    if max(first, second) == Self.unreached { return Self.unreached }
    return number(of: Set(list(first)).union(list(second)).sorted())
  }

  /// The set of some seeds, in any order.
  mutating func number(ofUnsorted seeds: [UInt32]) -> UInt32 {
    number(of: seeds.count > 1 ? Set(seeds).sorted() : seeds)
  }

  /// The seeds that are in more than `most` of the sets.
  mutating func inMore(than most: Int, of sets: [UInt32]) -> UInt32 {
    var counts: [UInt32: Int] = [:]
    for set in sets where set != Self.none {
      forEach(in: set) { counts[UInt32($0), default: 0] += 1 }
    }
    if counts.isEmpty { return Self.none }
    return number(of: counts.filter { $0.value > most }.keys.sorted())
  }

  private func list(_ set: UInt32) -> [UInt32] {
    if set == Self.none { return [] }
    return set <= seedCount ? [set - 1] : members[Int(set) - seedCount - 1]
  }

  private mutating func number(of seeds: [UInt32]) -> UInt32 {
    if seeds.isEmpty { return Self.none }
    if seeds.count == 1 { return seeds[0] + 1 }
    if let number = numbers[seeds] { return number }
    members.append(seeds)
    size += seeds.count
    let number = UInt32(seedCount + members.count)
    numbers[seeds] = number
    return number
  }
}
