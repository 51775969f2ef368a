import GraphKernel

/// What several sets of the leaked seeds still expose at the instant asked about, in one world: a set
/// per lane.
struct KeptSets {
  private let history: LeakHistory
  private let problem: Problem
  private let isRotated: Bool
  private let arriving: [(fact: UInt32, owner: Int?)]
  private let harm: HarmAtoms
  private var sweep: SeedSweep

  /// - Parameter weights: How much each node counts.
  init(
    _ estate: LeakedEstate, _ world: World, _ counterfactual: Triage.Counterfactual, weights: [Int]
  ) throws {
    history = LeakHistory(estate.program, world, estate.seeds, at: estate.interval, counterfactual)
    problem = estate.program.problem
    isRotated = counterfactual == .rotated
    arriving = isRotated ? try history.arrivingWithOwners() : []
    let condensation = Condensation(problem.slice(at: estate.interval), world)
    let carried = isRotated ? arriving.map { Int($0.fact) } : problem.carryGuards.facts.map { $0 }
    harm = HarmAtoms(
      condensation, weights: weights,
      carried: Set(carried.compactMap { estate.program.nodeFact($0)?.node }))
    sweep = SeedSweep(condensation)
  }

  /// How many parts the harm has.
  var atomCount: Int { harm.count }

  /// Calls the body with each part of what the sets expose: its weight, and the sets that expose it.
  ///
  /// - Parameter kept: For each seed the sets that it is in.
  mutating func forEach(_ kept: [Lanes512], _ body: (Int, Lanes512) -> Void) {
    var loose: [Int: Lanes512] = [:]
    var sources = isRotated ? arrivals(kept) : pastArrivals(kept)
    for (fact, lanes) in sources {
      loose[Int(fact), default: .none] = loose[Int(fact), default: .none] | lanes
    }
    sources += seedSources(at: nil, kept)
    sweep.sweep(sources)
    harm.forEach(sweep, loose: loose, body)
  }

  /// What each set exposes, in all.
  mutating func harms(_ kept: [Lanes512], count: Int) -> [Int] {
    var counter = LaneCounter()
    forEach(kept) { weight, lanes in counter.add(weight, in: lanes) }
    return (0..<count).map { counter[$0] }
  }

  /// What was carried to the instant, in the sets that its owner is in.
  private func arrivals(_ kept: [Lanes512]) -> [(fact: UInt32, lanes: Lanes512)] {
    arriving.map { fact, owner in (fact, owner.map { kept[$0] } ?? Lanes512(0..<512)) }
  }

  /// What each set alone would have carried to the instant.
  private func pastArrivals(_ kept: [Lanes512]) -> [(fact: UInt32, lanes: Lanes512)] {
    var sources: [(fact: UInt32, lanes: Lanes512)] = []
    for interval in history.closingIntervals {
      sources += seedSources(at: interval, kept)
      if sources.isEmpty { continue }
      var sweep = SeedSweep(Condensation(problem.slice(at: interval), history.world))
      sweep.sweep(sources)
      let before = Dictionary(sources.map { ($0.fact, $0.lanes) }) { $0 | $1 }
      sources = history.factsCarried(past: interval).compactMap { fact in
        let lanes = sweep.lanes(of: fact) | (before[UInt32(fact)] ?? .none)
        return lanes.isEmpty ? nil : (UInt32(fact), lanes)
      }
    }
    return sources
  }

  /// The seeds that are held in an interval, or at the instant, each in its sets.
  private func seedSources(
    at interval: Int?, _ kept: [Lanes512]
  ) -> [(fact: UInt32, lanes: Lanes512)] {
    history.held(at: interval ?? history.interval).map { (history.seeds[$0].fact, kept[$0]) }
  }
}
