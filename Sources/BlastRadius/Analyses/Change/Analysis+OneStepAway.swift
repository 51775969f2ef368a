import GraphKernel

extension Analysis {
  /// What is not reached, not even possibly, and lacks one thing alone: a premise of an edge of which
  /// another one is held, or a control that is enforced where all else is held. By how many nodes of high
  /// or critical criticality it would open, then by how many nodes, then by level and id.
  ///
  /// Where a stronger level of a node lacks the same, the weaker one is left out.
  ///
  /// ```swift
  /// for near in analysis.oneStepAway() { print(near.fact, near.ways.map(\.via.sentence)) }
  /// ```
  ///
  /// - Complexity: O(rules besides those of an import × premises × intervals), and for each fact
  ///   O(rules out of what it opens); where the model has instants, a run of the engine for each of up to
  ///   200, and what more than these open is not counted.
  public func oneStepAway() -> [NearFact] {
    let levels = program.problem.graph.levels
    let ways = waysOfOneStep()
    let openings =
      ways.count > Openings.most && program.problem.intervals > 1 ? nil : Openings(self)
    return ways.compactMap { fact, own -> NearFact? in
      let isSaid = levels.impliers(of: fact).contains { stronger in
        ways[stronger].map(own.isSubset) ?? false
      }
      guard !isSaid, let named = program.named(fact) else { return nil }
      let counts = openings?.counts(of: fact)
      return NearFact(
        fact: named, ways: own.sorted { $0.isShownBefore($1) }, opens: counts?.nodes,
        opensCritical: counts?.critical)
    }.sorted { $0.isShownBefore($1) }
  }

  /// What is in the way of each fact that is one step away.
  private func waysOfOneStep() -> [Int: Set<NearFact.Way>] {
    let graph = program.problem.graph
    let witnesses = witnesses(.possible)
    var ways: [Int: Set<NearFact.Way>] = [:]
    for rule in graph.base.ruleCount..<graph.ruleCount {
      guard let edge = program.edge(ofRule: rule) else { continue }
      var head = graph.head(of: rule)
      if case .grant(_, let given)? = program.auxiliary(head) { head = Int(given) }
      guard head < graph.levels.factCount, !isReached(head) else { continue }
      for interval in intervalsAsked {
        guard let way = way(over: edge, rule, at: interval, witnesses) else { continue }
        ways[head, default: []].insert(way)
      }
    }
    return ways
  }

  /// Whether a fact is held at the time asked about, even possibly.
  private func isReached(_ fact: Int) -> Bool { possible.holds(fact, at: intervalAsked) }

  /// The one thing that is in the way of a rule in an interval; `nil` where it is none or several.
  private func way(
    over edge: EdgeReference, _ rule: Int, at interval: Int, _ witnesses: Witnesses
  ) -> NearFact.Way? {
    let graph = program.problem.graph
    let body = graph.body(of: rule)
    var lacks = lacks(of: rule, at: interval)
    var guarded = rule
    if let memory = body.first(where: isMemory) {
      guard let reading = graph.rules(giving: memory).first else { return nil }
      if possible.holds(memory, at: interval) {
        guarded = rule
      } else {
        guarded = reading
        let isRead = graph.body(of: reading).allSatisfy { possible.holds($0, at: interval) }
        if isRead { lacks.removeAll { $0.of.first == store(of: edge) } }
      }
    }
    let missing = lacks.reduce(0) { $0 + $1.count }
    let isOpen = witnesses.isOpen(guarded, at: interval)
    if missing == 1, body.count > 1, isOpen {
      return NearFact.Way(via: edge, lack: lacks[0], control: nil)
    }
    guard missing == 0, !isOpen, let control = onlyControl(closing: edge, at: interval) else {
      return nil
    }
    return NearFact.Way(via: edge, lack: nil, control: control)
  }

  private func isMemory(_ fact: Int) -> Bool {
    if case .memory? = program.auxiliary(fact) { true } else { false }
  }

  private func store(of edge: EdgeReference) -> Fact { Fact(edge.subject, .read) }

  /// The control that closes an edge in an interval, where nothing else does.
  private func onlyControl(closing reference: EdgeReference, at interval: Int) -> String? {
    guard let index = reference.index, index < program.model.edges.count else { return nil }
    let edge = program.model.edges[index]
    let start = program.timeline.start(of: interval)
    let life = program.nodes.number(of: reference.object).map { program.nodes.life($0) }
    let isThere = [edge.valid.period, life ?? .always].allSatisfy {
      program.timeline.indices(of: $0).contains(interval)
    }
    let enforced = program.model.controls.filter {
      edge.unless.contains($0.id) && $0.state(at: start) == .enforced
    }
    return isThere && edge.exists != .no && enforced.count == 1 ? enforced[0].id : nil
  }
}

/// Counts what facts would open.
private struct Openings {
  private let analysis: Analysis
  private let probe: GainProbe?

  /// Of so many facts it is counted where that takes a run of the engine for each.
  static let most = 200

  init(_ analysis: Analysis) {
    self.analysis = analysis
    let problem = analysis.program.problem
    probe =
      problem.intervals == 1
      ? GainProbe(FactSupports(problem, .open, analysis.possible.hops)) : nil
  }

  /// How many nodes would be held more if a fact were held, and how many critical ones.
  func counts(of fact: Int) -> (nodes: Int, critical: Int) {
    let nodes = probe.map { gained($0, fact) } ?? gainedByRun(fact)
    return (nodes.count, nodes.count { analysis.program.nodes.isCritical($0) })
  }

  private func gained(_ probe: GainProbe, _ fact: Int) -> Set<Int> {
    let levels = analysis.program.problem.graph.levels
    return Set(
      probe.gains(from: fact, at: 0).filter { $0 < levels.factCount }
        .map { levels.locate($0).node })
  }

  private func gainedByRun(_ fact: Int) -> Set<Int> {
    let program = analysis.program
    var problem = program.problem
    let node = problem.graph.levels.locate(fact).node
    let life = program.timeline.indices(of: program.nodes.life(node))
    let held = Guard(life.isEmpty ? [] : [.init(life)])
    problem.seeds = (problem.seeds + [(fact: UInt32(fact), held: held)]).sorted {
      $0.fact < $1.fact
    }
    let ranks = Solver.solve(problem, [.open])[0]
    let levels = problem.graph.levels
    return Set(
      (0..<levels.nodeCount).filter { node in
        (0...3).contains { level in
          let fact = levels.fact(node, level)
          return analysis.intervalsAsked.contains {
            ranks.holds(fact, at: $0) && !analysis.possible.holds(fact, at: $0)
          }
        }
      })
  }
}

extension NearFact {
  fileprivate func isShownBefore(_ other: NearFact) -> Bool {
    let own = (opensCritical ?? 0, opens ?? 0, fact.level.rawValue)
    let others = (other.opensCritical ?? 0, other.opens ?? 0, other.fact.level.rawValue)
    return own == others ? fact.node < other.fact.node : own > others
  }
}

extension NearFact.Way {
  fileprivate func isShownBefore(_ other: NearFact.Way) -> Bool {
    if via != other.via { return via < other.via }
    return (lack?.sentence ?? "", control ?? "") < (other.lack?.sentence ?? "", other.control ?? "")
  }
}
