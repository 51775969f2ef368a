/// What counts as harm, in parts that hold or do not.
///
/// A node counts its weight for each level that is held of it, control, write and read each with those
/// below it: control of a node is four times as much as a connection to it. What is controlled with the
/// same cell is one part; nodes of which a weaker level may be held alone have a part for each level.
package struct HarmAtoms: Sendable {
  private let levels: NodeLevels
  private let cells: [(cell: Int, weight: Int)]
  private let cellCounts: [(cell: Int, count: Int)]
  private let nodes: [(node: Int, weight: Int)]

  /// - Parameters:
  ///   - weights: How much each node counts; 0 for one that does not.
  ///   - carried: Nodes of which levels may hold without a rule.
  /// - Complexity: O(nodes + rules).
  package init(_ condensation: Condensation, weights: [Int], carried: Set<Int>) {
    let graph = condensation.graph
    levels = graph.levels
    let single = Set(graph.nodesWithPartialLevels).union(carried)
    var sums = [Int](repeating: 0, count: condensation.cellCount)
    var counts = sums
    for node in weights.indices where weights[node] > 0 && !single.contains(node) {
      guard let cell = condensation.cell(of: graph.levels.fact(node, 3)) else { continue }
      sums[cell] += weights[node] * 4
      counts[cell] += 1
    }
    cells = sums.indices.filter { sums[$0] > 0 }.map { ($0, sums[$0]) }
    cellCounts = cells.map { ($0.cell, counts[$0.cell]) }
    nodes = single.filter { weights[$0] > 0 }.sorted().map { ($0, weights[$0]) }
  }

  /// How many parts there are.
  package var count: Int { cells.count + nodes.count * 4 }

  /// Calls the body with each part, in the same order each time: its weight, and the lanes in which it
  /// holds.
  ///
  /// - Parameter loose: The lanes in which facts hold without a rule.
  package func forEach(
    _ sweep: SeedSweep, loose: [Int: Lanes512], _ body: (Int, Lanes512) -> Void
  ) {
    for (cell, weight) in cells { body(weight, sweep.lanes(ofCell: cell)) }
    for (node, weight) in nodes {
      var held = Lanes512.none
      for level in (0..<4).reversed() {
        held = held | lanes(of: levels.fact(node, level), sweep, loose)
        body(weight, held)
      }
    }
  }

  /// Calls the body with numbers of nodes that count, each once, and the lanes in which anything is held
  /// of them.
  package func forEachNode(
    _ sweep: SeedSweep, loose: [Int: Lanes512], _ body: (Int, Lanes512) -> Void
  ) {
    for (cell, count) in cellCounts { body(count, sweep.lanes(ofCell: cell)) }
    for (node, _) in nodes {
      var held = Lanes512.none
      for level in 0..<4 { held = held | lanes(of: levels.fact(node, level), sweep, loose) }
      body(1, held)
    }
  }

  @inline(__always)
  private func lanes(
    of fact: Int, _ sweep: SeedSweep, _ loose: [Int: Lanes512]
  ) -> Lanes512 {
    sweep.lanes(of: fact) | (loose[fact] ?? .none)
  }
}
