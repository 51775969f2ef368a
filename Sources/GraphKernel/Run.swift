/// What a fixpoint starts from and which rules are open: one block of lanes.
package struct Run<Lanes: LaneSet>: Sendable {
  /// The lanes in which each guard is open; index 0 is always open.
  package var masks: [Lanes]
  /// Into which lanes each carry guard lets a fact pass from the lane before; index 0 is none.
  package var carryMasks: [Lanes]
  /// The carry guard of each fact.
  package var carryGuards: CarryGuards
  /// The facts that hold at the start.
  package var seeds: [Seed]

  /// A fact that holds at the start in some lanes: a seed, or what an earlier block carried over.
  package struct Seed: Sendable {
    package var fact: UInt32
    package var lanes: Lanes
    package var hops: UInt32
    package var effort: EffortRank

    package init(fact: UInt32, lanes: Lanes, hops: UInt32, effort: EffortRank) {
      self.fact = fact
      self.lanes = lanes
      self.hops = hops
      self.effort = effort
    }
  }

  package init(
    masks: [Lanes], carryMasks: [Lanes], carryGuards: CarryGuards, seeds: [Seed]
  ) {
    self.masks = masks
    self.carryMasks = carryMasks
    self.carryGuards = carryGuards
    self.seeds = seeds
  }
}
