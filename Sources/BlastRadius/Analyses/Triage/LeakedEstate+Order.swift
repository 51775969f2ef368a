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
    let plan = try ReplacementGroups(self, counterfactual, held)
    var order: [(seed: Int, step: Triage.Step)] = []
    for (number, group) in plan.groups.enumerated() {
      var rest = group
      while !rest.isEmpty {
        let isExact = order.count < steps
        let losses = exposure.losses
        let best =
          isExact
          ? rest.indices.max { losses[rest[$0]].isBelow(losses[rest[$1]], $0 > $1) } ?? 0 : 0
        let seed = rest.remove(at: best)
        if isExact { try exposure.replace(seed) }
        order.append(
          (
            seed,
            Triage.Step(
              id: program.nodes.id(seeds[seed].node), group: number + 1,
              closes: isExact ? losses[seed] : nil, left: isExact ? exposure.counts : nil)
          ))
      }
    }
    return try measured(order, plan.most, counterfactual, exact: min(order.count, steps))
  }

  /// How many steps say how many points they leave.
  private static var mostMeasured: Int { 4_096 }

  /// Adds how many points are left after each step.
  private func measured(
    _ order: [(seed: Int, step: Triage.Step)], _ most: [Int]?,
    _ counterfactual: Triage.Counterfactual, exact: Int
  ) throws -> (steps: [Triage.Step], exact: Int, harm: Int) {
    let measured = min(order.count, Self.mostMeasured)
    var harm = try HarmWorlds(self, counterfactual, among: order.prefix(measured).map(\.seed))
    let left = harm.left(sets: measured + 1) { set, place in place < set }
    var steps = order.map(\.step)
    for index in 0..<measured {
      steps[index].harm = left[index + 1]
      steps[index].leastHarm = most.map { max(0, left[0] - $0[index + 1]) }
    }
    return (steps, exact, left[0])
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
