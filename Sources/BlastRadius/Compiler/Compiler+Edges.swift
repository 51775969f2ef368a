import GraphKernel

extension Compiler {
  /// `G fronts node` and `place behind G`.
  mutating func addImpliedEdges() {
    for node in gateways.gated {
      for (edge, during) in gateways.distinct({ Self.edgesImplied(by: node, $0) }) {
        imply(edge, during)
      }
    }
  }

  /// The edges that a node behind gateways implies.
  private static func edgesImplied(by node: Int, _ gateways: Gateways) -> [Program.ImpliedEdge] {
    var edges: [Program.ImpliedEdge] = []
    if !gateways.isGateway(node) {
      edges += gateways.inFront(of: node).map { .init(subject: $0, object: node, isFronting: true) }
    }
    if gateways.isPlaceInside(node) {
      edges += gateways.enclosing(node).map { .init(subject: node, object: $0, isFronting: false) }
    }
    return edges
  }

  private mutating func imply(_ edge: Program.ImpliedEdge, _ during: [Range<Int>]?) {
    let tag = UInt32(model.edges.count + impliedEdges.count)
    impliedEdges.append(edge)
    let alive = guards.number(of: aliveGuard(edge.object).clamped(to: during))
    rules.add(
      [fact(edge.subject, edge.isFronting ? .connect : .control)], threshold: 1,
      head: fact(edge.object, .connect), guardIndex: alive, isHop: true,
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
    /// The intervals in which it is so; all of them where nothing is said.
    var during: [Range<Int>]?
  }

  private mutating func addRules(
    _ rule: EdgeRule, _ relation: Relation, requires: [Requirement]
  ) {
    let steps = model.steps(of: relation, from: rule.subject, nodes)
    if steps.isEmpty { return }
    let required = requires.map { fact(for: $0) }
    for (connection, during) in connections(relation, from: rule.subject, to: rule.object) {
      var rule = rule
      rule.conditions = required + (connection.map { [fact(for: $0, to: rule.object)] } ?? [])
      rule.during = during
      for step in steps {
        let needs = fact(rule.subject, step.needs)
        if relation.category == .secrets, !requires.isEmpty {
          addRemembered(rule, needs: needs, gives: step.gives)
        } else {
          addPlain(rule, needs: needs, gives: step.gives, isLasting: relation.isLasting)
        }
      }
    }
  }

  private mutating func addPlain(
    _ rule: EdgeRule, needs: UInt32, gives: Level, isLasting: Bool
  ) {
    let guardIndex = edgeGuard(rule.index, life: life(of: rule.object), during: rule.during)
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
    let reading = edgeGuard(rule.index, life: everything)
    rules.add(
      [needs], threshold: 1, head: memory, guardIndex: reading, isHop: false, effort: 0,
      tag: Program.noEdge)
    let alive = guards.number(of: aliveGuard(rule.object).clamped(to: rule.during))
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

  /// What an edge needs besides its subject and its conditions, and when.
  private func connections(
    _ relation: Relation, from subject: Int, to object: Int
  ) -> [GatewayPhases.Timed<Gateways.Connection?>] {
    guard relation.isRemote else { return [(nil, nil)] }
    return gateways.distinct { [$0.connection(from: subject, to: object)] }
  }

  private mutating func fact(for connection: Gateways.Connection, to object: Int) -> UInt32 {
    switch connection {
    case .toObject: return fact(object, .connect)
    case .through(let doors):
      let passed = doors.map { fact($0, .connect) }
      return passed.count == 1 ? passed[0] : threshold(1, of: passed)
    }
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
