import GraphKernel

extension SeedQuestions {
  /// Ranks nodes by what each exposes, exactly, gates included.
  ///
  /// - Parameters:
  ///   - ids: The nodes to rank; `nil` for every node.
  ///   - measure: What the order looks at first; `nil` for what each adds where something was
  ///     already lost, else for how much each controls.
  ///   - workers: How many threads share the work; the result does not depend on it.
  ///   - progress: Called with the number of nodes done, from any thread.
  /// - Throws: `BlastRadiusError` (`bad-input`) for an id that is not in the model.
  /// - Complexity: O(nodes / 512 × (cells + edges between cells)).
  public func rank(
    _ ids: [String]? = nil, by measure: Ranking.Measure? = nil, workers: Int = 1,
    progress: (@Sendable (Int) -> Void)? = nil
  ) throws -> Ranking {
    let nodes = try ids.map { try $0.map(number) } ?? Array(0..<program.nodes.count)
    let counts = exposures(of: nodes, workers: workers, progress)
    let rows = zip(nodes, counts).map { node, count in
      Ranking.Row(
        id: program.nodes.id(node), kind: program.nodes.kind(node), controlled: count.controlled,
        writable: count.writable, readable: count.readable, connectable: count.connectable,
        critical: count.critical, marginal: count.marginal)
    }
    let order = measure ?? (program.question.from.isEmpty ? .controlled : .marginal)
    return Ranking(
      at: at, given: Set(program.question.from.map(\.asSeed)).sorted(), measure: order,
      rows: rows.sorted { $0.isShownBefore($1, by: order) })
  }

  /// The number of a node.
  func number(of id: String) throws -> Int {
    guard let node = program.nodes.number(of: id) else { throw program.nodes.unknown(id) }
    return node
  }

  private func exposures(
    of nodes: [Int], workers: Int, _ progress: (@Sendable (Int) -> Void)?
  ) -> [ExposureCounts] {
    let condensation = Condensation(problem, .confirmed)
    let given = program.question.from.isEmpty ? nil : given(in: .confirmed)
    let counting = ExposureCounting(
      problem, condensation, given: given, critical: program.nodes.criticalNodes)
    return LanePasses.map(count: nodes.count, workers: workers, progress: progress) {
      SeedSweep(condensation)
    } pass: { range, sweep in
      let own = Array(nodes[range])
      return counting.counts(of: own, held: own.map { isHeld($0, in: .confirmed) }, &sweep)
    }
  }
}

extension Ranking.Row {
  /// The order of a ranking.
  func isShownBefore(_ other: Ranking.Row, by measure: Ranking.Measure) -> Bool {
    let (mine, theirs) = (self[measure], other[measure])
    guard mine == theirs else { return mine > theirs }
    let left = (marginal ?? 0, controlled, writable, readable, connectable)
    let right = (
      other.marginal ?? 0, other.controlled, other.writable, other.readable, other.connectable
    )
    return left == right ? id < other.id : left > right
  }
}
