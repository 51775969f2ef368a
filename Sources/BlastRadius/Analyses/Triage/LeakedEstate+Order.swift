import GraphKernel

extension LeakedEstate {
  /// The order in which to replace what works.
  ///
  /// Groups come in the order in which each takes away most harm per credential. In a group comes
  /// first whichever closes most nodes, for so many steps, then what exposes most alone.
  func order(
    _ alone: [Exposure.Summary], _ exposure: inout JointExposure,
    _ counterfactual: Triage.Counterfactual, steps: Int
  ) throws -> (steps: [Triage.Step], exact: Int, harm: Int) {
    let held = seeds.indices.filter { isHeld(seeds[$0], in: .open) }
      .sorted { alone[$0].isMore(than: alone[$1]) ?? ($0 < $1) }
    if held.isEmpty { return ([], 0, 0) }
    var harm = try HarmWorlds(self, counterfactual)
    let plan = ReplacementGroups(held, &harm)
    var order: [(seed: Int, step: Triage.Step)] = []
    for (number, group) in plan.groups.enumerated() {
      var rest = group
      while order.count < steps, !rest.isEmpty {
        let losses = exposure.losses
        let best = rest.indices.max { losses[rest[$0]].isBelow(losses[rest[$1]], $0 > $1) } ?? 0
        let seed = rest.remove(at: best)
        try exposure.replace(seed)
        order.append((seed, step(seed, number, closes: losses[seed], left: exposure.counts)))
      }
      order += rest.map { ($0, step($0, number, closes: nil, left: nil)) }
    }
    let (measured, total) = measured(order, plan.most, &harm)
    return (measured, min(order.count, steps), total)
  }

  private func step(
    _ seed: Int, _ group: Int, closes: Triage.Loss?, left: Exposure.Summary?
  ) -> Triage.Step {
    Triage.Step(
      id: program.nodes.id(seeds[seed].node), group: group + 1, closes: closes, left: left)
  }

  /// How many steps say how many points they leave.
  private static var mostMeasured: Int { 4_096 }

  /// The steps with how many points are left after each, and how many there are before them.
  private func measured(
    _ order: [(seed: Int, step: Triage.Step)], _ most: [Int]?, _ harm: inout HarmWorlds
  ) -> (steps: [Triage.Step], harm: Int) {
    harm.held = order.prefix(Self.mostMeasured).map(\.seed)
    let left = harm.left(sets: harm.held.count + 1) { set, place in place < set }
    var steps = order.map(\.step)
    for index in harm.held.indices {
      steps[index].harm = left[index + 1]
      steps[index].leastHarm = most.map { max(0, left[0] - $0[index + 1]) }
    }
    return (steps, left[0])
  }
}

extension Exposure.Summary {
  /// Whether this is more, by control, writing, reading, connecting and what is possible; `nil`
  /// where both are the same.
  func isMore(than other: Exposure.Summary) -> Bool? {
    let mine = [controlled, writable, readable, connectable, possible]
    let theirs = [
      other.controlled, other.writable, other.readable, other.connectable, other.possible,
    ]
    return mine == theirs ? nil : theirs.lexicographicallyPrecedes(mine)
  }
}

extension Triage.Loss {
  /// Whether this is less, or the same with the tie decided otherwise.
  fileprivate func isBelow(_ other: Triage.Loss, _ losesTie: Bool) -> Bool {
    if confirmed != other.confirmed { return confirmed < other.confirmed }
    if possible != other.possible { return possible < other.possible }
    return losesTie
  }
}
