/// A rule graph with its time: everything that the worlds of a question share.
package struct Problem: Sendable {
  package var graph: RuleGraph
  /// How many elementary intervals there are, at least one.
  package var intervals: Int
  /// When each rule's guard is open; index 0 is always open.
  package var guards: [Guard]
  /// The carry guard of each fact, an index into `carries`.
  package var carryGuards: CarryGuards
  /// Into which intervals a fact passes from the one before; index 0 is none.
  package var carries: [Guard]
  /// The facts that hold at the start, and when.
  package var seeds: [(fact: UInt32, held: Guard)]

  package init(
    graph: RuleGraph, intervals: Int, guards: [Guard], carryGuards: CarryGuards, carries: [Guard],
    seeds: [(fact: UInt32, held: Guard)]
  ) {
    self.graph = graph
    self.intervals = intervals
    self.guards = guards
    self.carryGuards = carryGuards
    self.carries = carries
    self.seeds = seeds
  }
}
