/// For every gate, the sum of the premises that have arrived, by class of lanes that agree in it.
///
/// Premises arrive in ascending order of rank, so the first k of a lane are its k least.
struct GateSums<Lanes: LaneSet> {
  /// Lanes in which the same number of premises arrived with the same sum.
  struct Class {
    var lanes: Lanes
    var rank: EffortRank
    var missing: UInt32
  }

  private var classes: [[Class]]

  init(_ graph: RuleGraph) {
    classes = (graph.firstGate..<graph.heads.count).map { gate in
      [
        Class(
          lanes: Lanes(0..<Lanes.capacity), rank: EffortRank(effort: 0, hops: 0),
          missing: graph.thresholds[gate])
      ]
    }
  }

  /// Adds a premise in the lanes, where it has not been added before.
  ///
  /// Returns the classes of lanes in which the gate has enough with this premise.
  mutating func add(_ lanes: Lanes, _ rank: EffortRank, at gate: Int) -> [Class] {
    var kept: [Class] = []
    var satisfied: [Class] = []
    for old in classes[gate] {
      let hit = old.lanes & lanes
      let rest = old.lanes.subtracting(lanes)
      if !rest.isEmpty { kept.append(Class(lanes: rest, rank: old.rank, missing: old.missing)) }
      if hit.isEmpty { continue }
      let sum = EffortRank(
        effort: EffortRank.sum(old.rank.effort, rank.effort), hops: max(old.rank.hops, rank.hops))
      let new = Class(lanes: hit, rank: sum, missing: old.missing - 1)
      if new.missing == 0 { satisfied.append(new) } else { kept.append(new) }
    }
    classes[gate] = kept
    return satisfied
  }
}
