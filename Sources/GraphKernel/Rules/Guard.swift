/// When something is open, over the elementary intervals of a timeline.
package struct Guard: Hashable, Sendable {
  /// The stretches in which it is open or may be, ascending and disjoint; it is closed elsewhere.
  package var stretches: [Stretch]

  /// A stretch of intervals of one state.
  package struct Stretch: Hashable, Lasting, Sendable {
    package var intervals: Range<Int>
    /// The unknowns it hangs on, ascending; empty where it is surely open.
    package var unknowns: [UInt32]

    package init(_ intervals: Range<Int>, unknowns: [UInt32] = []) {
      self.intervals = intervals
      self.unknowns = unknowns
    }
  }

  package init(_ stretches: [Stretch]) { self.stretches = stretches }

  /// Open in each of the intervals.
  package static func always(_ intervals: Int) -> Guard { Guard([Stretch(0..<intervals)]) }

  /// Never open.
  package static let never = Guard([])

  /// The unknowns it hangs on in an interval, or `nil` where it is closed.
  package func unknowns(at interval: Int) -> [UInt32]? {
    stretch(at: interval)?.unknowns
  }

  /// The stretch that an interval is in, or `nil` where the guard is closed.
  ///
  /// - Complexity: O(log stretches).
  package func stretch(at interval: Int) -> Stretch? {
    let index = stretches.partitioningIndex { $0.intervals.upperBound > interval }
    return index < stretches.count && stretches[index].intervals.contains(interval)
      ? stretches[index] : nil
  }

  /// Whether it is open in any interval of a world.
  package func isOpen(in world: World) -> Bool { stretches.contains(where: world.opens) }

  /// Whether it is open in an interval of a world.
  ///
  /// - Complexity: O(log stretches).
  package func isOpen(at interval: Int, in world: World) -> Bool {
    stretch(at: interval).map(world.opens) ?? false
  }
}
