import GraphKernel

/// What leaked seeds expose at the instant asked about, in one world, with what was carried there.
final class LeakHistory {
  let program: Program
  private let problem: Problem
  let world: World
  let seeds: [LeakedSeed]
  let interval: Int
  private let counterfactual: Triage.Counterfactual
  private var sweep: LossSweep
  /// What is carried into the interval asked about when nothing was replaced, with its owner.
  private var arriving: [(fact: UInt32, owner: Int?)]?
  private var heldNow: [Int]?

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
    sweep = LossSweep(problem.graph, seedCount: seeds.count)
  }

  /// Computes the interval asked about without some of the seeds.
  ///
  /// - Throws: `BlastRadiusError` (`limit`) where the losses take too much memory.
  func run(without isReplaced: [Bool]) throws {
    var sources: [LossSweep.Source]
    switch counterfactual {
    case .neverWorked: sources = try arrivals(without: isReplaced, withLosses: true)
    case .rotated:
      sources = try arrivingWithOwners().compactMap { fact, owner in
        guard let owner else { return .init(fact: fact, losses: LossSets.none) }
        return isReplaced[owner] ? nil : .init(fact: fact, losses: LossSets.single(owner))
      }
    }
    sources += seedSources(at: interval, without: isReplaced, withLosses: true)
    try run(at: interval, sources)
  }

  /// Whether a fact holds.
  func holds(_ fact: Int) -> Bool { sweep.holds(fact) }

  /// Calls the body with each seed whose loss alone takes a fact away.
  func forEachLoss(of fact: Int, _ body: (Int) -> Void) {
    sweep.forEachLoss(of: fact, body)
  }

  /// What is carried into the interval asked about when nothing was replaced; found once.
  func arrivingWithOwners() throws -> [(fact: UInt32, owner: Int?)] {
    if let arriving { return arriving }
    let nobody = [Bool](repeating: false, count: seeds.count)
    let positions = Dictionary(uniqueKeysWithValues: seeds.enumerated().map { ($1.node, $0) })
    let found = try arrivals(without: nobody, withLosses: false).map { source in
      (source.fact, owner(of: source.fact).flatMap { positions[$0] })
    }
    arriving = found
    return found
  }

  /// The node that a fact is held of: replacing it ends the fact.
  func owner(of fact: UInt32) -> Int? {
    switch program.auxiliary(Int(fact)) {
    case nil: program.nodeFact(Int(fact))?.node
    case .grant(_, let granted): owner(of: granted)
    case .memory(let edge): program.nodes.number(of: program.model.edges[edge].object)
    case .threshold: nil
    }
  }

  private func seedSources(
    at interval: Int, without isReplaced: [Bool], withLosses: Bool
  ) -> [LossSweep.Source] {
    held(at: interval).compactMap { position in
      if isReplaced[position] { return nil }
      let losses = withLosses ? LossSets.single(position) : LossSets.none
      return .init(fact: seeds[position].fact, losses: losses)
    }
  }

  /// The seeds that are held in an interval; those of the interval asked about are found once.
  func held(at interval: Int) -> [Int] {
    if interval == self.interval, let heldNow { return heldNow }
    let held = seeds.indices.filter { seeds[$0].held.isOpen(at: interval, in: world) }
    if interval == self.interval { heldNow = held }
    return held
  }

  /// What is carried into the interval asked about.
  ///
  /// Only an interval at whose end something closes is computed: from any other, what was derived
  /// is derived again.
  private func arrivals(
    without isReplaced: [Bool], withLosses: Bool
  ) throws -> [LossSweep.Source] {
    var sources: [LossSweep.Source] = []
    for interval in closingIntervals {
      let own = seedSources(at: interval, without: isReplaced, withLosses: withLosses)
      if own.isEmpty, sources.isEmpty { continue }
      try run(at: interval, own + sources)
      sources = carried(past: interval)
    }
    return sources
  }

  /// What passes from an interval into the next.
  private func carried(past interval: Int) -> [LossSweep.Source] {
    factsCarried(past: interval).compactMap { fact in
      guard sweep.holds(fact) else { return nil }
      return .init(fact: UInt32(fact), losses: sweep.losses(of: fact))
    }
  }

  /// The facts that pass from an interval into the next where they hold.
  func factsCarried(past interval: Int) -> [Int] {
    let isCarried = problem.carries.map { $0.isOpen(at: interval + 1, in: world) }
    return problem.carryGuards.facts.filter { isCarried[problem.carryGuards[$0]] }
  }

  /// The intervals before the one asked about at whose end something closes, ascending.
  var closingIntervals: [Int] {
    var ends: Set<Int> = [interval]
    for guarded in problem.guards + problem.carries + seeds.map(\.held) {
      ends.formUnion(guarded.stretches.map(\.intervals.upperBound))
    }
    return ends.filter { $0 >= 1 && $0 <= interval }.map { $0 - 1 }.sorted()
  }

  private func run(at interval: Int, _ sources: [LossSweep.Source]) throws {
    let isOpen = problem.guards.map { $0.isOpen(at: interval, in: world) }
    guard sweep.run(sources, isOpen: isOpen) else {
      throw BlastRadiusError(
        .limit, "what each credential adds takes too much memory to compute: name fewer of them")
    }
  }
}
