/// What holds in one world.
package struct WorldRanks: Sendable {
  package let hops: IntervalRanks<UInt32>
  private let efforts: LeastEfforts

  init(hops: IntervalRanks<UInt32>, efforts: LeastEfforts) {
    self.hops = hops
    self.efforts = efforts
  }

  // Other modules ask for single facts through these, since generic code is slower there.

  /// Whether a fact holds in any interval.
  package func holds(_ fact: Int) -> Bool { hops.holds(fact) }

  /// How strong a level of each node holds in an interval, or in any: 1 connect, 2 read, 3 write,
  /// 4 control, 0 none.
  ///
  /// - Complexity: O(nodes × log intervals).
  package func strengths(_ levels: NodeLevels, at interval: Int?) -> [UInt8] {
    (0..<levels.nodeCount).map { node in
      for level in (hops.weakestGiven(of: node)...3).reversed() {
        let fact = levels.fact(node, level)
        let holds = interval.map { hops.rank(of: fact, at: $0) != nil } ?? hops.holds(fact)
        if holds { return UInt8(level + 1) }
      }
      return 0
    }
  }

  /// Whether two facts hold in the same intervals at the same ranks.
  package func isAlike(_ first: Int, _ second: Int) -> Bool {
    guard hops.isAlike(first, second) else { return false }
    return efforts.each?.isAlike(first, second) ?? true
  }

  /// Whether the hops or the effort of a fact are not the same in all intervals.
  package func isChanging(_ fact: Int) -> Bool {
    if hops.isChanging(fact) { return true }
    return efforts.each?.isChanging(fact) ?? false
  }

  /// Calls the body with the intervals at which the hops of a fact change, in any order.
  package func forEachChangeOfHops(of fact: Int, _ body: (Int) -> Void) {
    hops.forEachChange(of: fact, body)
  }

  /// Calls the body with the intervals at which the hops or the effort of a fact change, in any order.
  package func forEachChange(of fact: Int, _ body: (Int) -> Void) {
    hops.forEachChange(of: fact, body)
    efforts.each?.forEachChange(of: fact, body)
  }

  /// The hops of a fact in an interval, or `nil` where it does not hold.
  package func hops(of fact: Int, at interval: Int) -> UInt32? { hops.rank(of: fact, at: interval) }

  /// The least effort of a fact in an interval, or `nil` where it does not hold.
  package func effort(of fact: Int, at interval: Int) -> EffortRank? {
    if case .perHop(let effort) = efforts {
      return hops(of: fact, at: interval).map { EffortRank(effort: UInt64($0) * effort, hops: $0) }
    }
    return efforts.each?.rank(of: fact, at: interval)
  }

  /// The same with efforts that are there already, where many are asked for.
  package func withEfforts() -> WorldRanks {
    guard let each = efforts.each else { return self }
    return WorldRanks(hops: hops, efforts: .each(each))
  }
}
