import GraphKernel

/// What an analysis reached, of which each node's facts are made when they are asked for.
package struct ReachedNodes {
  let analysis: Analysis
  var pieces: FactHistory
  /// The numbers of the nodes reached at the time asked about, ascending; the seeds are among them.
  package let nodes: [Int]

  /// - Complexity: O(nodes × log intervals).
  package init(_ analysis: Analysis) {
    self.analysis = analysis
    pieces = FactHistory(analysis)
    let strengths = analysis.possible.strengths(
      analysis.program.problem.graph.levels, at: analysis.intervalAsked)
    nodes = strengths.indices.filter { strengths[$0] > 0 }
  }

  /// The facts of a node at the time asked about, the weakest level first, without `closedBy`.
  ///
  /// Levels that a stronger one implies are among them.
  ///
  /// - Complexity: O(intervals × edges into the node).
  package mutating func facts(of node: Int) -> [ReachedFact] {
    Level.allCases.compactMap { fact(node, $0) }
  }

  /// A level of a node at the time asked about, without `closedBy`; `nil` where it is not reached.
  ///
  /// - Complexity: O(intervals × edges into the node).
  package mutating func fact(_ node: Int, _ level: Level) -> ReachedFact? {
    let program = analysis.program
    let number = Int(program.fact(node, level))
    guard analysis.possible.holds(number) else { return nil }
    let own = pieces.pieces(of: number).filter { $0.intervals.overlaps(analysis.intervalsAsked) }
    if own.isEmpty { return nil }
    return ReachedFact(
      fact: Fact(program.nodes.id(node), level), intervals: pieces.intervals(of: own), closedBy: [])
  }

  /// The same of a fact by the id of its node.
  package mutating func fact(_ fact: Fact) -> ReachedFact? {
    analysis.program.nodes.number(of: fact.node).flatMap { self.fact($0, fact.level) }
  }

  /// Whether a node may be held at a level, or at one that may imply it, in so many hops.
  ///
  /// - Complexity: O(log intervals), or O(intervals) where a number of hops is asked about.
  package func mayHold(_ node: Int, _ wanted: Level?, within most: Int?) -> Bool {
    Level.allCases.contains { level in
      if let wanted, level != wanted, level != .control, wanted != .connect { return false }
      let fact = Int(analysis.program.fact(node, level))
      guard let most else { return analysis.possible.holds(fact) }
      return analysis.possible.hops.runs(of: fact).contains { Int($0.rank) <= most }
    }
  }
}
