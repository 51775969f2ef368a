public import BlastRadius

extension ReferenceEngine {
  /// For each fact that is never confirmed, the unknowns each of which closes it alone, sorted.
  ///
  /// Model semantics, controls, and what is not known: an unknown closes the fact if, with it alone
  /// holding the attacker back, the fact is not held when its first interval begins.
  public func closedBy() -> [Fact: [String]] {
    var result: [Fact: Set<String>] = [:]
    for (fact, _) in firstIntervals() { result[fact] = [] }
    for unknown in unknowns {
      let tables = timeline.run(.holding(unknown), .hops, through: intervals.count)
      for (fact, first) in firstIntervals() where tables[first][fact] == nil {
        result[fact, default: []].insert(name(of: unknown))
      }
    }
    return result.mapValues { $0.sorted() }
  }

  /// The elementary interval in which each fact that is never confirmed is first possible.
  private func firstIntervals() -> [Fact: Int] {
    let everConfirmed = Set(confirmed.hops.flatMap(\.keys))
    var first: [Fact: Int] = [:]
    for (index, table) in possible.hops.enumerated() {
      for fact in table.keys where !everConfirmed.contains(fact) && first[fact] == nil {
        first[fact] = index
      }
    }
    return first
  }

  /// Everything that may be unknown at some time: controls, edges, rotations.
  var unknowns: [ReferenceUnknown] {
    let unless = Set(model.edges.flatMap(\.unless)).sorted()
    return unless.map { .control($0) }
      + model.edges.indices.filter { model.edges[$0].exists == .unknown }.map { .edge($0) }
      + model.nodes.filter { $0.rotated == .unknown }.map { .rotation($0.id) }
  }

  /// The unknown as results name it.
  func name(of unknown: ReferenceUnknown) -> String {
    switch unknown {
    case .control(let id): id
    case .edge(let index): model.edges[index].sentence
    case .rotation(let id): "rotation of \(Identifier.quoted(id))"
    }
  }
}
