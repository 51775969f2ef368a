public import BlastRadius

extension ReferenceEngine {
  /// What rules lack one thing alone at an instant in a world, with how many hops each would take: one
  /// premise of several, or that the one control that closes it were absent.
  public func near(_ certainty: Certainty, at instant: Instant) -> [Fact: Int] {
    guard let index = intervals.firstIndex(where: { $0.contains(instant) }) else { return [:] }
    let (world, held) =
      certainty == .confirmed
      ? (ReferenceWorld.confirmed, confirmed.hops[index])
      : (ReferenceWorld.possible, possible.hops[index])
    var found: [Fact: Int] = [:]
    for rule in rules where timeline.isAlive(rule.head.node, in: intervals[index]) {
      guard let hops = hops(nearly: rule, held, in: intervals[index], world) else { continue }
      let gateway = timeline.gateways.contains(rule.head.node)
      for level in [rule.head.level] + Self.implied(by: rule.head.level, onGateway: gateway) {
        found.lower(Fact(rule.head.node, level), to: hops)
      }
    }
    return found
  }

  /// The hops of a rule that lacks one thing alone, as if that were given.
  private func hops(
    nearly rule: ReferenceRule, _ held: [Fact: Int], in interval: Period, _ world: ReferenceWorld
  ) -> Int? {
    var (missing, most) = (0, 0)
    for gate in rule.body {
      let best = gate.facts.compactMap { held[$0] }.sorted().prefix(gate.count)
      missing += gate.count - best.count
      most = max(most, best.last ?? 0)
    }
    let isOpen = timeline.isOpen(rule, in: interval, world)
    if missing == 1, isOpen, rule.body.count > 1 { return most + 1 }
    guard missing == 0, !isOpen, let edge = rule.edge else { return nil }
    // Without one control it is open, and without any other alone it is not.
    let ways = Set(edge.unless).filter { control in
      var other = rule
      other.edge?.unless.removeAll { $0 == control }
      return timeline.isOpen(other, in: interval, world)
    }
    return ways.count == 1 ? most + 1 : nil
  }
}
