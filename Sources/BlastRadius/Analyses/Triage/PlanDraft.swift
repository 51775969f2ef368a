import GraphKernel

/// The things that are held through what leaked.
struct PlanDraft {
  private let estate: LeakedEstate
  private let worlds: [LeakHistory]
  /// The node of each thing, ascending.
  private var nodes: [Int] = []
  private var entries: [[UInt32]] = []
  private var isCertain: Set<Int> = []
  private var seeds: Set<Int> = []

  init(_ estate: LeakedEstate) throws {
    self.estate = estate
    worlds = estate.worlds.map {
      LeakHistory(estate.program, $0, estate.seeds, at: estate.interval, .rotated)
    }
    let nobody = [Bool](repeating: false, count: estate.seeds.count)
    for world in worlds { try world.run(without: nobody) }
    collect()
  }

  /// The seeds that are held, and what of what is held passes the instant.
  private mutating func collect() {
    let widest = worlds[worlds.count - 1]
    var found: [Int: [UInt32]] = [:]
    for place in widest.held(at: estate.interval) {
      found[estate.seeds[place].node, default: []].append(estate.seeds[place].fact)
      seeds.insert(estate.seeds[place].node)
    }
    for fact in widest.factsCarried(past: estate.interval) where widest.holds(fact) {
      guard let owner = widest.owner(of: UInt32(fact)) else { continue }
      found[owner, default: []].append(UInt32(fact))
    }
    nodes = found.keys.sorted()
    entries = nodes.map { found[$0] ?? [] }
    for (node, facts) in zip(nodes, entries) {
      if facts.contains(where: { worlds[0].holds(Int($0)) }) { isCertain.insert(node) }
    }
  }

  /// The things in waves.
  func plan() throws -> EradicationPlan {
    let widest = worlds[worlds.count - 1]
    let slice = estate.program.problem.slice(at: estate.interval)
    let now = Condensation(slice, widest.world)
    let waves = CleanupWaves(now, entries: entries, isHeld: widest.holds).waves
    let count = (waves.max() ?? -1) + 1
    let left = left(waves, count: count)
    let items = try items()
    return EradicationPlan(
      at: estate.shownInstant,
      waves: (0..<count).map { wave in
        let own = nodes.indices.filter { waves[$0] == wave }.map { items[$0] }
        return .init(items: own.sorted { $0.id < $1.id }, left: left[wave + 1])
      }, held: left[0])
  }

  /// How many nodes are held before the waves, and after each.
  private func left(_ waves: [Int], count: Int) -> [EradicationPlan.Count] {
    let slice = estate.program.problem.slice(at: estate.interval + 1)
    let counts = worlds.map { held($0, slice, waves, count: count + 1) }
    return (0...count).map { wave in
      let certain = counts[0][wave]
      return .init(
        confirmed: certain, possible: counts[counts.count - 1][wave] - certain)
    }
  }

  /// How many nodes are held in a world right after the instant, before each wave and after the last.
  private func held(
    _ history: LeakHistory, _ slice: Problem, _ waves: [Int], count: Int
  ) -> [Int] {
    let condensation = Condensation(slice, history.world)
    let program = estate.program
    let atoms = HarmAtoms(
      condensation, weights: [Int](repeating: 1, count: program.nodes.count),
      carried: Set(entries.joined().compactMap { program.nodeFact(Int($0))?.node }))
    var stays = Set(history.factsCarried(past: estate.interval).filter { history.holds($0) })
    stays.formUnion(history.held(at: estate.interval).map { Int(estate.seeds[$0].fact) })
    var sweep = SeedSweep(condensation)
    return stride(from: 0, to: count, by: 512).flatMap { first -> [Int] in
      let sources = zip(entries, waves).flatMap { facts, wave in
        let kept = Lanes512 { first + $0 <= wave }
        return facts.filter { stays.contains(Int($0)) }.map { (fact: $0, lanes: kept) }
      }
      sweep.sweep(sources)
      let loose = Dictionary(sources.map { (Int($0.fact), $0.lanes) }) { $0 | $1 }
      var counter = LaneCounter()
      atoms.forEachNode(sweep, loose: loose) { counter.add($0, in: $1) }
      return (0..<min(512, count - first)).map { counter[$0] }
    }
  }

  private func items() throws -> [EradicationPlan.Item] {
    let questions = try CredentialQuestions(estate.program.model, Question(from: []))
    let seen = estate.nodesSeen
    let program = estate.program
    return nodes.enumerated().map { place, node in
      let grants = entries[place].compactMap { fact -> String? in
        guard case .grant(let tag, _) = program.auxiliary(Int(fact)) else { return nil }
        return program.key(ofTag: UInt32(tag)).map(program.reference)?.sentence
      }
      let isSeed = seeds.contains(node)
      return EradicationPlan.Item(
        id: program.nodes.id(node), kind: program.nodes.kind(node),
        action: action(node, isSeed: isSeed, hasGrants: !grants.isEmpty), isLeaked: isSeed,
        certainty: isCertain.contains(node) ? .confirmed : .possible,
        isSeen: seen.contains(node), grants: grants.distinct(),
        consumers: estate.consumers(of: node, questions.holders(of: program.nodes.id(node))))
    }
  }

  private func action(_ node: Int, isSeed: Bool, hasGrants: Bool) -> EradicationPlan.Action {
    let (catalog, vocabulary) = (estate.program.nodes, estate.program.model.vocabulary)
    if catalog.isNode(node, a: "credential", in: vocabulary) { return .replace }
    if hasGrants, !isSeed { return .takeBack }
    return catalog.isNode(node, a: "identity", in: vocabulary) ? .disable : .rebuild
  }
}
