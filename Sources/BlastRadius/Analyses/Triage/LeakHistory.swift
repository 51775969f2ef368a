import GraphKernel

/// What leaked seeds expose at the instant asked about, in one world, with what was carried there.
struct LeakHistory {
  private let program: Program
  private let problem: Problem
  private let world: World
  private let seeds: [LeakedSeed]
  private let interval: Int
  private let counterfactual: Triage.Counterfactual
  /// The position of each leaked node among the seeds.
  private let positions: [Int: Int]
  private let carried: [UInt32]
  private var sweep: LossSweep
  /// What is carried into the interval asked about when nothing was replaced; found once.
  private var arriving: [LossSweep.Source]?

  init(
    _ program: Program, _ world: World, _ seeds: [LeakedSeed], at interval: Int,
    _ counterfactual: Triage.Counterfactual
  ) {
    self.program = program
    problem = program.problem
    self.world = world
    self.seeds = seeds
    self.interval = interval
    self.counterfactual = counterfactual
    positions = Dictionary(uniqueKeysWithValues: seeds.enumerated().map { ($1.node, $0) })
    let guards = program.problem.carryGuards
    carried = guards.indices.filter { guards[$0] != 0 }.map { UInt32($0) }
    sweep = LossSweep(problem.graph, seedCount: seeds.count)
  }

  /// Computes the interval asked about without some of the seeds.
  ///
  /// - Throws: `BlastRadiusError` (`limit`) where the losses take too much memory.
  mutating func run(without replaced: Set<Int>) throws {
    switch counterfactual {
    case .neverWorked:
      let sources = try arrivals(without: replaced, withLosses: true)
      try run(at: interval, seedSources(at: interval, without: replaced) + sources)
    case .rotated:
      let all = try arriving ?? arrivals(without: [], withLosses: false)
      arriving = all
      let sources = all.compactMap { source -> LossSweep.Source? in
        guard let owner = owner(of: source.fact) else { return source }
        if replaced.contains(owner) { return nil }
        return .init(fact: source.fact, losses: LossSets.single(owner))
      }
      try run(at: interval, seedSources(at: interval, without: replaced) + sources)
    }
  }

  /// Whether a fact holds.
  func holds(_ fact: Int) -> Bool { sweep.holds(fact) }

  /// Calls the body with each seed whose loss alone takes a fact away.
  func forEachLoss(of fact: Int, _ body: (Int) -> Void) {
    sweep.sets.forEach(in: sweep.losses(of: fact), body)
  }

  /// The seed whose node a fact is of: replacing it ends what is held of it.
  private func owner(of fact: UInt32) -> Int? {
    switch program.auxiliary(Int(fact)) {
    case nil: program.nodeFact(Int(fact)).flatMap { positions[$0.node] }
    case .grant(_, let granted): owner(of: granted)
    case .memory(let edge):
      program.nodes.number(of: program.model.edges[edge].object).flatMap { positions[$0] }
    case .threshold: nil
    }
  }

  private func seedSources(
    at interval: Int, without replaced: Set<Int>, withLosses: Bool = true
  ) -> [LossSweep.Source] {
    seeds.indices.compactMap { position in
      guard !replaced.contains(position), isOpen(seeds[position].held, at: interval) else {
        return nil
      }
      let losses = withLosses ? LossSets.single(position) : LossSets.none
      return .init(fact: seeds[position].fact, losses: losses)
    }
  }

  /// What is carried into the interval asked about.
  ///
  /// Only an interval at whose end something closes is computed: from any other, what was derived
  /// is derived again.
  private mutating func arrivals(
    without replaced: Set<Int>, withLosses: Bool
  ) throws -> [LossSweep.Source] {
    var sources: [LossSweep.Source] = []
    for interval in closingIntervals {
      let own = seedSources(at: interval, without: replaced, withLosses: withLosses)
      if own.isEmpty, sources.isEmpty { continue }
      try run(at: interval, own + sources)
      sources = carried.compactMap { fact in
        let carry = problem.carries[Int(problem.carryGuards[Int(fact)])]
        guard sweep.holds(Int(fact)), isOpen(carry, at: interval + 1) else { return nil }
        return .init(fact: fact, losses: sweep.losses(of: Int(fact)))
      }
    }
    return sources
  }

  /// The intervals before the one asked about at whose end something closes, ascending.
  private var closingIntervals: [Int] {
    var ends: Set<Int> = [interval]
    for guarded in problem.guards + problem.carries + seeds.map(\.held) {
      ends.formUnion(guarded.runs.map(\.intervals.upperBound))
    }
    return ends.filter { (1...max(1, interval)).contains($0) && $0 <= interval }
      .map { $0 - 1 }.sorted()
  }

  private func isOpen(_ guarded: Guard, at interval: Int) -> Bool {
    guarded.runs.contains { $0.intervals.contains(interval) && world.opens($0) }
  }

  private mutating func run(at interval: Int, _ sources: [LossSweep.Source]) throws {
    let isOpen = problem.guards.map { self.isOpen($0, at: interval) }
    guard sweep.run(sources, isOpen: isOpen) else {
      throw BlastRadiusError(
        .limit, "what each credential adds takes too much memory to compute: name fewer of them")
    }
  }
}
