import GraphKernel

extension Program {
  /// A program of a few edges alone.
  struct Part {
    /// The program; its nodes and facts have numbers of their own.
    var program: Program
    /// The goal by its number there.
    var goal: Int
  }

  /// The program of what leads to a fact through some edges alone.
  ///
  /// What it says of the fact is what the program restricted to these edges says, in the time and space
  /// that the edges take, however large the estate is.
  ///
  /// - Complexity: O(rules giving the facts on the way × log facts).
  func part(leadingTo goal: Int, through edges: Set<EdgeKey>) -> Part {
    var parts = ProgramPart(self)
    parts.collect(goal, through: edges)
    return parts.part(goal)
  }
}

/// Takes a part out of a program.
private struct ProgramPart {
  private let program: Program
  private var rules: [Int] = []
  private var isKnown: Set<Int> = []
  private var nodes: Set<Int> = []
  private var auxiliaries: Set<Int> = []
  /// The nodes of the part, ascending: imported ones first.
  private var numbers: [Int] = []
  private var levels = NodeLevels(added: 0, gateways: [])
  private var places: [Int: UInt32] = [:]
  private var auxiliaryOrder: [Int] = []
  private var auxiliaryPlaces: [Int: UInt32] = [:]

  init(_ program: Program) { self.program = program }

  /// Collects the rules that lead to a fact, and the nodes that they speak of.
  mutating func collect(_ goal: Int, through edges: Set<Program.EdgeKey>) {
    let graph = program.problem.graph
    var stack = [goal]
    isKnown = [goal]
    while let fact = stack.popLast() {
      if let node = node(of: fact) { nodes.insert(node) } else { auxiliaries.insert(fact) }
      var premises = graph.levels.impliers(of: fact)
      for rule in graph.rules(giving: fact)
      where program.key(ofRule: rule).map(edges.contains) ?? true {
        rules.append(rule)
        premises += graph.body(of: rule)
      }
      if case .threshold(_, let members) = program.auxiliary(fact) {
        premises += members.map { Int($0) }
      }
      if case .grant(_, let given) = program.auxiliary(fact) { premises.append(Int(given)) }
      for premise in premises where isKnown.insert(premise).inserted { stack.append(premise) }
    }
  }

  private func node(of fact: Int) -> Int? {
    let levels = program.problem.graph.levels
    return fact < levels.factCount ? levels.locate(fact).node : nil
  }

  /// The program of what was collected.
  mutating func part(_ goal: Int) -> Program.Part {
    number()
    let problem = program.problem
    var guards = KeptGuards(problem.guards)
    let graph = graph(&guards)
    var carries = KeptGuards(problem.carries)
    let factCount = graph.factCount
    var carried = [UInt32](repeating: 0, count: problem.intervals == 1 ? 0 : factCount)
    for place in carried.indices {
      carried[place] = carries.number(of: problem.carryGuards[original(place)])
    }
    let seeds = problem.seeds.compactMap { seed in
      self.place(of: Int(seed.fact)).map { (fact: $0, held: seed.held) }
    }
    let part = program.copy(
      problem: Problem(
        graph: graph, intervals: problem.intervals, guards: guards.kept,
        carryGuards: carried.isEmpty ? .none : CarryGuards(carried), carries: carries.kept,
        seeds: seeds),
      auxiliaries: auxiliaryOrder.compactMap(auxiliary), numbers: numbers)
    return Program.Part(program: part, goal: Int(place(of: goal) ?? 0))
  }

  private mutating func number() {
    let whole = program.problem.graph.levels
    numbers = nodes.sorted()
    let imported = numbers.count { $0 < whole.imported }
    levels = NodeLevels(
      imported: imported, added: numbers.count - imported,
      gateways: numbers.indices.filter { whole.isGateway(numbers[$0]) })
    places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, UInt32($0)) })
    auxiliaryOrder = auxiliaries.sorted()
    for (position, fact) in auxiliaryOrder.enumerated() {
      auxiliaryPlaces[fact] = UInt32(levels.factCount + position)
    }
  }

  /// The number of a fact in the part, or `nil` where it has none.
  private func place(of fact: Int) -> UInt32? {
    let whole = program.problem.graph.levels
    guard fact < whole.factCount else { return auxiliaryPlaces[fact] }
    let (node, level) = whole.locate(fact)
    return places[node].map { UInt32(levels.fact(Int($0), level)) }
  }

  /// The number in the whole program of a fact of the part.
  private func original(_ place: Int) -> Int {
    guard place < levels.factCount else { return auxiliaryOrder[place - levels.factCount] }
    let (node, level) = levels.locate(place)
    return program.problem.graph.levels.fact(numbers[node], level)
  }

  private func auxiliary(_ fact: Int) -> Program.Auxiliary? {
    switch program.auxiliary(fact) {
    case .threshold(let count, let facts):
      .threshold(count, of: facts.compactMap { place(of: Int($0)) })
    case .grant(let tag, let fact): .grant(tag: tag, fact: place(of: Int(fact)) ?? 0)
    case .memory(let edge): .memory(edge: edge)
    case nil: nil
    }
  }

  private func graph(_ guards: inout KeptGuards) -> RuleGraph {
    let whole = program.problem.graph
    var builder = RuleGraph.Builder()
    var (premises, base): ([UInt32], [BaseGraph.Rule]) = ([], [])
    for rule in rules.sorted() {
      let body = whole.body(of: rule).compactMap { place(of: $0) }
      let head = place(of: whole.head(of: rule)) ?? 0
      if rule < whole.base.ruleCount {
        premises += body
        base.append(BaseGraph.Rule(head: head, tag: whole.tag(of: rule)))
      } else {
        builder.add(
          body, threshold: whole.threshold(of: rule), head: head,
          guardIndex: guards.number(of: whole.guardIndex(of: rule)), isHop: whole.isHop(rule),
          effort: whole.effort(of: rule), tag: whole.tag(of: rule))
      }
    }
    return builder.build(
      factCount: levels.factCount + auxiliaryOrder.count, levels: levels,
      base: .build(factCount: levels.imported * 4, premises: premises, rules: base))
  }
}

/// Those of many guards that are used; the first stays the first.
private struct KeptGuards {
  private let all: [Guard]
  private(set) var kept: [Guard]
  private var numbers: [Int: UInt32] = [0: 0]

  init(_ all: [Guard]) {
    self.all = all
    kept = [all[0]]
  }

  /// The new number of a guard.
  mutating func number(of old: Int) -> UInt32 {
    if let known = numbers[old] { return known }
    let number = UInt32(kept.count)
    numbers[old] = number
    kept.append(all[old])
    return number
  }
}
