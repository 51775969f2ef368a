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
    least(fact, through: edges, .hops).map { ($0.certainty, $0.value) }
  }

  /// The same for the least effort, and the hops of that proof.
  public func cheapest(
    _ fact: Fact, through edges: Set<ReferenceEdge>
  ) -> (certainty: Certainty, effort: Effort, hops: Int)? {
    least(fact, through: edges, .cost).map { ($0.certainty, $0.value.effort, $0.value.hops) }
  }

  private func least<Value: Comparable>(
    _ fact: Fact, through edges: Set<ReferenceEdge>, _ measure: ReferenceMeasure<Value>
  ) -> (certainty: Certainty, value: Value)? {
    var part = timeline
    part.rules = rules.filter { edges.contains($0.via) }
    let asked = question.at?.asBeginning
    for certainty in [Certainty.confirmed, .possible] {
      let world: ReferenceWorld = certainty == .confirmed ? .confirmed : .possible
      let tables = part.run(world, measure, through: intervals.count)
      let values = zip(intervals, tables).compactMap { interval, table -> Value? in
        asked.map(interval.contains) ?? true ? table[fact] : nil
      }
      if let least = values.min() { return (certainty, least) }
    }
    return nil
  }
}
