import GraphKernel

/// What the rules of edges need, as far as one thing alone may be missing.
struct OneStepRules {
  let program: Program
  private let world: World
  private let controls: [ExactText: Control]

  init(_ program: Program, _ certainty: Certainty) {
    self.program = program
    controls = [ExactText: Control](program.model.controls.map { ($0.id, $0) }) { first, _ in first
    }
    world = certainty == .confirmed ? .confirmed : .open
  }

  /// An edge that would give something, in one interval.
  struct Rule {
    var number: Int
    /// All that it needs: the reading of a store in place of the memory of it.
    var premises: [Program.Need]
    /// Whether nothing but its premises is in its way.
    var isOpen: Bool
  }

  /// The rules of edges that give a fact, or a level that implies it; those of an import need one thing
  /// each, and so are never one step away.
  func rules(reaching fact: Int) -> [Int] {
    let graph = program.problem.graph
    return ([fact] + graph.levels.impliers(of: fact)).flatMap(program.edgeRules)
      .filter { $0 >= graph.base.ruleCount }
  }

  /// A rule in an interval; `nil` for an implication.
  ///
  /// - Parameter isRemembered: Whether what an edge remembers of its store is held.
  func rule(_ number: Int, at interval: Int, _ isRemembered: (_ memory: Int) -> Bool) -> Rule? {
    if program.key(ofRule: number) == nil { return nil }
    let graph = program.problem.graph
    var body = graph.body(of: number)
    var isOpen = self.isOpen(number, at: interval)
    if let memory = body.first(where: program.isMemory), !isRemembered(memory) {
      guard let reading = graph.rules(giving: memory).first else { return nil }
      body.removeAll { $0 == memory }
      body = graph.body(of: reading) + body
      isOpen = isOpen && self.isOpen(reading, at: interval)
    }
    return Rule(number: number, premises: body.map(program.need), isOpen: isOpen)
  }

  private func isOpen(_ rule: Int, at interval: Int) -> Bool {
    let problem = program.problem
    let number = problem.graph.guardIndex(of: rule)
    return number == 0 || problem.guards[number].isOpen(at: interval, in: world)
  }

  /// The control that closes an edge in an interval, where nothing else does.
  func onlyControl(closing reference: EdgeReference, at interval: Int) -> String? {
    guard let index = reference.index, index < program.model.edges.count else { return nil }
    let edge = program.model.edges[index]
    let (timeline, nodes) = (program.timeline, program.nodes)
    let life = nodes.number(of: reference.object).map { nodes.life($0) }
    let isThere = [edge.valid.period, life ?? .always].allSatisfy {
      timeline.indices(of: $0).contains(interval)
    }
    let isSettled =
      program.question.trustsEvidence
      && edge.settledFrom.map { timeline.index(of: $0) <= interval } ?? false
    let countsUnknown = world == .confirmed && !isSettled
    guard isThere, edge.exists != .no, edge.exists == .yes || !countsUnknown else { return nil }
    let closing = Set<ExactText>(edge.unless).texts.compactMap { controls[$0] }.filter { control in
      let state = control.state(at: timeline.start(of: interval))
      return state == .enforced || countsUnknown && state == .unknown
    }
    return closing.count == 1 ? closing[0].id : nil
  }
}

extension Program {
  /// So many of some facts.
  struct Need: Hashable {
    var count: Int
    var facts: [Int]

    /// How many more of them have to be held.
    func missing(_ isHeld: (_ fact: Int) -> Bool) -> Int {
      max(0, count - facts.count(where: isHeld))
    }
  }

  /// What has to be held for a premise, in levels of nodes.
  func need(_ premise: Int) -> Need {
    switch auxiliary(premise) {
    case nil: Need(count: 1, facts: [premise])
    case .threshold(let count, let members): Need(count: count, facts: members.map { Int($0) })
    case .grant(_, let given): Need(count: 1, facts: [Int(given)])
    case .memory:
      Need(count: 1, facts: problem.graph.rules(giving: premise).flatMap(problem.graph.body))
    }
  }

  /// Whether a fact is that a store was read.
  func isMemory(_ fact: Int) -> Bool {
    if case .memory? = auxiliary(fact) { true } else { false }
  }

  /// The rules of edges that give a fact, grants among them.
  func edgeRules(giving fact: Int) -> [Int] {
    let graph = problem.graph
    return graph.rules(giving: fact).flatMap { rule -> [Int] in
      if edge(ofRule: rule) != nil { return [rule] }
      guard let premise = graph.body(of: rule).first, case .grant = auxiliary(premise) else {
        return []
      }
      return edgeRules(giving: premise)
    }
  }
}
