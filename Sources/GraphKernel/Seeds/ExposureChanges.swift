/// How many nodes each of many seeds gains and loses between two problems, a lane per seed.
package struct ExposureChanges: Sendable {
  /// A node by its number on each side, `nil` where a side does not have it.
  package struct Pair: Sendable {
    package var before: Int?
    package var after: Int?
    package var isCritical: Bool
    /// Whether a rule of either side gives a level of it below control.
    package var isPartial: Bool

    package init(before: Int?, after: Int?, isCritical: Bool, isPartial: Bool) {
      (self.before, self.after, self.isCritical) = (before, after, isCritical)
      self.isPartial = isPartial
    }
  }

  /// What one seed gains and loses: each node once, by its strongest level.
  package struct Counts: Hashable, Sendable {
    /// Nodes whose strongest certain level rises.
    package var opened = 0
    /// Others whose strongest possible level does.
    package var possiblyOpened = 0
    /// Of both, the critical ones.
    package var openedCritical = 0
    /// Nodes whose strongest certain level drops.
    package var closed = 0
    /// Others whose strongest possible level does.
    package var possiblyClosed = 0

    package init() {}
  }

  /// The sweeps of a pass over one side.
  package struct Sweeps {
    package var certain: SeedSweep
    /// `nil` where both worlds are one.
    package var open: SeedSweep?

    package init(certain: SeedSweep, open: SeedSweep?) {
      (self.certain, self.open) = (certain, open)
    }
  }

  private let pairs: [Pair]

  package init(_ pairs: [Pair]) { self.pairs = pairs }

  /// The counts of so many lanes.
  ///
  /// - Parameter own: The lanes whose seed a pair is, by its position.
  /// - Complexity: O(pairs).
  package func counts(
    _ lanes: Int, before: Sweeps, after: Sweeps, own: [Int: Lanes512]
  ) -> [Counts] {
    var tally = Tally()
    // A sweep holds much, and is not to be copied for each pair.
    let (certainBefore, certainAfter) = (before.certain, after.certain)
    let (openBefore, openAfter) = (before.open ?? certainBefore, after.open ?? certainAfter)
    let isKnown = before.open == nil && after.open == nil
    for (position, pair) in pairs.enumerated() {
      let certain = Change(pair, certainBefore, certainAfter)
      let open = isKnown ? certain : Change(pair, openBefore, openAfter)
      if certain.isNone, open.isNone { continue }
      tally.add(certain, open, without: own[position] ?? .none, isCritical: pair.isCritical)
    }
    return (0..<lanes).map { tally.counts($0) }
  }

  /// The lanes in which the strongest level of a node rises or drops.
  private struct Change {
    var rises = Lanes512.none
    var drops = Lanes512.none

    var isNone: Bool { rises.isEmpty && drops.isEmpty }

    @inline(__always)
    init(_ pair: Pair, _ before: borrowing SeedSweep, _ after: borrowing SeedSweep) {
      if !pair.isPartial {
        var (least, most) = (Lanes512.none, Lanes512.none)
        if let node = pair.before { least = before.lanes(of: before.levels.fact(node, 3)) }
        if let node = pair.after { most = after.lanes(of: after.levels.fact(node, 3)) }
        (rises, drops) = (most.subtracting(least), least.subtracting(most))
        return
      }
      var (old, new): (NodeLanes?, NodeLanes?)
      if let node = pair.before { old = NodeLanes(before, node) }
      if let node = pair.after { new = NodeLanes(after, node) }
      // Of each level, the lanes in which that or a stronger one holds.
      var (least, most) = (Lanes512.none, Lanes512.none)
      for level in [\NodeLanes.control, \.write, \.read, \.connect] {
        if let old { least = least | old[keyPath: level] }
        if let new { most = most | new[keyPath: level] }
        rises = rises | most.subtracting(least)
        drops = drops | least.subtracting(most)
      }
    }
  }

  private struct Tally {
    private var opened = LaneCounter()
    private var possiblyOpened = LaneCounter()
    private var openedCritical = LaneCounter()
    private var closed = LaneCounter()
    private var possiblyClosed = LaneCounter()

    mutating func add(
      _ certain: Change, _ open: Change, without own: Lanes512, isCritical: Bool
    ) {
      let (rises, drops) = (certain.rises.subtracting(own), certain.drops.subtracting(own))
      opened.add(1, in: rises)
      closed.add(1, in: drops)
      possiblyOpened.add(1, in: open.rises.subtracting(rises | own))
      possiblyClosed.add(1, in: open.drops.subtracting(drops | own))
      if isCritical { openedCritical.add(1, in: (open.rises | rises).subtracting(own)) }
    }

    func counts(_ lane: Int) -> Counts {
      var counts = Counts()
      counts.opened = opened[lane]
      counts.possiblyOpened = possiblyOpened[lane]
      counts.openedCritical = openedCritical[lane]
      counts.closed = closed[lane]
      counts.possiblyClosed = possiblyClosed[lane]
      return counts
    }
  }
}
