import GraphKernel

extension LeakedEstate {
  /// The order in which to replace what works: for so many steps whichever closes most of what is
  /// still exposed, then by what each exposes alone.
  func order(
    _ alone: [Exposure.Summary], _ exposure: inout JointExposure, steps: Int
  ) throws -> (order: [Triage.Step], exact: Int) {
    var rest = seeds.indices.filter { isHeld(seeds[$0], in: .possible(without: nil)) }
      .sorted { alone[$0].isMore(than: alone[$1]) ?? ($0 < $1) }
    var order: [Triage.Step] = []
    while order.count < steps, !rest.isEmpty {
      let losses = exposure.losses
      // Of equals the one that exposes most alone: it comes first in `rest`.
      guard let best = rest.indices.max(by: { losses[rest[$0]].isBelow(losses[rest[$1]], $0 > $1) })
      else { break }
      let seed = rest.remove(at: best)
      try exposure.replace(seed)
      order.append(
        .init(id: id(of: seed), closes: losses[seed], left: exposure.counts))
    }
    let exact = order.count
    return (order + rest.map { .init(id: id(of: $0), closes: nil, left: nil) }, exact)
  }

  private func id(of seed: Int) -> String { program.nodes.id(seeds[seed].node) }
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
