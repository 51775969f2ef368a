import BlastRadius

extension RandomImport {
  /// The same with other ids of its nodes.
  public func renamed(_ name: (String) -> String) -> RandomImport {
    var result = self
    for index in nodes.indices { result.nodes[index].id = name(nodes[index].id) }
    result.text.rename(name)
    result.overlay.rename(name)
    result.question.from = question.from.map { Fact(name($0.node), $0.level) }
    result.question.assumptions = question.assumptions.map { assumption in
      switch assumption {
      case .control: return assumption
      case .rotation(let id, let rotation): return .rotation(name(id), rotation)
      case .edge(let named, let existence):
        let place = text.edges.firstIndex { $0.sentence == named }
        return .edge(place.map { result.text.edges[$0].sentence } ?? named, existence)
      }
    }
    return result
  }
}

extension Model {
  fileprivate mutating func rename(_ name: (String) -> String) {
    for index in zones.indices { zones[index].behind = zones[index].behind.map(name) }
    for index in nodes.indices {
      nodes[index].id = name(nodes[index].id)
      nodes[index].standsFor = nodes[index].standsFor.map(name)
      nodes[index].behind = nodes[index].behind.map { $0.map(name) }
      nodes[index].consumers = nodes[index].consumers.map(name)
    }
    for index in edges.indices {
      edges[index].subject = name(edges[index].subject)
      edges[index].object = name(edges[index].object)
      edges[index].requires = edges[index].requires.map { requirement in
        switch requirement {
        case .fact(let fact): .fact(Fact(name(fact.node), fact.level))
        case .atLeast(let count, let facts):
          .atLeast(count, of: facts.map { Fact(name($0.node), $0.level) })
        }
      }
    }
  }
}
