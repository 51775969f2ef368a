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
    var pieces = HeldPieces(all: self, order: order)
    var reached: [Reached] = []
    var summary = Exposure.Summary()
    let seeds = Set(question.from.compactMap { program.nodes.number(of: $0.node) })
    for node in 0..<program.nodes.count {
      let own = reachedLevels(of: node, &pieces)
      if own.isEmpty { continue }
      if !seeds.contains(node) { summary.count(own) }
      if own.count == 1 {
        reached.append(own[0])
      } else {
        reached += own.filter { fact in !own.contains { isImplied(fact, by: $0) } }
      }
    }
    reached = order.sorted(reached)
    return ExposureListing(
      analysis: self, pieces: pieces, reached: reached, closedBy: closures(of: reached),
      from: Set(question.from.map(\.asSeed)).sorted(), at: at, summary: summary)
  }

  /// A fact with the pieces that are shown of it.
  struct Reached {
    var node: Int
    var level: Level
    var pieces: [HeldPiece]

    /// The piece that speaks for the fact.
    var main: HeldPiece { pieces.first { $0.certainty == .confirmed } ?? pieces[0] }

    /// The pieces joined where they differ in their witness alone.
    var joined: [HeldPiece] {
      pieces.reduce(into: []) { result, piece in
        if let last = result.last, last.intervals.upperBound == piece.intervals.lowerBound,
          last.ranksLike(piece)
        {
          result[result.count - 1].intervals =
            last.intervals.lowerBound..<piece.intervals.upperBound
        } else {
          result.append(piece)
        }
      }
    }
  }

  /// The levels of a node that are reached at the time asked about; without time not those that a
  /// stronger one says already.
  private func reachedLevels(of node: Int, _ pieces: inout HeldPieces) -> [Reached] {
    Level.allCases.compactMap { level in
      let fact = Int(program.fact(node, level))
      if !possible.holds(fact) || isImplied(fact) { return nil }
      var own = pieces.pieces(of: fact)
      if let at {
        let interval = program.timeline.index(of: at)
        own = own.filter { $0.intervals.contains(interval) }
      }
      return own.isEmpty ? nil : Reached(node: node, level: level, pieces: own)
    }
  }

  /// Whether a model without time has a stronger level of the node with the same ranks, so that
  /// nobody needs the proof of this one.
  private func isImplied(_ fact: Int) -> Bool {
    let levels = program.problem.graph.levels
    guard program.timeline.count == 1, !levels.isStrongest(fact), let ranks = ranks(of: fact) else {
      return false
    }
    return program.problem.graph.levels.impliers(of: fact).contains { stronger in
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
  fileprivate mutating func count(_ levels: [Analysis.Reached]) {
    guard let strongest = levels.last else { return }
    if strongest.main.certainty == .possible { possible += 1 }
    guard let confirmed = levels.last(where: { $0.main.certainty == .confirmed }) else { return }
    count(confirmed.level)
  }
}
