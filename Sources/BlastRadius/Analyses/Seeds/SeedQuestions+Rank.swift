import GraphKernel

extension SeedQuestions {
  /// Ranks nodes by what each exposes, exactly, gates included.
  ///
  /// ```swift
  /// let ranking = try questions.rank(["moveworks-token", "smartsheet-credential"])
  /// for row in ranking.rows { print(row.id, row.controlled) }
  /// ```
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
    let rows = exposures(of: nodes, workers: workers, progress)
    let order = measure ?? (program.question.from.isEmpty ? .controlled : .marginal)
    return Ranking(
      at: at, given: program.question.from.map(\.asSeed).distinct(), measure: order,
      rows: rows.sorted { $0.isShownBefore($1, by: order) })
  }

  /// The number of a node.
  func number(of id: String) throws -> Int {
    guard let node = program.nodes.number(of: id) else { throw program.nodes.unknown(id) }
    return node
  }

  private func exposures(
    of nodes: [Int], workers: Int, _ progress: (@Sendable (Int) -> Void)?
  ) -> [Ranking.Row] {
    let (certain, counting) = counting(in: .confirmed)
    let isKnown =
      !program.hasUnknowns && !nodes.contains(where: program.nodes.isRotationUnknown)
    let (wider, widest) = isKnown ? (certain, counting) : self.counting(in: .open)
    return LanePasses.map(count: nodes.count, workers: workers, progress: progress) {
      (SeedSweep(certain), SeedSweep(wider))
    } pass: { range, sweeps in
      let own = Array(nodes[range])
      let held = own.map { isHeld($0, in: .confirmed) }
      let counts = counting.counts(of: own, held: held, &sweeps.0)
      let rows = zip(own, counts).map { row(of: $0, $1) }
      if isKnown { return rows }
      let mayBeHeld = own.map { isHeld($0, in: .open) }
      let most = widest.counts(of: own, held: mayBeHeld, &sweeps.1)
      let possible = counting.possible(of: own, held: (held, mayBeHeld), in: widest, &sweeps)
      return rows.indices.map { rows[$0].adding(most: row(of: own[$0], most[$0]), possible[$0]) }
    }
  }

  private func counting(in world: World) -> (Condensation, ExposureCounting) {
    let condensation = Condensation(problem, world)
    let given = program.question.from.isEmpty ? nil : given(in: world)
    return (
      condensation,
      ExposureCounting(
        problem, condensation, given: given, critical: program.nodes.criticalNodes, in: world)
    )
  }

  private func row(of node: Int, _ count: ExposureCounts) -> Ranking.Row {
    Ranking.Row(
      id: program.nodes.id(node), kind: program.nodes.kind(node), controlled: count.controlled,
      writable: count.writable, readable: count.readable, connectable: count.connectable,
      critical: count.critical, marginal: count.marginal)
  }
}

extension Ranking.Row {
  /// The row with what is counted where everything unknown lets the attacker through.
  fileprivate func adding(most: Ranking.Row, _ possible: Int) -> Ranking.Row {
    var row = self
    row.possible = possible
    row.most = .init(
      controlled: most.controlled, writable: most.writable, readable: most.readable,
      critical: most.critical, marginal: most.marginal)
    return row
  }

  /// The order of a ranking.
  func isShownBefore(_ other: Ranking.Row, by measure: Ranking.Measure) -> Bool {
    let mine = (atMost(measure), atMost(.critical), self[measure])
    let theirs = (other.atMost(measure), other.atMost(.critical), other[measure])
    guard mine == theirs else { return mine > theirs }
    let left = (marginal ?? 0, controlled, writable, readable, connectable)
    let right = (
      other.marginal ?? 0, other.controlled, other.writable, other.readable, other.connectable
    )
    return left == right ? id < other.id : left > right
  }
}
