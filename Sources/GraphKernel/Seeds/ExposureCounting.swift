/// Counts what the seeds of a pass reach.
///
/// Control is counted by cell, with the number of nodes whose control is in the cell. Weaker levels
/// are looked at node by node, but only for the few nodes that any rule gives one of.
package struct ExposureCounting: Sendable {
  private let given: [UInt32]
  private let levels: NodeLevels
  /// How many nodes are controlled with each cell.
  private let weights: [UInt32]
  /// How many of them are not controlled by what is given.
  private let newWeights: [UInt32]
  /// The nodes of which a rule gives a weaker level.
  private let partial: [Int]
  /// The strongest level that what is given has of each node, −1 for none; empty for no given.
  private let before: [Int8]
  private let critical: [Int]
  private let isCritical: Set<Int>

  /// Prepares to count.
  ///
  /// - Parameters:
  ///   - given: The facts that hold besides each seed, for the marginal count; `nil` for none.
  ///   - critical: The nodes that are counted as critical, ascending.
  ///   - world: The world that was condensed.
  package init(
    _ problem: Problem, _ condensation: Condensation, given: [UInt32]?, critical: [Int],
    in world: World = .confirmed
  ) {
    self.given = given ?? []
    let levels = problem.graph.levels
    self.levels = levels
    let nodeCount = problem.graph.levels.nodeCount
    partial = problem.graph.nodesWithPartialLevels
    before = given.map { Self.levels(problem, $0, nodeCount, in: world) } ?? []
    self.critical = critical
    isCritical = Set(critical)
    var weights = [UInt32](repeating: 0, count: condensation.cellCount)
    var newWeights = weights
    for node in 0..<nodeCount {
      guard let cell = condensation.cell(of: levels.fact(node, 3)) else { continue }
      weights[cell] += 1
      if !before.isEmpty, before[node] < 3 { newWeights[cell] += 1 }
    }
    (self.weights, self.newWeights) = (weights, newWeights)
  }

  /// The counts of up to 512 nodes whose control is lost; one that is not held exposes nothing.
  package func counts(
    of nodes: [Int], held: [Bool], _ sweep: inout SeedSweep
  ) -> [ExposureCounts] {
    let seeds = seeds(nodes, held)
    sweep.sweep(seeds, given: [])
    let alone = Tally(sweep, weights, partial, critical)
    var marginal: LaneCounter?
    if !before.isEmpty {
      sweep.sweep(seeds, given: given)
      marginal = raised(sweep)
    }
    return nodes.indices.map { lane in
      let own = held[lane] ? 1 : 0
      var counts = alone.counts(lane)
      counts.controlled -= own
      if isCritical.contains(nodes[lane]) { counts.critical -= own }
      if let marginal {
        counts.marginal = marginal[lane] - (before[nodes[lane]] < 3 ? own : 0)
      }
      return counts
    }
  }

  /// The number of nodes whose strongest level each seed exposes in a wider world only.
  ///
  /// - Parameters:
  ///   - wider: The counting of the wider world.
  ///   - sweeps: A sweep of this world and one of the wider.
  package func possible(
    of nodes: [Int], held: (certain: [Bool], possible: [Bool]), in wider: ExposureCounting,
    _ sweeps: inout (SeedSweep, SeedSweep)
  ) -> [Int] {
    sweeps.0.sweep(seeds(nodes, held.certain), given: [])
    sweeps.1.sweep(seeds(nodes, held.possible), given: [])
    let certain = controlled(sweeps.0)
    let possible = wider.controlled(sweeps.1)
    var weaker = LaneCounter()
    for node in partial {
      let raised = NodeLanes(sweeps.1, node).strongest(above: NodeLanes(sweeps.0, node))
      weaker.add(1, in: raised)
    }
    return nodes.indices.map { lane in
      let own = (held.possible[lane] ? 1 : 0) - (held.certain[lane] ? 1 : 0)
      return possible[lane] - certain[lane] - own + weaker[lane]
    }
  }

  private func seeds(_ nodes: [Int], _ held: [Bool]) -> [[UInt32]] {
    zip(nodes, held).map { node, isHeld in isHeld ? [UInt32(levels.fact(node, 3))] : [] }
  }

  private func controlled(_ sweep: SeedSweep) -> LaneCounter {
    var counter = LaneCounter()
    for cell in weights.indices where weights[cell] > 0 {
      counter.add(Int(weights[cell]), in: sweep.lanes(ofCell: cell))
    }
    return counter
  }

  /// The nodes that each lane raises above what is given.
  private func raised(_ sweep: SeedSweep) -> LaneCounter {
    var counter = LaneCounter()
    for cell in newWeights.indices where newWeights[cell] > 0 {
      counter.add(Int(newWeights[cell]), in: sweep.lanes(ofCell: cell))
    }
    for node in partial where before[node] < 3 {
      let levels = NodeLanes(sweep, node)
      var raised = Lanes512.none
      if before[node] < 2 { raised = raised | levels.write }
      if before[node] < 1 { raised = raised | levels.read }
      if before[node] < 0 { raised = raised | levels.connect }
      counter.add(1, in: raised.subtracting(levels.control))
    }
    return counter
  }

  private static func levels(
    _ problem: Problem, _ given: [UInt32], _ nodeCount: Int, in world: World
  ) -> [Int8] {
    var problem = problem
    problem.seeds = given.map { ($0, .always(1)) }
    let ranks = Solver.solve(problem, [world])[0].hops
    return (0..<nodeCount).map { node in
      Int8(problem.graph.levels.strongest(of: node) { ranks.holds($0, at: 0) } ?? -1)
    }
  }
}

/// The counts of a pass, in lanes.
private struct Tally {
  private var controlled = LaneCounter()
  private var writable = LaneCounter()
  private var readable = LaneCounter()
  private var connectable = LaneCounter()
  private var critical = LaneCounter()

  init(_ sweep: SeedSweep, _ weights: [UInt32], _ partial: [Int], _ criticalNodes: [Int]) {
    for cell in weights.indices where weights[cell] > 0 {
      controlled.add(Int(weights[cell]), in: sweep.lanes(ofCell: cell))
    }
    for node in partial {
      let lanes = NodeLanes(sweep, node)
      var stronger = lanes.control
      writable.add(1, in: lanes.write.subtracting(stronger))
      stronger = stronger | lanes.write
      readable.add(1, in: lanes.read.subtracting(stronger))
      stronger = stronger | lanes.read
      connectable.add(1, in: lanes.connect.subtracting(stronger))
    }
    for node in criticalNodes {
      let lanes = NodeLanes(sweep, node)
      critical.add(1, in: lanes.control | lanes.write | lanes.read)
    }
  }

  func counts(_ lane: Int) -> ExposureCounts {
    ExposureCounts(
      controlled: controlled[lane], writable: writable[lane], readable: readable[lane],
      connectable: connectable[lane], critical: critical[lane])
  }
}
