import GraphKernel

extension Analysis {
  /// How many nodes are reached at which level: `exposure().summary` without the facts.
  ///
  /// ```swift
  /// let summary = analysis.summary()
  /// print(summary.controlled, "nodes controlled,", summary.possible, "more may be")
  /// ```
  ///
  /// - Complexity: O(nodes × log intervals).
  public func summary() -> Exposure.Summary {
    let levels = program.problem.graph.levels
    var most = possible.strengths(levels, at: intervalAsked)
    for seed in question.from {
      if let node = program.nodes.number(of: seed.node) { most[node] = 0 }
    }
    let sure =
      program.hasUnknowns ? confirmed.strengths(levels, at: intervalAsked) : most
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
    return strongest(of: node, in: possible) != nil
  }

  /// The exposure with its summary but none of its facts.
  package func outline() -> Exposure {
    Exposure(
      from: question.from.map(\.asSeed).distinct(), at: at, facts: ReachedFacts(analysis: self),
      summary: summary())
  }
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
