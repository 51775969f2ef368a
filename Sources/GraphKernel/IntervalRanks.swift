/// The rank of every fact over the intervals of one world.
package struct IntervalRanks<Rank: RankValue>: Sendable {
  /// Neighbouring intervals in which a fact has one rank.
  package struct Run: Sendable {
    package var lower: UInt32
    package var upper: UInt32
    package var rank: Rank
  }

  private let offsets: [UInt32]
  private let runs: [Run]
  /// The rank of every fact but the implied ones where there is one interval alone, instead of the
  /// runs.
  private let only: [Rank]
  /// How many of the first facts have the rank of the control of their node, whose facts follow
  /// them: a third of these for each of the other levels.
  private let impliedCount: Int

  /// The ranks of a problem without time, by fact, behind those that control implies.
  init(only: [Rank], impliedCount: Int = 0) {
    self.only = only
    self.impliedCount = impliedCount
    offsets = []
    runs = []
  }

  /// Groups runs by fact, in order of time; neighbours of one rank become one.
  init(factCount: Int, facts: [UInt32], runs unordered: [Run]) {
    let order = Buckets(keys: facts, count: factCount)
    var offsets: [UInt32] = [0]
    var runs: [Run] = []
    offsets.reserveCapacity(factCount + 1)
    runs.reserveCapacity(unordered.count)
    for fact in 0..<factCount {
      let first = Int(order.offsets[fact])
      let last = Int(order.offsets[fact + 1])
      if last - first == 1 {
        runs.append(unordered[Int(order.values[first])])
      } else if last > first {
        let own = order.values[first..<last].map { unordered[Int($0)] }
        Self.merge(own, into: &runs)
      }
      offsets.append(UInt32(runs.count))
    }
    self.offsets = offsets
    self.runs = runs
    only = []
    impliedCount = 0
  }

  private static func merge(_ own: [Run], into runs: inout [Run]) {
    let first = runs.count
    for run in own.sorted(by: { $0.lower < $1.lower }) {
      if runs.count > first, runs[runs.count - 1].upper == run.lower,
        runs[runs.count - 1].rank == run.rank
      {
        runs[runs.count - 1].upper = run.upper
      } else {
        runs.append(run)
      }
    }
  }

  /// The runs of a fact, in order of time.
  package func runs(of fact: Int) -> ArraySlice<Run> {
    if !only.isEmpty {
      return rank(of: fact, at: 0).map { [Run(lower: 0, upper: 1, rank: $0)] } ?? []
    }
    return runs[Int(offsets[fact])..<Int(offsets[fact + 1])]
  }

  /// Whether a fact holds in any interval.
  package func holds(_ fact: Int) -> Bool {
    only.isEmpty ? offsets[fact] < offsets[fact + 1] : onlyRank(of: fact) != .unreached
  }

  /// The rank of a fact in an interval, or `nil` where it does not hold.
  package func rank(of fact: Int, at interval: Int) -> Rank? {
    if !only.isEmpty {
      let rank = onlyRank(of: fact)
      return rank == .unreached ? nil : rank
    }
    for run in runs(of: fact) where run.upper > interval {
      return run.lower <= interval ? run.rank : nil
    }
    return nil
  }

  /// The weakest level that a node may hold without control of it.
  @inline(__always)
  func weakestGiven(of node: Int) -> Int { node < impliedCount / 3 ? 3 : 0 }

  /// The rank of a fact where there is one interval alone.
  @inline(__always)
  func onlyRank(of fact: Int) -> Rank {
    only[fact < impliedCount ? fact % (impliedCount / 3) : fact - impliedCount]
  }
}
