import GraphKernel

extension Compiler {
  /// `G fronts node` and `place behind G`.
  mutating func addImpliedEdges() {
    for node in gateways.gated {
      if !gateways.isGateway(node) {
        for gateway in gateways.inFront(of: node) {
          imply(from: gateway, to: node, isFronting: true)
        }
      }
      if gateways.isPlaceInside(node) {
        for gateway in gateways.enclosing(node) {
          imply(from: node, to: gateway, isFronting: false)
        }
      }
    }
  }

  private mutating func imply(from subject: Int, to object: Int, isFronting: Bool) {
    let tag = UInt32(model.edges.count + impliedEdges.count)
    impliedEdges.append(.init(subject: subject, object: object, isFronting: isFronting))
    let alive = guards.number(of: aliveGuard(object))
    rules.add(
      [fact(subject, isFronting ? .connect : .control)], threshold: 1,
      head: fact(object, .connect), guardIndex: alive, isHop: true,
      effort: Effort.one.thousandths, tag: tag)
  }

  /// The rules of an edge of the model.
  mutating func addEdge(_ index: Int) {
    let edge = model.edges[index]
    guard let subject = nodes.number(of: edge.subject),
      let object = nodes.number(of: edge.object),
      let relation = model.vocabulary.relations[edge.relation]
    else { return }
    let steps = model.steps(of: relation, subjectKind: nodes.kind(subject))
    if steps.isEmpty { return }
    var conditions = edge.requires.map { self.fact(for: $0) }
    if relation.isRemote, let connection = connection(from: subject, to: object) {
      conditions.append(connection)
    }
    let rule = EdgeRule(
      index: index, object: object, conditions: conditions, effort: edge.effort.thousandths)
    for step in steps {
      let needs = fact(subject, step.needs)
      if relation.category == .secrets, !edge.requires.isEmpty {
        addRemembered(rule, needs: needs, gives: step.gives)
      } else {
        addPlain(rule, needs: needs, gives: step.gives, isLasting: relation.isLasting)
      }
    }
  }

  /// What the rules of one edge share.
  struct EdgeRule {
    var index: Int
    var object: Int
    var conditions: [UInt32]
    var effort: UInt64
  }

  private mutating func addPlain(
    _ rule: EdgeRule, needs: UInt32, gives: Level, isLasting: Bool
  ) {
    let guardIndex = guards.number(
      of: edgeGuard(rule.index, life: life(of: rule.object)))
    let given = fact(rule.object, gives)
    var head = given
    if isLasting {
      let carry = carries.number(
        of: carryGuard(of: rule.object, life: life(of: rule.object)))
      head = addAuxiliary(.grant(edge: rule.index, fact: given), carry: carry)
      imply(given, from: [head])
    }
    addRule(rule, body: [needs] + rule.conditions, head: head, guardIndex: guardIndex)
  }

  /// A secret behind further conditions: the reading is remembered until the secret is rotated.
  private mutating func addRemembered(_ rule: EdgeRule, needs: UInt32, gives: Level) {
    let everything = 0..<timeline.count
    let carry = carries.number(of: carryGuard(of: rule.object, life: everything))
    let memory = addAuxiliary(.memory(edge: rule.index), carry: carry)
    let reading = guards.number(of: edgeGuard(rule.index, life: everything))
    rules.add(
      [needs], threshold: 1, head: memory, guardIndex: reading, isHop: false, effort: 0,
      tag: Program.noEdge)
    let alive = guards.number(of: aliveGuard(rule.object))
    addRule(
      rule, body: [memory] + rule.conditions, head: fact(rule.object, gives),
      guardIndex: alive)
  }

  private mutating func addRule(
    _ rule: EdgeRule, body: [UInt32], head: UInt32, guardIndex: UInt32
  ) {
    var distinct: [UInt32] = []
    for fact in body where !distinct.contains(fact) { distinct.append(fact) }
    rules.add(
      distinct, threshold: distinct.count, head: head, guardIndex: guardIndex, isHop: true,
      effort: rule.effort, tag: UInt32(rule.index))
  }

  /// The fact that stands for a requirement.
  private mutating func fact(for requirement: Requirement) -> UInt32 {
    switch requirement {
    case .fact(let fact): number(of: fact)
    case .atLeast(let count, let facts):
      threshold(count, of: Array(Set(facts.map { number(of: $0) })).sorted())
    }
  }

  private func number(of fact: Fact) -> UInt32 {
    self.fact(nodes.number(of: fact.node) ?? 0, fact.level)
  }

  /// The fact that holds where `count` of the facts do.
  private mutating func threshold(_ count: Int, of facts: [UInt32]) -> UInt32 {
    let key = Program.Auxiliary.threshold(count, of: facts)
    if let known = thresholdFacts[key] { return known }
    let head = addAuxiliary(key)
    thresholdFacts[key] = head
    if count == 1 {
      for fact in facts { imply(head, from: [fact]) }
    } else if count <= facts.count {
      imply(head, from: facts, threshold: count)
    }
    return head
  }

  /// The fact that a remote edge needs besides its subject, if any.
  private mutating func connection(from subject: Int, to object: Int) -> UInt32? {
    let doors = gateways.inFront(of: object)
    if doors.isEmpty || gateways.standsInside(subject, object: object) { return nil }
    guard gateways.isGateway(object) else { return fact(object, .connect) }
    let passed = doors.map { fact($0, .connect) }
    return passed.count == 1 ? passed[0] : threshold(1, of: passed)
  }
}

extension Model {
  /// What a relation means for a subject: `contains` of a network is about connections alone.
  package func steps(of relation: Relation, subjectKind: String) -> [Relation.Step] {
    if relation.name == "contains", vocabulary.kind(subjectKind, isA: "network") {
      return Vocabulary.networkContains
    }
    return relation.steps
  }
}
