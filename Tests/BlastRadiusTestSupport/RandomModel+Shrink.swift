public import BlastRadius

extension RandomModel {
  /// The smallest model found, by taking away one thing at a time, that still fails.
  ///
  /// - Complexity: quadratic in the size of the model, in calls of `fails`.
  public static func shrink(
    _ model: Model, _ question: Question, while fails: (Model, Question) -> Bool
  ) -> (Model, Question) {
    var current = (model, question)
    while let next = smaller(current.0, current.1).first(where: { fails($0.0, $0.1) }) {
      current = next
    }
    return current
  }

  /// All models with one thing less.
  private static func smaller(_ model: Model, _ question: Question) -> [(Model, Question)] {
    model.nodes.compactMap { without($0.id, model, question) }
      + model.edges.indices.map { without(edge: $0, model, question) }
      + smallerQuestions(model, question).map { (model, $0) }
      + (smallerEdges(model) + smallerNodes(model) + smallerRest(model)).map { ($0, question) }
  }

  private static func without(
    _ id: String, _ model: Model, _ question: Question
  ) -> (Model, Question)? {
    var (model, question) = (model, question)
    model.nodes.removeAll { $0.id == id }
    model.edges.removeAll { $0.subject == id || $0.object == id || $0.mentions(id) }
    for index in model.nodes.indices { model.nodes[index].behind?.removeAll { $0 == id } }
    for index in model.zones.indices { model.zones[index].behind.removeAll { $0 == id } }
    question.from.removeAll { $0.node == id }
    question.assumptions.removeAll { $0.isAbout(id) }
    question.assumptions.removeAll { $0.isAboutNoEdge(of: model) }
    return question.from.isEmpty ? nil : (model, question)
  }

  private static func without(
    edge index: Int, _ model: Model, _ question: Question
  ) -> (Model, Question) {
    var (model, question) = (model, question)
    model.edges.remove(at: index)
    question.assumptions.removeAll { $0.isAboutNoEdge(of: model) }
    return (model, question)
  }

  private static func smallerQuestions(_ model: Model, _ question: Question) -> [Question] {
    let changes: [(inout Question) -> Void] =
      [
        { $0.since = nil }, { $0.at = nil }, { $0.assumesPersistence = false },
        { $0.trustsEvidence = false },
      ]
      + question.assumptions.indices.map { index in { $0.assumptions.remove(at: index) } }
      + (question.from.count < 2
        ? [] : question.from.indices.map { index in { $0.from.remove(at: index) } })
    return variants(of: question, changes)
  }

  private static func smallerEdges(_ model: Model) -> [Model] {
    let changes: [(inout Edge) -> Void] = [
      { $0.requires = [] }, { $0.requires = Array($0.requires.dropFirst()) },
      { $0.requires = Array($0.requires.dropLast()) }, { $0.unless = [] },
      { $0.unless = Array($0.unless.dropFirst()) }, { $0.unless = Array($0.unless.dropLast()) },
      { $0.valid = Validity() }, { $0.valid.from = nil }, { $0.valid.until = nil },
      { $0.exists = .yes }, { $0.effort = .one }, { $0.evidence = [] },
      { $0.evidence = Array($0.evidence.dropFirst()) },
    ]
    return model.edges.indices.flatMap { index in
      variants(of: model.edges[index], changes).map { edge in
        var smaller = model
        smaller.edges[index] = edge
        return smaller
      }
    }
  }

  private static func smallerNodes(_ model: Model) -> [Model] {
    let changes: [(inout Node) -> Void] = [
      { $0.zone = nil }, { $0.behind = nil }, { $0.valid = Validity() }, { $0.issued = nil },
      { $0.revoked = nil }, { $0.expires = nil }, { $0.leaked = nil }, { $0.rotated = .never },
      { $0.evicted = [] }, { $0.durable = nil }, { $0.evicted = Array($0.evicted.dropFirst()) },
    ]
    return model.nodes.indices.flatMap { index in
      variants(of: model.nodes[index], changes).map { node in
        var smaller = model
        smaller.nodes[index] = node
        return smaller
      }
    }
  }

  private static func smallerRest(_ model: Model) -> [Model] {
    var changes: [(inout Model) -> Void] = []
    for (index, control) in model.controls.enumerated() {
      if !control.changes.isEmpty { changes.append { $0.controls[index].changes = [] } }
      if !model.edges.contains(where: { $0.unless.contains(control.id) }) {
        changes.append { $0.controls.remove(at: index) }
      }
    }
    for (index, zone) in model.zones.enumerated()
    where !model.nodes.contains(where: { $0.zone == zone.id }) {
      changes.append { $0.zones.remove(at: index) }
    }
    return changes.map { change in
      var smaller = model
      change(&smaller)
      return smaller
    }
  }

  /// What the changes make of the value, where they make a difference.
  private static func variants<Value: Equatable>(
    of value: Value, _ changes: [(inout Value) -> Void]
  ) -> [Value] {
    changes.map { change in
      var changed = value
      change(&changed)
      return changed
    }.filter { $0 != value }
  }
}

extension Edge {
  fileprivate func mentions(_ id: String) -> Bool {
    requires.contains { requirement in
      switch requirement {
      case .fact(let fact): fact.node == id
      case .atLeast(_, let facts): facts.contains { $0.node == id }
      }
    }
  }
}

extension Assumption {
  fileprivate func isAbout(_ node: String) -> Bool {
    if case .rotation(let id, _) = self { id == node } else { false }
  }

  fileprivate func isAboutNoEdge(of model: Model) -> Bool {
    guard case .edge(let name, _) = self else { return false }
    return !model.edges.contains { $0.id == name || $0.sentence == name }
  }
}
