import GraphKernel

extension Analysis {
  /// Why a fact is not reached: the edges that miss the fewest premises, and what each lacks.
  ///
  /// An edge is looked at in the interval (the one asked about, else any) in which it lacks least.
  /// Both what is missing and what closes the edge count.
  ///
  /// ```swift
  /// for miss in analysis.whyNot(Fact("jira", .control)).missing {
  ///   print(miss.via.sentence, "lacks", miss.lacks.map(\.sentence))
  /// }
  /// ```
  ///
  /// - Complexity: O(edges into the node × intervals × premises).
  public func whyNot(_ goal: Fact) -> WhyNot {
    guard let node = program.nodes.number(of: goal.node) else {
      return WhyNot(goal: goal, missing: [], weaker: nil)
    }
    let isGateway = program.gateways.isGateway(node)
    var found: [(cost: Int, miss: WhyNot.NearMiss)] = []
    for level in Level.allCases
    where level == goal.level || level.implies(goal.level, onGateway: isGateway) {
      let fact = Int(program.fact(node, level))
      for rule in program.edgeRules(giving: fact) {
        guard let miss = nearMiss(rule, gives: Fact(goal.node, level)) else { continue }
        found.append(miss)
      }
    }
    let least = found.map(\.cost).min()
    let nearest = found.filter { $0.cost == least }.map(\.miss)
    return WhyNot(
      goal: goal,
      missing: nearest.sorted {
        ($0.via, $1.gives.level.rawValue) < ($1.via, $0.gives.level.rawValue)
      }, weaker: weaker(than: goal.level, of: node))
  }

  /// The strongest weaker level of a node that is reached at the time in question, surely if one is.
  private func weaker(than level: Level, of node: Int) -> WhyNot.Weaker? {
    let levels = Level.allCases.reversed().filter { $0.rawValue < level.rawValue }
    let reached = levels.compactMap { level in
      intervalsAsked.compactMap { certainty(of: Int(program.fact(node, level)), at: $0) }.max()
        .map { WhyNot.Weaker(level: level, certainty: $0) }
    }
    return reached.first { $0.certainty == .confirmed } ?? reached.first
  }

  private func nearMiss(
    _ rule: Int, gives: Fact
  ) -> (cost: Int, miss: WhyNot.NearMiss)? {
    guard let edge = program.edge(ofRule: rule) else { return nil }
    var best: (cost: Int, miss: WhyNot.NearMiss)?
    for interval in intervalsAsked {
      let lacks = lacks(of: rule, at: interval)
      let closed = closures(of: edge, rule, at: interval)
      let cost = lacks.reduce(closed.count) { $0 + $1.count }
      if let best, best.cost <= cost { continue }
      best = (cost, WhyNot.NearMiss(via: edge, gives: gives, lacks: lacks, closed: closed))
    }
    return best
  }

  /// What a rule lacks in an interval of the possible world.
  func lacks(of rule: Int, at interval: Int) -> [WhyNot.Lack] {
    program.problem.graph.body(of: rule).compactMap { fact -> WhyNot.Lack? in
      possible.holds(fact, at: interval)
        ? nil : lack(of: program.need(fact)) { possible.holds($0, at: interval) }
    }.sorted { $0.sentence < $1.sentence }
  }

  /// What is missing of so many facts; `nil` where enough of them are held.
  func lack(of need: Program.Need, _ isHeld: (_ fact: Int) -> Bool) -> WhyNot.Lack? {
    let missing = need.facts.filter { !isHeld($0) }
    let count = need.count - (need.facts.count - missing.count)
    if count <= 0 { return nil }
    let named = missing.compactMap(program.named)
      .sorted { ($0.node, $0.level.rawValue) < ($1.node, $1.level.rawValue) }
    let names = named.map { phrase($0) }.joined(separator: ", ")
    return WhyNot.Lack(
      count: count, of: named, sentence: named.count == 1 ? names : "\(count) of: \(names)")
  }

  /// Why an edge is closed in an interval; empty for an open one.
  func closures(
    of reference: EdgeReference, _ rule: Int, at interval: Int
  ) -> [WhyNot.Closure] {
    let start = program.timeline.start(of: interval)
    guard let index = reference.index else {
      return witnesses(.possible).isOpen(rule, at: interval) ? [] : [.notValid]
    }
    let edge = program.model.edges[index]
    if edge.exists == .no { return [.doesNotExist] }
    let enforced = program.model.controls.filter {
      edge.unless.contains($0.id) && $0.state(at: start) == .enforced
    }
    if !enforced.isEmpty { return enforced.map { .control($0.id) }.sorted { "\($0)" < "\($1)" } }
    let object = program.nodes.number(of: reference.object).map { program.nodes.life($0) }
    let isThere = [edge.valid.period, object ?? .always].allSatisfy {
      program.timeline.indices(of: $0).contains(interval)
    }
    return isThere ? [] : [.notValid]
  }

  /// A missing fact in words.
  func phrase(_ fact: Fact) -> String {
    guard let node = program.nodes.number(of: fact.node) else { return fact.description }
    let name = program.nodes.name(node)
    let gateways = program.gateways
    switch fact.level {
    case .connect:
      if gateways.isGateway(node) { return "a way through \(name)" }
      let doors = gateways.inFront(of: node).map { program.nodes.name($0) }.sorted()
      if doors.isEmpty { return "a connection to \(name)" }
      let quoted = doors.map { "“\($0)”" }.joined(separator: " or ")
      return "a connection to \(name) through the gateway \(quoted)"
    case .read: return "reading \(name)"
    case .write: return "writing to \(name)"
    case .control: return "control of \(name)"
    }
  }
}
