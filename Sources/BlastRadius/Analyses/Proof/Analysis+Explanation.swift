import GraphKernel

extension Analysis {
  /// The proof of a fact, step by step, or `nil` where the fact is not reached.
  ///
  /// It is the proof in the interval asked about, else in the first confirmed interval, else in the
  /// first; of the fewest hops, or with `cheapest` of the least effort.
  ///
  /// ```swift
  /// let shown = analysis.explanation(of: Fact("jira", .control))
  /// for step in shown?.steps ?? [] { print(step.sentence) }
  /// ```
  ///
  /// - Complexity: O(size of the proof × edges into a fact).
  public func explanation(of goal: Fact, cheapest: Bool = false) -> Explanation? {
    guard let fact = number(of: goal) else { return nil }
    var pieces = FactHistory(self)
    guard let interval = intervalExplained(fact, &pieces),
      let certainty = certainty(of: fact, at: interval)
    else { return nil }
    return explanation(
      of: goal, at: .init(fact: fact, interval: interval), certainty, cheapest: cheapest)
  }

  /// The proof of a fact at a point where it holds with this certainty.
  func explanation(
    of goal: Fact, at point: Witnesses.Point, _ certainty: Certainty, cheapest: Bool
  ) -> Explanation? {
    let witnesses = witnesses(certainty, cheapest: cheapest)
    let (fact, interval) = (point.fact, point.interval)
    guard let effort = witnesses.ranks.effort(of: fact, at: interval),
      let rank = witnesses.rank(of: fact, at: interval)
    else { return nil }
    var unknowns = UnknownsOfProofs(witnesses)
    let dependsOn = certainty == .possible ? unknowns.unknowns(of: point) : []
    var proof = ProofWriter(self, witnesses)
    return Explanation(
      goal: goal, certainty: certainty, hops: Int(rank.hops),
      effort: Effort(thousandths: effort.effort), dependsOn: names(dependsOn),
      closedBy: names(closing(dependsOn, point)), steps: proof.steps(to: point))
  }

  /// The number of a fact, or `nil` where the model has no such node.
  func number(of fact: Fact) -> Int? {
    program.nodes.number(of: fact.node).map { Int(program.fact($0, fact.level)) }
  }

  /// The nodes of the seeds.
  var seedNodes: Set<Int> { Set(question.from.compactMap { program.nodes.number(of: $0.node) }) }

  func intervalExplained(_ fact: Int, _ pieces: inout FactHistory) -> Int? {
    if let interval = intervalAsked {
      return certainty(of: fact, at: interval) == nil ? nil : interval
    }
    let own = pieces.pieces(of: fact)
    return (own.first { $0.certainty == .confirmed } ?? own.first)?.intervals.lowerBound
  }

  /// Those of some unknowns each of which alone would close a fact at a point.
  ///
  /// - Complexity: O(rules) for each of a few unknowns; for many, that of `UnknownLosses`.
  func closing(_ unknowns: [UInt32], _ point: Witnesses.Point) -> [UInt32] {
    if unknowns.count > 8 {
      var losses = UnknownLosses(
        program.problem, confirmed: confirmed.hops, possible: possible.hops,
        unknownCount: program.unknowns.count)
      for _ in 0...point.interval { _ = losses.advance() }
      if losses.isComplete { return losses.closing(point.fact, among: unknowns) }
    }
    return unknowns.filter { closes($0, point) }
  }

  /// Whether the fact does not hold at the point when the unknown does.
  private func closes(_ unknown: UInt32, _ point: Witnesses.Point) -> Bool {
    let world = Solver.solve(
      program.problem, [.possible(without: unknown)])[0]
    return world.hops(of: point.fact, at: point.interval) == nil
  }
}

extension Model {
  /// The strongest evidence on an edge: observed, denied, attempted, only claimed, then that nothing
  /// was found.
  package func evidenceMark(of reference: EdgeReference) -> EvidenceMark? {
    guard let index = reference.index, index < edges.count else { return nil }
    let edge = edges[index]
    if edge.firstObservation != nil { return .observed }
    if edge.stopping != nil { return .denied }
    if edge.evidence.contains(where: { $0.outcome == .attempted && !$0.claim }) {
      return .attempted
    }
    if edge.claim != nil { return .claim }
    return edge.evidence.isEmpty ? nil : .noEvidence
  }
}
