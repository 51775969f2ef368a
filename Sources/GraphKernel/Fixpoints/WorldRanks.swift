/// What holds in one world.
package struct WorldRanks: Sendable {
  package let hops: IntervalRanks<UInt32>
  private let efforts: LeastEfforts

  init(hops: IntervalRanks<UInt32>, efforts: LeastEfforts) {
    self.hops = hops
    self.efforts = efforts
  }

  /// The least efforts of all facts, where hops do not tell them.
  var allEfforts: IntervalRanks<EffortRank> { efforts.each ?? IntervalRanks(only: []) }

  // Other modules ask for single facts through these, since generic code is slower there.

  /// Whether a fact holds in an interval, or in any.
  package func holds(_ fact: Int, at interval: Int? = nil) -> Bool {
    hops.holds(fact, at: interval)
  }

  /// The strongest level of a node that holds in an interval, or in any.
  package func strongest(of node: Int, _ levels: NodeLevels, at interval: Int?) -> Int? {
    levels.strongest(of: node, from: hops.weakestGiven(of: node)) {
      hops.holds($0, at: interval)
    }
  }

  /// How strong a level of each node holds in an interval, or in any: 1 connect, 2 read, 3 write,
  /// 4 control, 0 none.
  ///
  /// - Complexity: O(nodes × log intervals).
  package func strengths(_ levels: NodeLevels, at interval: Int?) -> [UInt8] {
    (0..<levels.nodeCount).map { node in
      strongest(of: node, levels, at: interval).map { UInt8($0 + 1) } ?? 0
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
