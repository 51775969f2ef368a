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
    let rule = EdgeRule(
      tag: index, index: index, subject: subject, object: object, effort: edge.effort)
    addRules(rule, relation, requires: edge.requires)
  }

  /// The rules of the imported edges that a guard or a gate stands before, as those of written ones.
  mutating func addLiftedEdges() {
    guard let lifting else { return }
    let estate = lifting.estate
    let first = model.edges.count + impliedEdges.count
    for (place, edge) in lifting.edges.enumerated() {
      let rule = EdgeRule(
        tag: first + place, index: nil, subject: estate.subject(of: edge),
        object: estate.object(of: edge), effort: .one)
      addRules(rule, lifting.relations[estate.relationNumber(of: edge)], requires: [])
    }
  }

  /// What the rules of one edge share.
  struct EdgeRule {
    var tag: Int
    /// The place in `Model.edges`, or `nil` for an imported edge of which the model says nothing.
    var index: Int?
    var subject: Int
    var object: Int
    var effort: Effort
    /// What is needed besides the subject.
    var conditions: [UInt32] = []
  }

  private mutating func addRules(
    _ rule: EdgeRule, _ relation: Relation, requires: [Requirement]
  ) {
    let steps = model.steps(of: relation, from: rule.subject, nodes)
    if steps.isEmpty { return }
    var rule = rule
    rule.conditions = requires.map { fact(for: $0) }
    if relation.isRemote, let connection = connection(from: rule.subject, to: rule.object) {
      rule.conditions.append(connection)
    }
    for step in steps {
      let needs = fact(rule.subject, step.needs)
      if relation.category == .secrets, !requires.isEmpty {
        addRemembered(rule, needs: needs, gives: step.gives)
      } else {
        addPlain(rule, needs: needs, gives: step.gives, isLasting: relation.isLasting)
      }
    }
  }

  private mutating func addPlain(
    _ rule: EdgeRule, needs: UInt32, gives: Level, isLasting: Bool
  ) {
    let guardIndex = guards.number(of: edgeGuard(rule.index, life: life(of: rule.object)))
    let given = fact(rule.object, gives)
    var head = given
    if isLasting {
      let carry = carries.number(
        of: carryGuard(of: rule.object, life: life(of: rule.object)))
      head = addAuxiliary(.grant(tag: rule.tag, fact: given), carry: carry)
      imply(given, from: [head])
    }
    addRule(rule, body: [needs] + rule.conditions, head: head, guardIndex: guardIndex)
  }

  /// A secret behind further conditions: the reading is remembered until the secret is rotated.
  private mutating func addRemembered(_ rule: EdgeRule, needs: UInt32, gives: Level) {
    let everything = 0..<timeline.count
    let carry = carries.number(of: carryGuard(of: rule.object, life: everything))
    let memory = addAuxiliary(.memory(edge: rule.tag), carry: carry)
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
      effort: rule.effort.thousandths, tag: UInt32(rule.tag))
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
  func steps(of relation: Relation, from subject: Int, _ nodes: Catalog) -> [Relation.Step] {
    if relation.name == "contains", nodes.isNode(subject, a: "network", in: vocabulary) {
      return Vocabulary.networkContains
    }
    return relation.steps
  }
}
