import GraphKernel

extension Analysis {
  /// Every single node and edge without which none of the targets is reached, not even possibly, at
  /// the instant asked about or at any; nodes first, then by id and by sentence.
  ///
  /// A choke point is on every proof, so those of one proof are tried. Gates, quorums, unknowns and
  /// what is carried on count as everywhere. The targets themselves are no choke points, nor are edges
  /// that `behind` implies.
  ///
  /// ```swift
  /// for point in try analysis.chokePoints(protecting: [Fact("jira", .control)]) {
  ///   switch point {
  ///   case .node(let id): print("replace", id)
  ///   case .edge(let edge): print("close", edge.sentence)
  ///   }
  /// }
  /// ```
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) for an id that is not in the model.
  /// - Complexity: O(total rule size) where the proof is a path through control, else up to that for
  ///   each 64 parts of it; where the model has instants, a run of the engine for each part.
  public func chokePoints(protecting targets: [Fact]) throws -> [ChokePoint] {
    let facts = try targets.map { target in
      guard let node = program.nodes.number(of: target.node) else {
        throw program.nodes.unknown(target.node)
      }
      return Int(program.fact(node, target.level))
    }
    let reached = facts.filter { possible.holds($0, at: intervalAsked) }
    guard let first = reached.first else { return [] }
    let proof = proof(of: first)
    let candidates = candidates(on: proof, besides: Set<ExactText>(targets.map(\.node)))
    let parts = candidates.map(part)
    let isChoke =
      program.timeline.count == 1
      ? ChokeSweep.chokes(
        program.problem, .open, among: parts, targets: reached,
        proof: proof)
      : parts.map { protects($0, reached) }
    return zip(candidates, isChoke).filter(\.1).map(\.0).sorted(by: isBefore)
  }

  /// The shown proof of a fact, premises before what they give.
  private func proof(of fact: Int) -> [ChokeSweep.Step] {
    let witnesses = witnesses(.possible)
    guard
      let interval = intervalsAsked.first(where: { possible.holds(fact, at: $0) })
    else { return [] }
    var steps: [ChokeSweep.Step] = []
    var seen: Set<Witnesses.Point> = []
    var open: [(point: Witnesses.Point, step: ChokeSweep.Step?)] = [
      (Witnesses.Point(fact: fact, interval: interval), nil)
    ]
    while let (point, step) = open.popLast() {
      if let step {
        steps.append(step)
        continue
      }
      guard seen.insert(point).inserted, let witness = witnesses.witness(of: point) else {
        continue
      }
      let premises = witnesses.premises(of: witness.cause, at: witness.interval)
      let rule: Int? = if case .rule(let rule) = witness.cause { rule } else { nil }
      let found = ChokeSweep.Step(fact: point.fact, rule: rule, premises: premises.map(\.fact))
      open.append((point, found))
      open += premises.map { ($0, nil) }
    }
    return steps
  }

  /// The nodes and edges of a proof, in its order.
  private func candidates(
    on proof: [ChokeSweep.Step], besides targets: Set<ExactText>
  ) -> [ChokePoint] {
    var seen: Set<ChokePoint> = []
    return proof.flatMap { step in
      var found: [ChokePoint] = []
      if let rule = step.rule, let edge = program.edge(ofRule: rule),
        program.isStated(edge, rule: rule)
      {
        found.append(.edge(edge))
      }
      if let node = program.nodeFact(step.fact)?.node {
        let id = program.nodes.id(node)
        if !targets.contains(id) { found.append(.node(id)) }
      }
      return found.filter { seen.insert($0).inserted }
    }
  }

  /// The facts and rules that go with a choke point.
  private func part(_ point: ChokePoint) -> ChokeSweep.Part {
    let graph = program.problem.graph
    switch point {
    case .node(let id):
      guard let node = program.nodes.number(of: id) else { return .init() }
      return .init(facts: Level.allCases.map { Int(program.fact(node, $0)) })
    case .edge(let edge):
      guard let object = program.nodes.number(of: edge.object) else { return .init() }
      let heads = Level.allCases.map { Int(program.fact(object, $0)) } + auxiliaryHeads
      return .init(
        rules: heads.flatMap { graph.rules(giving: $0) }.filter {
          program.edge(ofRule: $0) == edge
        })
    }
  }

  private var auxiliaryHeads: Range<Int> {
    let graph = program.problem.graph
    return graph.levels.factCount..<graph.factCount
  }

  /// Whether the targets are out of reach without a part, in a model with instants.
  private func protects(_ part: ChokeSweep.Part, _ targets: [Int]) -> Bool {
    let (facts, rules) = (Set(part.facts), Set(part.rules))
    let graph = program.problem.graph
    var problem = program.problem.closing { rule in
      rules.contains(rule) || facts.contains(graph.head(of: rule))
    }
    problem.seeds.removeAll { facts.contains(Int($0.fact)) }
    let ranks = Solver.solve(problem, [.open])[0]
    return targets.allSatisfy { !ranks.holds($0, at: intervalAsked) }
  }

  private func isBefore(_ left: ChokePoint, _ right: ChokePoint) -> Bool {
    switch (left, right) {
    case (.node(let first), .node(let second)): first < second
    case (.node, .edge): true
    case (.edge, .node): false
    case (.edge(let first), .edge(let second)): first < second
    }
  }
}

extension Program {
  /// Whether a rule's edge is one that model or import state.
  fileprivate func isStated(_ edge: EdgeReference, rule: Int) -> Bool {
    edge.index != nil || importedEdge(ofRule: rule) != nil
  }
}
