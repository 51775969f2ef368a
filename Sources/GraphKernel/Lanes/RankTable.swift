/// What a run found: for each fact the lanes in which it holds, and its rank in each.
struct RankTable<Lanes: LaneSet, Rank: RankValue>: Sendable {
  /// Some lanes of a fact that share a rank.
  struct Entry: Sendable {
    let rank: Rank
    let lanes: Lanes
  }

  private let offsets: [UInt32]
  private let entries: [Entry]

  /// Groups what a run found by fact.
  ///
  /// - Complexity: O(facts + entries).
  init(factCount: Int, facts: [UInt32], entries unordered: [Entry]) {
    let order = Buckets(keys: facts, count: factCount)
    offsets = order.offsets
    entries = order.values.map { unordered[Int($0)] }
  }

  /// The entries of a fact, in ascending order of rank.
  func entries(of fact: Int) -> ArraySlice<Entry> {
    entries[Int(offsets[fact])..<Int(offsets[fact + 1])]
  }

  /// The rank of a fact in a lane, or `nil` where it does not hold.
  func rank(of fact: Int, in lane: Int) -> Rank? {
    for entry in entries(of: fact) where entry.lanes.contains(lane) { return entry.rank }
    return nil
  }
}
