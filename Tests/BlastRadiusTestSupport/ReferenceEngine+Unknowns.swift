public import BlastRadius

extension ReferenceEngine {
  /// The unknowns each of which closes the fact alone in all of a stretch of time, sorted.
  ///
  /// Model semantics, controls, and what is not known. An unknown that closes the fact in a part of
  /// the stretch only is none of them: `unless` would call the fact unreachable in the rest.
  public func closedBy(_ stretches: [Fact: Period]) -> [Fact: [String]] {
    var result: [Fact: Set<String>] = [:]
    for unknown in unknowns where !stretches.isEmpty {
      let tables = timeline.run(.holding(unknown), .hops, through: intervals.count)
      for (fact, stretch) in stretches {
        let asked = intervals.indices.filter { stretch.covers(intervals[$0]) }
        guard asked.allSatisfy({ tables[$0][fact] == nil }) else { continue }
        result[fact, default: []].insert(name(of: unknown))
      }
    }
    return result.mapValues { $0.sorted() }
  }

  /// Everything that is unknown at some time: controls, edges, rotations.
  var unknowns: [ReferenceUnknown] {
    let unless = Set(model.edges.flatMap(\.unless)).sorted().filter { id in
      intervals.contains { timeline.state(of: id, in: $0) == .unknown }
    }
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
