/// What a fixpoint starts from and which rules are open: one block of lanes.
package struct FixpointInput<Lanes: LaneSet>: Sendable {
  /// The lanes in which each guard is open; index 0 is always open.
  package var masks: [Lanes]
  /// The facts that hold at the start.
  package var seeds: [Seed]

  /// A fact that holds at the start in some lanes.
  package struct Seed: Sendable {
    package var fact: UInt32
    package var lanes: Lanes

    package init(fact: UInt32, lanes: Lanes) {
      self.fact = fact
      self.lanes = lanes
    }
  }

  package init(masks: [Lanes], seeds: [Seed]) {
    self.masks = masks
    self.seeds = seeds
  }
}
