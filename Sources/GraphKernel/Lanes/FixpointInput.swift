/// What a fixpoint starts from and which rules are open: one block of lanes.
struct FixpointInput<Lanes: LaneSet>: Sendable {
  /// The lanes in which each guard is open; index 0 is always open.
  var masks: [Lanes]
  /// The facts that hold at the start.
  var seeds: [Seed]

  /// A fact that holds at the start in some lanes.
  struct Seed: Sendable {
    var fact: UInt32
    var lanes: Lanes
  }
}
