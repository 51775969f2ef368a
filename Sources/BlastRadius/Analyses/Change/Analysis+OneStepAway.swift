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
    let rules = OneStepRules(program, .possible)
    var ways: [Int: Set<NearFact.Way>] = [:]
    for rule in graph.base.ruleCount..<graph.ruleCount {
      if program.key(ofRule: rule) == nil { continue }
      var head = graph.head(of: rule)
      if case .grant(_, let given)? = program.auxiliary(head) { head = Int(given) }
      guard head < graph.levels.factCount, !isReached(head) else { continue }
      for interval in intervalsAsked {
        guard
          let own = rules.rule(rule, at: interval, { possible.holds($0, at: interval) }),
          let way = wayOfOneStep(
            over: own, rules, at: interval, { possible.holds($0, at: interval) })
        else { continue }
        ways[head, default: []].insert(way)
      }
    }
    return ways
  }

  /// Whether a fact is held at the time asked about, even possibly.
  private func isReached(_ fact: Int) -> Bool { possible.holds(fact, at: intervalAsked) }

  /// The one thing that is in the way of a rule in an interval of a world; `nil` where it is none or
  /// several.
  private func wayOfOneStep(
    over rule: OneStepRules.Rule, _ rules: OneStepRules, at interval: Int,
    _ isHeld: (_ fact: Int) -> Bool
  ) -> NearFact.Way? {
    switch rule.premises.reduce(0, { $0 + $1.missing(isHeld) }) {
    case 1 where rule.premises.count > 1 && rule.isOpen:
      guard let edge = program.edge(ofRule: rule.number) else { return nil }
      return NearFact.Way(
        via: edge, lack: rule.premises.compactMap { lack(of: $0, isHeld) }.first, control: nil)
    case 0 where !rule.isOpen:
      guard let edge = program.edge(ofRule: rule.number) else { return nil }
      return rules.onlyControl(closing: edge, at: interval)
        .map { NearFact.Way(via: edge, lack: nil, control: $0) }
    default: return nil
    }
  }

  /// What is in the way of a fact in a world of a program of one instant, and how all but that is
  /// reached; `nil` where it is not one step away.
  ///
  /// - Parameters:
  ///   - rules: Those of the program of all instants.
  ///   - interval: The instant in these.
  ///   - hops: How many hops that may take at most.
  func oneStep(
    to fact: Int, _ rules: OneStepRules, at interval: Int, _ certainty: Certainty, within hops: Int?
  ) -> (way: NearFact.Way, held: [Explanation])? {
    let ranks = ranks(certainty)
    let found = rules.rules(reaching: fact).compactMap { number -> (NearFact.Way, [Int])? in
      guard let rule = rules.rule(number, at: interval, { _ in false }),
        let way = wayOfOneStep(over: rule, rules, at: interval, { ranks.holds($0, at: 0) })
      else { return nil }
      let held = rule.premises.flatMap { need in
        need.facts.compactMap { fact in ranks.hops(of: fact, at: 0).map { (hops: $0, fact: fact) } }
          .sorted { $0 < $1 }.prefix(need.count)
      }
      let isShort = held.allSatisfy { Int($0.hops) < hops ?? .max }
      return isShort ? (way, held.map(\.fact)) : nil
    }
    guard let first = found.min(by: { $0.0.isShownBefore($1.0) }) else { return nil }
    let proofs = first.1.compactMap { held in
      program.named(held).flatMap {
        explanation(of: $0, at: .init(fact: held, interval: 0), certainty, cheapest: false)
      }
    }
    return (first.0, proofs)
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
  func isShownBefore(_ other: NearFact.Way) -> Bool {
    if via != other.via { return via < other.via }
    return (lack?.sentence ?? "", control ?? "") < (other.lack?.sentence ?? "", other.control ?? "")
  }
}
