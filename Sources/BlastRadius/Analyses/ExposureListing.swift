import GraphKernel

/// What is reached, as numbers: a result for readers that take one fact after the other.
package struct ExposureListing {
  let analysis: Analysis
  let pieces: HeldPieces
  let reached: [Analysis.Reached]
  /// Of each fact the unknowns that would close it alone; empty where there are none at all.
  let closedBy: [[UInt32]]
  /// The seeds, as `Exposure.from`.
  package let from: [String]
  package let at: Instant?
  package let summary: Exposure.Summary

  /// How many facts there are.
  package var count: Int { reached.count }

  /// A fact, as in `Exposure.facts`.
  package func fact(_ position: Int) -> ReachedFact {
    let (reached, program) = (reached[position], analysis.program)
    return ReachedFact(
      fact: Fact(program.nodes.id(reached.node), reached.level),
      intervals: reached.pieces.map { piece in
        HeldInterval(
          period: program.timeline.period(of: piece.intervals), certainty: piece.certainty,
          hops: piece.hops, effort: piece.effort,
          via: piece.step.rule.flatMap { program.edge(ofRule: $0) },
          because: pieces.needs(of: piece).compactMap { program.named($0.fact) },
          dependsOn: analysis.names(piece.unknowns))
      }, closedBy: closedBy.isEmpty ? [] : analysis.names(closedBy[position]))
  }

  /// A fact about an imported node of which the model says nothing, held for all of time and surely,
  /// through an imported edge.
  package struct PlainFact {
    /// The number of the node in the estate.
    package var node: Int
    package var level: Level
    package var hops: Int
    package var effort: Effort
    /// The number of the edge in the estate.
    package var edge: Int
  }

  /// A fact without names, or `nil` where it is not plain.
  package func plainFact(_ position: Int) -> PlainFact? {
    let (fact, program) = (reached[position], analysis.program)
    guard fact.pieces.count == 1, let piece = fact.pieces.first, piece.certainty == .confirmed,
      piece.intervals.count == program.timeline.count, let rule = piece.step.rule,
      rule < program.problem.graph.base.ruleCount, !program.nodes.isSpokenOf(fact.node)
    else { return nil }
    return PlainFact(
      node: fact.node, level: fact.level, hops: piece.hops, effort: piece.effort,
      edge: Int(program.problem.graph.tag(of: rule)))
  }
}
