import GraphKernel

extension Analysis {
  /// How many nodes are reached at which level: `exposure().summary` without the facts.
  ///
  /// - Complexity: O(nodes × log intervals).
  public func summary() -> Exposure.Summary {
    let levels = program.problem.graph.levels
    var most = possible.strengths(levels, at: intervalAsked)
    for seed in question.from {
      if let node = program.nodes.number(of: seed.node) { most[node] = 0 }
    }
    let sure =
      program.unknowns.isEmpty ? most : confirmed.strengths(levels, at: intervalAsked)
    var summary = Exposure.Summary()
    for node in most.indices where most[node] > 0 {
      if sure[node] < most[node] { summary.possible += 1 }
      if sure[node] > 0 { summary.count(Level.allCases[Int(sure[node]) - 1]) }
    }
    return summary
  }

  /// Whether any level of a node is reached at the time asked about, even possibly.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) for an id that is not in the model.
  public func reaches(_ id: String) throws -> Bool {
    guard let node = program.nodes.number(of: id) else { throw program.nodes.unknown(id) }
    return strongest(of: node, in: possible, at: intervalAsked) != nil
  }

  /// The exposure with its summary but none of its facts.
  package func outline() -> Exposure {
    Exposure(
      from: Set(question.from.map(\.asSeed)).sorted(), at: at, facts: ReachedFacts(analysis: self),
      summary: summary())
  }

  var intervalAsked: Int? { at.map { program.timeline.index(of: $0) } }

  private func strongest(
    of node: Int, in ranks: WorldRanks, at interval: Int?
  ) -> Level? {
    for level in Level.strongestFirst where holds(level, ranks, of: node, at: interval) {
      return level
    }
    return nil
  }

  /// Whether the level of a node is held in an interval, or in any.
  private func holds(
    _ level: Level, _ ranks: WorldRanks, of node: Int, at interval: Int?
  ) -> Bool {
    let fact = Int(program.fact(node, level))
    return interval.map { ranks.hops(of: fact, at: $0) != nil } ?? ranks.holds(fact)
  }
}

extension Level {
  /// The levels in the order in which results show them.
  static let strongestFirst: [Level] = [.control, .write, .read, .connect]
}

extension Exposure.Summary {
  /// Counts a node whose strongest confirmed level this is.
  mutating func count(_ level: Level) {
    switch level {
    case .control: controlled += 1
    case .write: writable += 1
    case .read: readable += 1
    case .connect: connectable += 1
    }
  }
}
