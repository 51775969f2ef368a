import GraphKernel

/// What is reached, as numbers: a result for readers that take one fact after the other.
package struct ExposureListing: Sendable {
  private let analysis: Analysis
  private let pieces: HeldPieces
  private let reached: [Analysis.Reached]
  /// The positions in `reached` in the order of the facts.
  private let order: [Int]
  /// Of each of `reached` the unknowns that would close it alone; empty where there are none at all.
  private let closedBy: [[UInt32]]
  /// The edges of the rules that imported edges make.
  private let edges: Column<UInt32>
  /// How many elementary intervals there are.
  private let intervals: Int
  /// The seeds, as `Exposure.from`.
  package let from: [String]
  package let at: Instant?
  package let summary: Exposure.Summary

  init(
    analysis: Analysis, pieces: HeldPieces, reached: [Analysis.Reached], order: [Int],
    closedBy: [[UInt32]], from: [String], at: Instant?, summary: Exposure.Summary
  ) {
    self.analysis = analysis
    self.pieces = pieces
    self.reached = reached
    self.order = order
    self.closedBy = closedBy
    self.from = from
    self.at = at
    self.summary = summary
    edges = analysis.program.problem.graph.base.tags
    intervals = analysis.program.timeline.count
  }

  /// How many facts there are.
  package var count: Int { reached.count }

  /// A fact, as in `Exposure.facts`.
  package func fact(_ position: Int) -> ReachedFact {
    let (index, program) = (order[position], analysis.program)
    let reached = reached[index]
    return ReachedFact(
      fact: Fact(program.nodes.id(reached.node), reached.level),
      intervals: reached.pieces.map { piece in
        HeldInterval(
          period: program.timeline.period(of: piece.intervals), certainty: piece.certainty,
          hops: piece.hops, effort: piece.effort,
          via: piece.step.rule.flatMap { program.edge(ofRule: $0) },
          because: pieces.needs(of: piece).compactMap { program.named($0.fact) },
          dependsOn: analysis.names(piece.unknowns))
      }, closedBy: closedBy.isEmpty ? [] : analysis.names(closedBy[index]))
  }

  /// A fact about an imported node of which the model says nothing, held for all of time and surely,
  /// through an imported edge.
  package struct PlainFact: Sendable {
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
    let fact = reached[order[position]]
    guard let piece = fact.short ?? fact.shortened(intervals: intervals),
      piece.rule < edges.count, !analysis.program.nodes.isSpokenOf(fact.node),
      analysis.program.nodes.isPlain(importedEdge: Int(edges[Int(piece.rule)]))
    else { return nil }
    return PlainFact(
      node: fact.node, level: fact.level, hops: Int(piece.hops),
      effort: Effort(thousandths: piece.effort), edge: Int(edges[Int(piece.rule)]))
  }
}
