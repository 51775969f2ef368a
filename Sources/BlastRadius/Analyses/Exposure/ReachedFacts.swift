import GraphKernel

/// The facts of an exposure, in its order: numbers, of which each fact is named when it is asked for.
///
/// - Complexity: A fact takes O(edges into what it needs) to be made, so keep what is asked for often.
public struct ReachedFacts: RandomAccessCollection, Sendable {
  /// What they are facts of.
  package let analysis: Analysis
  private let pieces: FactHistory?
  private let reached: [Analysis.Reached]
  /// The positions in `reached` in the order of the facts.
  private let order: [Int]
  /// Of each of `reached` the unknowns that would close it alone; empty where there are none at all.
  private let closedBy: [[UInt32]]
  /// Whether it was found out what would close facts alone; else `closedBy` is empty for all of them,
  /// since their unknowns are so many that it would take too much memory.
  public let knowsClosings: Bool
  /// The edges of the rules that imported edges make.
  private let edges: Column<UInt32>
  /// How many elementary intervals there are.
  private let intervals: Int

  init(
    analysis: Analysis, pieces: FactHistory? = nil, reached: [Analysis.Reached] = [],
    order: [Int] = [], closedBy: [[UInt32]]? = []
  ) {
    self.analysis = analysis
    self.pieces = pieces
    self.reached = reached
    self.order = order
    self.closedBy = closedBy ?? []
    knowsClosings = closedBy != nil
    edges = analysis.program.problem.graph.base.tags
    intervals = analysis.program.timeline.count
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// How many facts there are.
  public var endIndex: Int { reached.count }

  /// A fact with its names.
  public subscript(position: Int) -> ReachedFact {
    let (index, program) = (order[position], analysis.program)
    let reached = reached[index]
    return ReachedFact(
      fact: Fact(program.nodes.id(reached.node), reached.level),
      intervals: pieces?.intervals(of: reached.pieces) ?? [],
      closedBy: closedBy.isEmpty ? [] : analysis.names(closedBy[index]))
  }

  /// The number of the node of a fact in the catalog.
  package func node(_ position: Int) -> Int { reached[order[position]].node }

  /// The level of a fact.
  package func level(_ position: Int) -> Level { reached[order[position]].level }

  /// How surely a fact is held in the interval that speaks for it.
  package func certainty(_ position: Int) -> Certainty { reached[order[position]].certainty }

  /// Whether a fact is held from the beginning of the shown proof on, as a seed.
  package func isSeed(_ position: Int) -> Bool {
    let fact = reached[order[position]]
    return fact.short == nil && fact.main.step.rule == nil
  }

  /// The number of each node of a fact in the catalog.
  package var nodes: Set<Int> { Set(reached.lazy.map(\.node)) }

  /// The nodes by number.
  package var catalog: Catalog { analysis.program.nodes }

  /// What a fact hangs on that is only possible, as numbers.
  package struct Condition: Hashable {
    private var unknowns: [UInt32]
    /// Whether each of them would close the fact alone.
    private var close: Bool

    fileprivate init(_ closedBy: [UInt32], _ dependsOn: [UInt32]) {
      close = !closedBy.isEmpty
      unknowns = close ? closedBy : dependsOn
    }
  }

  /// What is said of a fact that hangs on something in the interval that speaks for it: what would close
  /// it alone, else what it depends on.
  package func condition(_ position: Int) -> Condition {
    let index = order[position]
    return Condition(closedBy.isEmpty ? [] : closedBy[index], reached[index].main.unknowns)
  }

  /// Whether a fact is held for all of time.
  package func isHeldAlways(_ position: Int) -> Bool {
    let fact = reached[order[position]]
    return fact.short != nil || fact.pieces.allSatisfy { $0.intervals.count == intervals }
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
