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
  /// The rank of every fact where there is one interval alone, instead of the runs.
  let only: [Rank]

  /// The ranks of a problem without time, by fact.
  init(only: [Rank]) {
    self.only = only
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
      return only[fact] == .unreached ? [] : [Run(lower: 0, upper: 1, rank: only[fact])]
    }
    return runs[Int(offsets[fact])..<Int(offsets[fact + 1])]
  }

  /// Whether a fact holds in any interval.
  package func holds(_ fact: Int) -> Bool {
    only.isEmpty ? offsets[fact] < offsets[fact + 1] : only[fact] != .unreached
  }

  /// The rank of a fact in an interval, or `nil` where it does not hold.
  package func rank(of fact: Int, at interval: Int) -> Rank? {
    if !only.isEmpty { return only[fact] == .unreached ? nil : only[fact] }
    for run in runs(of: fact) where run.upper > interval {
      return run.lower <= interval ? run.rank : nil
    }
    return nil
  }
}
