import GraphKernel

/// What leaked seeds expose together, and what each of them closes.
struct JointExposure {
  private let estate: LeakedEstate
  private let isLeaked: [Bool]
  private var worlds: [LeakHistory]
  private var replaced: Set<Int> = []

  init(_ estate: LeakedEstate, _ counterfactual: Triage.Counterfactual) throws {
    self.estate = estate
    var isLeaked = [Bool](repeating: false, count: estate.program.nodes.count)
    for seed in estate.seeds { isLeaked[seed.node] = true }
    self.isLeaked = isLeaked
    worlds = estate.worlds.map { world in
      LeakHistory(
        estate.program, world, estate.seeds, at: estate.interval, counterfactual)
    }
    try compute()
  }

  /// Replaces a seed.
  mutating func replace(_ seed: Int) throws {
    replaced.insert(seed)
    try compute()
  }

  private mutating func compute() throws {
    for world in worlds.indices { try worlds[world].run(without: replaced) }
  }

  /// How many nodes are exposed; computed once with the losses of every seed.
  var counts: Triage.Counts {
    var counts = Triage.Counts()
    forEachNode { node in
      let certain = strongest(of: node, in: worlds[0])
      if let certain { counts.add(certain) }
      if worlds.count > 1, strongest(of: node, in: worlds[1]) != certain { counts.possible += 1 }
    }
    return counts
  }

  /// What replacing each seed closes.
  func losses() throws -> [Triage.Loss] {
    var losses = [Triage.Loss](repeating: Triage.Loss(), count: estate.seeds.count)
    forEachNode { node in
      let closers = closers(of: node, in: worlds[0])
      for seed in closers { losses[seed].confirmed += 1 }
      if worlds.count == 1 { return }
      for seed in self.closers(of: node, in: worlds[1]) where !closers.contains(seed) {
        losses[seed].possible += 1
      }
    }
    return losses
  }

  /// The seeds whose loss lowers the strongest level of a node.
  private func closers(of node: Int, in world: LeakHistory) -> [Int] {
    guard let level = strongest(of: node, in: world) else { return [] }
    var found: [Int] = []
    world.forEachLoss(of: Int(estate.program.fact(node, level))) { found.append($0) }
    return found
  }

  private func forEachNode(_ body: (Int) -> Void) {
    for node in isLeaked.indices where !isLeaked[node] { body(node) }
  }

  private func strongest(of node: Int, in world: LeakHistory) -> Level? {
    let levels: [Level] = [.control, .write, .read, .connect]
    return levels.first { world.holds(Int(estate.program.fact(node, $0))) }
  }
}

extension Triage.Counts {
  fileprivate mutating func add(_ level: Level) {
    switch level {
    case .control: controlled += 1
    case .write: writable += 1
    case .read: readable += 1
    case .connect: connectable += 1
    }
  }
}
