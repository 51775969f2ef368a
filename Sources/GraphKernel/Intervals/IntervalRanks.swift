/// The rank of every fact over the intervals of one world.
///
/// Most facts have one rank in all intervals, or never hold: they are a number each. Only those
/// whose rank changes have runs of their own.
package struct IntervalRanks<Rank: RankValue>: Sendable {
  /// Neighbouring intervals in which a fact has one rank.
  package struct Run: Sendable, Equatable {
    package var lower: UInt32
    package var upper: UInt32
    package var rank: Rank
  }

  /// How many intervals there are.
  private let intervals: Int
  /// The rank of every fact but the implied ones in the first interval.
  private let first: [Rank]
  /// How many of the first facts have the rank of the control of their node, whose facts follow
  /// them: a third of these for each of the other levels.
  private let impliedCount: Int
  /// The facts whose rank changes, one bit per fact; empty where none does.
  private let changing: [UInt64]
  /// How many of these facts lie before each word of them.
  private let before: [UInt32]
  /// The facts whose rank changes, ascending.
  package let changed: [UInt32]
  /// Where the runs of each of these begin; one more entry than facts.
  private let offsets: [UInt32]
  private let runs: [Run]

  /// The ranks of a problem without time, by fact, behind those that control implies.
  init(only: [Rank], impliedCount: Int = 0) {
    self.init(first: only, impliedCount: impliedCount, changes: [], intervals: 1)
  }

  /// The ranks in the first interval, and what has another rank from an interval on.
  ///
  /// - Parameter changes: In order of time.
  /// - Complexity: O(facts + changes × log changes).
  init(first: [Rank], impliedCount: Int = 0, changes: [RankChange<Rank>], intervals: Int) {
    self.first = first
    self.impliedCount = impliedCount
    self.intervals = intervals
    // By fact, then by time: numbers sort faster than what they stand for.
    let order = changes.indices.map { UInt64(changes[$0].fact) << 32 | UInt64($0) }.sorted()
    var changed: [UInt32] = []
    var offsets: [UInt32] = []
    var runs: [Run] = []
    for key in order {
      let change = changes[Int(UInt32(truncatingIfNeeded: key))]
      if changed.last != change.fact {
        Self.end(&runs, at: intervals)
        changed.append(change.fact)
        offsets.append(UInt32(runs.count))
        runs.append(Run(lower: 0, upper: 0, rank: first[Int(change.fact)]))
      }
      Self.end(&runs, at: Int(change.interval))
      runs.append(Run(lower: change.interval, upper: 0, rank: change.rank))
    }
    Self.end(&runs, at: intervals)
    offsets.append(UInt32(runs.count))
    var changing: [UInt64] = []
    if !changed.isEmpty {
      changing = [UInt64](repeating: 0, count: first.count / 64 + 1)
      for fact in changed { changing.insert(fact) }
    }
    (self.changed, self.offsets, self.runs, self.changing) = (changed, offsets, runs, changing)
    before = Self.counts(before: changing)
  }

  private static func counts(before words: [UInt64]) -> [UInt32] {
    var count: UInt32 = 0
    return words.map { word in
      defer { count += UInt32(word.nonzeroBitCount) }
      return count
    }
  }

  /// Ends the last run, and takes it away where nothing holds in it.
  private static func end(_ runs: inout [Run], at interval: Int) {
    guard let last = runs.last, last.upper == 0 else { return }
    runs[runs.count - 1].upper = UInt32(interval)
    if last.rank == .unreached || last.lower == UInt32(interval) { runs.removeLast() }
  }

  /// The runs of a fact whose rank changes.
  private func ownRuns(of fact: Int) -> Range<Int> {
    let (word, bit) = (fact / 64, fact % 64)
    let place = Int(before[word]) + (changing[word] & ((1 << bit) - 1)).nonzeroBitCount
    return Int(offsets[place])..<Int(offsets[place + 1])
  }

  /// The runs of a fact, in order of time.
  package func runs(of fact: Int) -> ArraySlice<Run> {
    if isChanging(fact) { return runs[ownRuns(of: fact)] }
    let rank = firstRank(of: fact)
    return rank == .unreached ? [] : [Run(lower: 0, upper: UInt32(intervals), rank: rank)]
  }

  /// Whether a fact holds in an interval, or in any.
  package func holds(_ fact: Int, at interval: Int? = nil) -> Bool {
    if let interval { return rank(of: fact, at: interval) != nil }
    return isChanging(fact) ? !ownRuns(of: fact).isEmpty : firstRank(of: fact) != .unreached
  }

  /// The rank of a fact in an interval, or `nil` where it does not hold.
  package func rank(of fact: Int, at interval: Int) -> Rank? {
    if !isChanging(fact) {
      let rank = firstRank(of: fact)
      return rank == .unreached ? nil : rank
    }
    let own = ownRuns(of: fact)
    let run = own.partitioningIndex { Int(runs[$0].upper) > interval }
    return run < own.upperBound && Int(runs[run].lower) <= interval ? runs[run].rank : nil
  }

  /// Whether the rank of a fact is not the same in all intervals.
  @inline(__always)
  package func isChanging(_ fact: Int) -> Bool {
    !changing.isEmpty && changing.contains(UInt32(fact))
  }

  /// Whether two facts hold in the same intervals at the same ranks.
  func isAlike(_ first: Int, _ second: Int) -> Bool {
    switch (isChanging(first), isChanging(second)) {
    case (true, true): runs[ownRuns(of: first)] == runs[ownRuns(of: second)]
    case (false, false): firstRank(of: first) == firstRank(of: second)
    default: false
    }
  }

  /// Calls the body with the intervals at which the rank of a fact changes, in any order.
  func forEachChange(of fact: Int, _ body: (Int) -> Void) {
    guard isChanging(fact) else { return }
    for run in runs[ownRuns(of: fact)] {
      body(Int(run.lower))
      body(Int(run.upper))
    }
  }

  /// The weakest level that a node may hold without control of it.
  @inline(__always)
  func weakestGiven(of node: Int) -> Int { node < impliedCount / 3 ? 3 : 0 }

  /// The rank of a fact in the first interval, and where it is not changing, in all of them.
  @inline(__always)
  package func firstRank(of fact: Int) -> Rank {
    first[fact < impliedCount ? fact % (impliedCount / 3) : fact - impliedCount]
  }
}
