public import BlastRadius

extension ReferenceEngine {
  /// All edges that there are, those that `behind` implies among them.
  public var edges: [ReferenceEdge] {
    rules.map(\.via).reduce(into: []) { edges, edge in
      if !edges.contains(edge) { edges.append(edge) }
    }
  }

  /// How surely and at how many hops a fact is reached through some of the edges alone, at the
  /// instant asked about, else at any; `nil` where it is not.
  public func best(
    _ fact: Fact, through edges: Set<ReferenceEdge>
  ) -> (certainty: Certainty, hops: Int)? {
    var part = timeline
    part.rules = rules.filter { edges.contains($0.via) }
    let asked = question.at?.asBeginning
    for certainty in [Certainty.confirmed, .possible] {
      let world: ReferenceWorld = certainty == .confirmed ? .confirmed : .possible
      let tables = part.run(world, .hops, through: intervals.count)
      let hops = zip(intervals, tables).compactMap { interval, table -> Int? in
        asked.map(interval.contains) ?? true ? table[fact] : nil
      }
      if let least = hops.min() { return (certainty, least) }
    }
    return nil
  }
}
