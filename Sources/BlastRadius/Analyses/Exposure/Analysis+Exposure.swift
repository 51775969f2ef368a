import GraphKernel

extension Analysis {
  /// Everything that is reached, with when, how surely and through what.
  ///
  /// The facts are numbers until they are asked for.
  ///
  /// ```swift
  /// for reached in analysis.exposure().facts where reached.main.certainty == .confirmed {
  ///   print(reached.fact, reached.main.period.from?.description ?? "always")
  /// }
  /// ```
  ///
  /// - Complexity: O(facts + rules), and O(edges into a fact) more for each interval at which a fact may
  ///   begin to be held in another way.
  public func exposure() -> Exposure { withEfforts().listed(UnknownLosses.mostMembers) }

  /// The same, where what would close facts takes so many numbers at most.
  package func exposure(mostLosses: Int) -> Exposure { withEfforts().listed(mostLosses) }

  private func listed(_ mostLosses: Int) -> Exposure {
    let order = IDOrder(program.nodes)
    let history = FactHistory(all: self, order: order)
    let (reached, summary) = reached(history)
    let facts = ReachedFacts(
      analysis: self, pieces: history, reached: reached, order: order.positions(reached),
      closedBy: closures(of: reached, mostLosses))
    return Exposure(
      from: question.from.map(\.asSeed).distinct(), at: at, facts: facts, summary: summary)
  }

  /// All that is reached, node by node; where time passes, several threads share the work.
  private func reached(_ history: FactHistory) -> ([Reached], Exposure.Summary) {
    let nodes = program.nodes.count
    let parts = Processors.map(nodes, atLeast: program.timeline.count == 1 ? max(1, nodes) : 64) {
      reached(of: $0, history)
    }
    guard var (all, summary) = parts.first else { return ([], Exposure.Summary()) }
    for (reached, counts) in parts.dropFirst() {
      all += reached
      summary.add(counts)
    }
    return (all, summary)
  }

  private func reached(
    of nodes: Range<Int>, _ history: FactHistory
  ) -> (reached: [Reached], summary: Exposure.Summary) {
    let levels = program.problem.graph.levels
    let seeds = seedNodes
    var (history, reached, summary) = (history, [Reached](), Exposure.Summary())
    for node in nodes {
      let first = reached.count
      appendReachedLevels(of: node, levels, &history, to: &reached)
      if reached.count == first { continue }
      if !seeds.contains(node) { summary.count(reached[first...]) }
      if reached.count > first + 1 {
        let own = Array(reached[first...])
        reached.removeSubrange(first...)
        reached += own.filter { fact in !own.contains { isImplied(fact, by: $0) } }
      }
    }
    return (reached, summary)
  }

  /// Appends the levels of a node that are reached at the time asked about, but for those that a
  /// stronger one says already.
  private func appendReachedLevels(
    of node: Int, _ levels: NodeLevels, _ pieces: inout FactHistory, to reached: inout [Reached]
  ) {
    for level in Level.allCases {
      let fact = levels.fact(node, Int(level.rawValue))
      if !possible.holds(fact) || isImplied(fact, levels) { continue }
      if let piece = pieces.shortPiece(of: fact) {
        reached.append(Reached(node: node, level: level, piece, intervals: program.timeline.count))
        continue
      }
      var own = pieces.pieces(of: fact)
      if intervalAsked != nil { own.removeAll { !$0.intervals.overlaps(intervalsAsked) } }
      if !own.isEmpty { reached.append(Reached(node: node, level: level, own)) }
    }
  }

  /// Whether a stronger level of the node has the same ranks in all intervals, so that nobody needs the
  /// proof of this one.
  private func isImplied(_ fact: Int, _ levels: NodeLevels) -> Bool {
    if levels.isStrongest(fact) { return false }
    return levels.impliers(of: fact).contains { stronger in
      confirmed.isAlike(fact, stronger)
        && (!program.hasUnknowns || possible.isAlike(fact, stronger))
    }
  }

  /// Whether a stronger level of the same node says all that this one does.
  private func isImplied(_ weak: Reached, by strong: Reached) -> Bool {
    let isGateway = program.gateways.isGateway(weak.node)
    guard strong.level.implies(weak.level, onGateway: isGateway) else { return false }
    let (first, second) = (weak.joined, strong.joined)
    return first.count == second.count
      && zip(first, second).allSatisfy { $0.intervals == $1.intervals && $0.ranksLike($1) }
  }

  /// For each fact the unknowns each of which would close its main piece alone; nothing where the
  /// model has no unknowns, `nil` where they take more than so many numbers.
  ///
  /// Only unknowns on the shown proof can; they have to in every interval of the piece.
  private func closures(of reached: [Reached], _ mostLosses: Int) -> [[UInt32]]? {
    if !program.hasUnknowns { return [] }
    var closures = reached.map { _ in [UInt32]() }
    let mains = reached.indices.filter { reached[$0].certainty == .possible }
      .map { (position: $0, piece: reached[$0].main) }
    // What no main piece lasts to need not be looked at.
    let end = mains.map(\.piece.intervals.upperBound).max() ?? 0
    if end == 0 { return closures }
    var losses = UnknownLosses(
      program.problem, confirmed: confirmed.hops, possible: possible.hops,
      unknownCount: program.unknowns.count, mostMembers: mostLosses)
    for main in mains { closures[main.position] = main.piece.unknowns }
    for interval in 0..<end {
      let hasChanged = losses.advance()
      for (position, piece) in mains
      where piece.intervals.contains(interval)
        && (hasChanged || piece.intervals.lowerBound == interval)
      {
        let fact = Int(program.fact(reached[position].node, reached[position].level))
        closures[position] = losses.closing(fact, among: closures[position])
      }
    }
    return losses.isComplete ? closures : nil
  }

  /// The names of unknowns, sorted, each once.
  func names(_ unknowns: [UInt32]) -> [String] {
    program.names(of: unknowns)
  }
}

extension Fact {
  /// The fact as a seed: the id alone for control.
  package var asSeed: String { level == .control ? node : "\(node)@\(level.name)" }
}

extension Exposure.Summary {
  /// Counts the nodes of another summary too.
  fileprivate mutating func add(_ other: Self) {
    controlled += other.controlled
    writable += other.writable
    readable += other.readable
    connectable += other.connectable
    possible += other.possible
  }

  /// Counts a node by its levels.
  fileprivate mutating func count(_ levels: ArraySlice<Analysis.Reached>) {
    guard let strongest = levels.last else { return }
    if strongest.certainty == .possible { possible += 1 }
    guard let confirmed = levels.last(where: { $0.certainty == .confirmed }) else { return }
    count(confirmed.level)
  }
}
