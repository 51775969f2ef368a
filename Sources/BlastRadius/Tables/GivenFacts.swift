import GraphKernel

/// What an engine computed from the tables of a model.
package struct GivenFacts: Sendable {
  /// The instants at which an interval begins.
  package var instants: [Instant]
  /// The seeds: a node, the bit of a level, a block, the lanes in it.
  package var seeds: Set<[Int]>
  /// Calls the body with every row.
  package var forEachRow: @Sendable ((Row) throws -> Void) throws -> Void

  /// What of a node was new in a round of a block: the lanes of connect, read, write and control.
  package struct Row: Hashable, Sendable {
    package var node: Int
    package var lanes: InlineLanes
    package var block: Int
    package var round: Int

    package init(node: Int, lanes: InlineLanes, block: Int, round: Int) {
      (self.node, self.lanes, self.block, self.round) = (node, lanes, block, round)
    }
  }

  /// Lanes by level, from connect to control.
  package typealias InlineLanes = SIMD4<Int64>

  package init(
    instants: [Instant], seeds: Set<[Int]>,
    forEachRow: @escaping @Sendable ((Row) throws -> Void) throws -> Void
  ) {
    (self.instants, self.seeds, self.forEachRow) = (instants, seeds, forEachRow)
  }

  /// What is held of a model as an engine found it.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where the facts are about another question.
  func worlds(of program: Program) throws -> (confirmed: WorldRanks, possible: WorldRanks) {
    guard program.timeline.cuts == instants, lanesOfSeeds(program) == seeds else {
      throw BlastRadiusError(
        .badInput, "the facts are about other seeds, or about another time: ask what was computed")
    }
    let levels = program.problem.graph.levels
    var confirmed = GivenRanks(program.problem, .confirmed)
    var possible = GivenRanks(program.problem, .open)
    try forEachRow { row in
      // What is remembered follows from the rest.
      guard row.node < levels.nodeCount else { return }
      for level in 0..<4 where row.lanes[level] != 0 {
        let fact = levels.fact(row.node, level)
        Self.add(fact, row, level, world: 0, to: &confirmed, program)
        Self.add(fact, row, level, world: 1, to: &possible, program)
      }
    }
    let others = Self.others(program)
    return (confirmed.ranks(following: others), possible.ranks(following: others))
  }

  private static func add(
    _ fact: Int, _ row: Row, _ level: Int, world: Int64, to ranks: inout GivenRanks,
    _ program: Program
  ) {
    let first = row.block * CompiledTables.intervalsPerBlock
    let lanes = row.lanes[level] >> world
    var place = 0
    while place < CompiledTables.intervalsPerBlock {
      guard lanes & 1 << Int64(2 * place) != 0 else {
        place += 1
        continue
      }
      let start = place
      while place < CompiledTables.intervalsPerBlock, lanes & 1 << Int64(2 * place) != 0 {
        place += 1
      }
      let intervals = (first + start..<first + place).clamped(to: 0..<program.timeline.count)
      if !intervals.isEmpty { ranks.add(fact, intervals, hops: UInt32(clamping: row.round)) }
    }
  }

  /// The facts that are no levels of nodes, each after those that it follows from.
  private static func others(_ program: Program) -> [Int] {
    let first = program.problem.graph.levels.factCount
    var (counts, memories, grants): ([Int], [Int], [Int]) = ([], [], [])
    for (place, auxiliary) in program.auxiliaries.enumerated() {
      switch auxiliary {
      case .threshold: counts.append(first + place)
      case .memory: memories.append(first + place)
      case .grant: grants.append(first + place)
      }
    }
    return counts + memories + grants
  }

  private func lanesOfSeeds(_ program: Program) -> Set<[Int]> {
    let tables = CompiledTables(program)
    var lanes: Set<[Int]> = []
    let seeds = tables.seeds
    tables.forEachMask { mask in
      for seed in seeds where seed.mask == mask.number {
        lanes.insert([seed.node, seed.level, mask.block, Int(mask.lanes)])
      }
    }
    return lanes
  }
}

extension Analysis {
  /// Compiles the model and takes from facts what is reached.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where the facts are about another question.
  package init(_ model: Model, _ question: Question, _ facts: GivenFacts) throws {
    let program = try Compiler.compile(model, question, cuts: Set(facts.instants))
    let worlds = try facts.worlds(of: program)
    self.init(program, confirmed: worlds.confirmed, possible: worlds.possible)
  }
}
