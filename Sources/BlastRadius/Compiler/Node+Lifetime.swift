extension Node {
  /// When facts of the node may hold: from `valid` and `issued` until `valid`, `revoked`, `expires`.
  var life: Period {
    let beginnings = [valid.from, issued].compactMap { $0?.asBeginning }
    let ends = [valid.until, revoked, expires].compactMap { $0?.asEnd }
    return Period(from: beginnings.max(), until: ends.min())
  }

  /// The instants at which what is held of the node ends, ascending: rotations and evictions.
  var endsOfHolding: [Instant] {
    var ends = evicted.map(\.asEnd)
    if case .at(let rotations) = rotated { ends += rotations.map(\.asEnd) }
    return Array(Set(ends)).sorted()
  }
}

/// The period of a seed: from `since`, else its leak, until the first end after that; with neither,
/// until the last end.
func holdingOfSeed(_ node: Node?, since: Moment?) -> Period {
  let ends = node?.endsOfHolding ?? []
  guard let start = (since ?? node?.leaked)?.asBeginning else {
    return Period(until: ends.last)
  }
  return Period(from: start, until: ends.first { $0 > start })
}
