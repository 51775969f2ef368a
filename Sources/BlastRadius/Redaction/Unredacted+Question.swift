extension Unredacted {
  /// What stands where a text is left out that has to be there.
  static let leftOut = "left out"

  /// A fact as the redacted model has it.
  package func redacted(_ fact: Fact) -> Fact { Fact(name(fact.node, of: .node), fact.level) }

  /// What may be told of an edge.
  package func redacted(_ edge: Edge) -> Edge {
    var new = Edge(
      name(edge.subject, of: .node), name(edge.relation, of: .relation),
      name(edge.object, of: .node))
    new.id = edge.id.map { name($0, of: .edge) }
    new.requires = edge.requires.map(redacted)
    new.unless = edge.unless.map { name($0, of: .control) }
    (new.valid, new.exists, new.effort) = (edge.valid, edge.exists, edge.effort)
    new.evidence = edge.evidence.map(redacted)
    new.fixes = redacted(edge.fixes)
    return new
  }

  private func redacted(_ requirement: Requirement) -> Requirement {
    switch requirement {
    case .fact(let fact): .fact(redacted(fact))
    case .atLeast(let count, let facts): .atLeast(count, of: facts.map(redacted))
    }
  }

  private func redacted(_ record: Evidence) -> Evidence {
    var new = Evidence(record.outcome, at: record.at)
    (new.step, new.count, new.reason) = (record.step, record.count, record.reason)
    new.control = record.control.map { name($0, of: .control) }
    new.claim = record.claim
    return new
  }

  /// What may be told of ways to fix something.
  func redacted(_ fixes: [Fix]?) -> [Fix]? {
    fixes?.map { fix in
      let action: Fix.Action? =
        switch fix.action {
        case .behind(let gateway): .behind(name(gateway, of: .node))
        case .require(let fact): .require(redacted(fact))
        case .remove, .revoke, .rotate, .evict, nil: fix.action
        }
      return Fix(action, cost: fix.cost)
    }
  }

  /// An assumption as the redacted model has it.
  package func redacted(_ assumption: Assumption) -> Assumption {
    switch assumption {
    case .control(let id, let state): .control(name(id, of: .control), state)
    case .edge(let text, let existence): .edge(edgeName(text), existence)
    case .rotation(let id, let rotation): .rotation(name(id, of: .node), rotation)
    }
  }

  /// A change as the redacted model has it.
  package func redacted(_ change: ModelChange) -> ModelChange {
    func node(_ id: String) -> String { name(id, of: .node) }
    let action: ModelChange.Action =
      switch change.action {
      case .set(let control, let state): .set(control: name(control, of: .control), state)
      case .removeEdge(let text): .removeEdge(edgeName(text))
      case .removeNode(let id): .removeNode(node(id))
      case .revoke(let id): .revoke(node(id))
      case .rotate(let id): .rotate(node(id))
      case .evict(let id): .evict(node(id))
      case .require(let text, let fact): .require(edge: edgeName(text), redacted(fact))
      case .behind(let id, let gateway): .behind(node(id), gateway: gateway.map(node))
      case .add(let edge): .add(redacted(edge))
      }
    return ModelChange(action, at: change.at)
  }

  /// The id or the sentence of an edge as the redacted model has it.
  func edgeName(_ text: String) -> String {
    let id = name(text, of: .edge)
    guard id == Self.unknown, let words = Identifier.words(text), words.count == 3 else {
      return id
    }
    return Edge(
      name(words[0], of: .node), name(words[1], of: .relation), name(words[2], of: .node)
    ).sentence
  }

  /// The node or edge whose ends a text asks about, as the redacted model names it.
  ///
  /// - Throws: `BlastRadiusError` as `asked(_:)` does.
  package func nameOfEnds(_ text: String) throws -> String {
    switch try asked({ try Catalog($0).subject(named: text) }) {
    case .node(let id): name(id, of: .node)
    case .edge(let edge): edgeName(edge.id ?? edge.sentence)
    }
  }

  /// What is accepted, as the redacted model has it.
  package func redacted(_ baseline: PolicyBaseline) -> PolicyBaseline {
    PolicyBaseline(
      baseline.entries.map { entry in
        let key = PolicyFinding.Key(
          policy: name(entry.key.policy, of: .policy),
          from: entry.key.from.map { name($0, of: .node) }.sorted(),
          to: entry.key.to.map { name($0, of: .node) }, level: entry.key.level,
          isNear: entry.key.isNear)
        return PolicyBaseline.Entry(key, reason: Self.leftOut, until: entry.until)
      })
  }

  /// What fixing costs, as the redacted model has it.
  package func redacted(_ costs: FixCosts) -> FixCosts {
    var new = costs
    new.relations = [:]
    for (relation, cost) in costs.relations {
      new.relations.updateValue(cost, forKey: ExactText(name(relation.text, of: .relation)))
    }
    return new
  }
}
