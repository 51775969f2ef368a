/// When something is open, over the elementary intervals of a timeline.
package struct Guard: Hashable, Sendable {
  /// The stretches in which it is open or may be, ascending and disjoint; it is closed elsewhere.
  package var runs: [Run]

  /// A stretch of intervals of one state.
  package struct Run: Hashable, Sendable {
    package var intervals: Range<Int>
    /// The unknowns it hangs on, ascending; empty where it is surely open.
    package var unknowns: [UInt32]

    package init(_ intervals: Range<Int>, unknowns: [UInt32] = []) {
      self.intervals = intervals
      self.unknowns = unknowns
    }
  }

  package init(_ runs: [Run]) { self.runs = runs }

  /// Open in each of the intervals.
  package static func always(_ intervals: Int) -> Guard { Guard([Run(0..<intervals)]) }

  /// Never open.
  package static let never = Guard([])

  /// The unknowns it hangs on in an interval, or `nil` where it is closed.
  package func unknowns(at interval: Int) -> [UInt32]? {
    runs.first { $0.intervals.contains(interval) }?.unknowns
  }
}

/// How a world settles what is unknown.
package enum World: Hashable, Sendable {
  /// Everything unknown holds the attacker back.
  case confirmed
  /// Everything unknown lets the attacker through, but for one that holds where it is given.
  case possible(without: UInt32?)

  /// Whether a stretch of a guard is open in this world.
  package func opens(_ run: Guard.Run) -> Bool {
    switch self {
    case .confirmed: run.unknowns.isEmpty
    case .possible(let held):
      if let held { !run.unknowns.contains(held) } else { true }
    }
  }
}
