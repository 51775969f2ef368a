import GraphKernel

/// What leaked seeds expose together, and what each of them closes.
struct JointExposure {
  private let estate: LeakedEstate
  private let levels: NodeLevels
  private let isLeaked: [Bool]
  private let worlds: [LeakHistory]
  private var isReplaced: [Bool]
  /// How many nodes are exposed.
  private(set) var counts = Exposure.Summary()
  /// What replacing each seed closes.
  private(set) var losses: [Triage.Loss] = []

  init(_ estate: LeakedEstate, _ counterfactual: Triage.Counterfactual) throws {
    self.estate = estate
    levels = estate.program.problem.graph.levels
    var isLeaked = [Bool](repeating: false, count: estate.program.nodes.count)
    for seed in estate.seeds { isLeaked[seed.node] = true }
    self.isLeaked = isLeaked
    isReplaced = [Bool](repeating: false, count: estate.seeds.count)
    worlds = estate.worlds.map { world in
      LeakHistory(
        estate.program, world, estate.seeds, at: estate.interval, counterfactual)
    }
    try compute()
  }

  /// Replaces a seed.
  mutating func replace(_ seed: Int) throws {
    isReplaced[seed] = true
    try compute()
  }

  private mutating func compute() throws {
    for world in worlds { try world.run(without: isReplaced) }
    counts = Exposure.Summary()
    losses = [Triage.Loss](repeating: Triage.Loss(), count: estate.seeds.count)
    for node in isLeaked.indices where !isLeaked[node] { count(node) }
  }

  private mutating func count(_ node: Int) {
    let certain = strongest(of: node, in: worlds[0])
    if let certain {
      counts.count(certain.level)
      worlds[0].forEachLoss(of: certain.fact) { losses[$0].confirmed += 1 }
    }
    guard worlds.count > 1, let possible = strongest(of: node, in: worlds[1]) else { return }
    if possible.level != certain?.level { counts.possible += 1 }
    var lost: [Int] = []
    worlds[1].forEachLoss(of: possible.fact) { lost.append($0) }
    if lost.isEmpty { return }
    if let certain {
      worlds[0].forEachLoss(of: certain.fact) { seed in lost.removeAll { $0 == seed } }
    }
    for seed in lost { losses[seed].possible += 1 }
  }

  @inline(__always)
  private func strongest(of node: Int, in world: LeakHistory) -> (level: Level, fact: Int)? {
    guard let number = levels.strongest(of: node, where: world.holds),
      let level = Level(rawValue: UInt8(number))
    else { return nil }
    return (level, levels.fact(node, number))
  }
}
