import GraphKernel

extension Analysis {
  /// Everything that is reached, with when, how surely and through what.
  ///
  /// - Complexity: O(facts × intervals × edges into a fact), and a pass per unknown that a possible
  ///   fact hangs on.
  public func exposure() -> Exposure {
    let listing = listing()
    return Exposure(
      from: listing.from, at: listing.at, facts: (0..<listing.count).map(listing.fact),
      summary: listing.summary)
  }

  /// The same as numbers, of which each fact is named when it is asked for.
  package func listing() -> ExposureListing {
    let order = IDOrder(program.nodes)
    let levels = program.problem.graph.levels
    var pieces = HeldPieces(all: self, order: order)
    var reached: [Reached] = []
    var summary = Exposure.Summary()
    let seeds = Set(question.from.compactMap { program.nodes.number(of: $0.node) })
    for node in 0..<program.nodes.count {
      let first = reached.count
      appendReachedLevels(of: node, levels, &pieces, to: &reached)
      if reached.count == first { continue }
      if !seeds.contains(node) { summary.count(reached[first...]) }
      if reached.count > first + 1 {
        let own = Array(reached[first...])
        reached.removeSubrange(first...)
        reached += own.filter { fact in !own.contains { isImplied(fact, by: $0) } }
      }
    }
    return ExposureListing(
      analysis: self, pieces: pieces, reached: reached, order: order.positions(reached),
      closedBy: closures(of: reached), from: Set(question.from.map(\.asSeed)).sorted(), at: at,
      summary: summary)
  }

  /// Appends the levels of a node that are reached at the time asked about; without time not those
  /// that a stronger one says already.
  private func appendReachedLevels(
    of node: Int, _ levels: NodeLevels, _ pieces: inout HeldPieces, to reached: inout [Reached]
  ) {
    for level in Level.allCases {
      let fact = levels.fact(node, Int(level.rawValue))
      if !possible.holds(fact) || isImplied(fact, levels) { continue }
      if at == nil, let piece = pieces.shortPiece(of: fact) {
        reached.append(Reached(node: node, level: level, piece))
        continue
      }
      var own = pieces.pieces(of: fact)
      if let at {
        let interval = program.timeline.index(of: at)
        own = own.filter { $0.intervals.contains(interval) }
      }
      if !own.isEmpty { reached.append(Reached(node: node, level: level, own)) }
    }
  }

  /// Whether a model without time has a stronger level of the node with the same ranks, so that
  /// nobody needs the proof of this one.
  private func isImplied(_ fact: Int, _ levels: NodeLevels) -> Bool {
    guard !levels.isStrongest(fact), program.timeline.count == 1, let ranks = ranks(of: fact) else {
      return false
    }
    return levels.impliers(of: fact).contains { stronger in
      self.ranks(of: stronger).map { $0 == ranks } ?? false
    }
  }

  /// Certainty, hops and effort of a fact of a model without time.
  private func ranks(of fact: Int) -> (Certainty, UInt32, UInt64)? {
    guard let certainty = certainty(of: fact, at: 0) else { return nil }
    let world = certainty == .confirmed ? confirmed : possible
    guard let hops = world.hops(of: fact, at: 0),
      let effort = world.effort(of: fact, at: 0)
    else { return nil }
    return (certainty, hops, effort.effort)
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
  /// model has no unknowns.
  ///
  /// Only unknowns on the shown proof can; each is tried in a world of its own.
  private func closures(of reached: [Reached]) -> [[UInt32]] {
    if program.unknowns.isEmpty { return [] }
    let mains = reached.map(\.main)
    let tried = Set(mains.flatMap { $0.certainty == .possible ? $0.unknowns : [] }).sorted()
    if tried.isEmpty { return reached.map { _ in [] } }
    let worlds = Solver.solve(
      program.problem, tried.map { .possible(without: $0) }, withEffort: false)
    let ranks = Dictionary(uniqueKeysWithValues: zip(tried, worlds))
    return zip(reached, mains).map { fact, main in
      guard main.certainty == .possible else { return [] }
      let number = Int(program.fact(fact.node, fact.level))
      return main.unknowns.filter { unknown in
        main.intervals.allSatisfy { ranks[unknown]?.hops(of: number, at: $0) == nil }
      }
    }
  }

  /// The names of unknowns, sorted, each once.
  func names(_ unknowns: [UInt32]) -> [String] {
    Set(unknowns.map { program.unknowns[Int($0)] }).sorted()
  }
}

extension Level {
  /// Whether this level of a node means another one.
  func implies(_ weaker: Level, onGateway: Bool) -> Bool {
    switch (self, weaker) {
    case (.control, .read), (.control, .write), (.control, .connect): true
    case (.read, .connect), (.write, .connect): !onGateway
    default: false
    }
  }
}

extension Fact {
  /// The fact as a seed: the id alone for control.
  var asSeed: String { level == .control ? node : "\(node)@\(level.name)" }
}

extension Exposure.Summary {
  /// Counts a node by its levels.
  fileprivate mutating func count(_ levels: ArraySlice<Analysis.Reached>) {
    guard let strongest = levels.last else { return }
    if strongest.certainty == .possible { possible += 1 }
    guard let confirmed = levels.last(where: { $0.certainty == .confirmed }) else { return }
    count(confirmed.level)
  }
}
