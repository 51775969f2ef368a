import GraphKernel

/// Which of some sets of nodes, each lost together, reach which of some targets: a lane per set.
struct ReachSearch: Sendable {
  let slice: PolicyWorlds.Slice
  let targets: [Target]
  /// How many hops count at most.
  let within: Int?
  /// How surely a target has to be reached to count.
  let certainty: Certainty
  /// Whether both worlds are one for these sets.
  let isKnown: Bool
  /// What finds those that are one step away, in the world that counts and in the confirmed one; `nil`
  /// where these do not count.
  private let near: (counting: NearSearch, certain: NearSearch)?

  /// A node, with the levels that are asked about, the strongest first.
  struct Target: Sendable {
    var node: Int
    var levels: [Level]
  }

  /// The lanes of one target, by the levels asked about.
  struct Hit: Sendable {
    /// The lanes in which this level counts and none stronger does.
    var strongest: [Lanes512]
    /// The lanes in which this level is certain.
    var certain: [Lanes512]

    /// The lanes in which any level counts.
    let any: Lanes512
    /// Where no level counts: the lanes in which this level is one step away and none stronger is.
    let near: [Lanes512]
    /// The lanes in which this level is one step away even if everything unknown holds one back.
    let nearCertain: [Lanes512]
    /// The lanes in which any level is one step away and none counts.
    let anyNear: Lanes512

    init(
      _ counting: [Lanes512], certain: [Lanes512], near: [Lanes512], nearCertain: [Lanes512],
      without itself: Lanes512
    ) {
      strongest = Self.strongest(of: counting, without: itself)
      any = Self.union(strongest)
      self.certain = certain.map { $0.subtracting(itself) }
      self.near = Self.strongest(of: near, without: itself | any)
      anyNear = Self.union(self.near)
      self.nearCertain = nearCertain
    }

    private static func union(_ lanes: [Lanes512]) -> Lanes512 { lanes.reduce(.none) { $0 | $1 } }

    /// The lanes of each level in which none before it is.
    private static func strongest(
      of levels: [Lanes512], without excluded: Lanes512
    ) -> [Lanes512] {
      var stronger = excluded
      return levels.map { lanes in
        let new = lanes.subtracting(stronger)
        stronger = stronger | lanes
        return new
      }
    }

    /// The lanes in which the strongest level that counts is certain.
    var anyCertain: Lanes512 {
      zip(strongest, certain).reduce(.none) { $0 | $1.0 & $1.1 }
    }
  }

  init(
    _ slice: PolicyWorlds.Slice, of sets: [[Int]], to targets: [Target], within: Int?,
    _ certainty: Certainty, near isNear: Bool = false
  ) {
    (self.slice, self.targets, self.within) = (slice, targets, within)
    self.certainty = certainty
    let program = slice.questions.program
    isKnown =
      certainty == .confirmed
      || !program.hasUnknowns
        && !sets.contains { $0.contains(where: program.nodes.isRotationUnknown) }
    guard isNear else {
      near = nil
      return
    }
    let counting = NearSearch(slice, to: targets, within: within, certainty)
    near = (
      counting,
      certainty == .confirmed
        ? counting : NearSearch(slice, to: targets, within: within, .confirmed)
    )
  }

  /// What a thread works with: a sweep of the world that counts, and one of what is certain.
  struct Sweeps {
    var counting: SeedSweep
    var certain: SeedSweep?
  }

  var sweeps: Sweeps {
    Sweeps(
      counting: SeedSweep(slice.condensation(certainty)),
      certain: isKnown ? nil : SeedSweep(slice.certain))
  }

  /// Whether anything of a set is held in the world that counts.
  func isHeld(_ set: [Int]) -> Bool {
    set.contains { slice.questions.isHeld($0, in: world) }
  }

  private var world: World { certainty == .confirmed ? .confirmed : .open }

  /// The lanes of each target for up to 512 sets; a node is never reached by a set that it is in.
  func hits(of sets: [[Int]], _ sweeps: inout Sweeps) -> [Hit] {
    let seeds = seeds(of: sets, in: world)
    let counting = lanes(of: seeds, in: world, near?.counting, &sweeps.counting)
    var certain = counting
    if var sweep = sweeps.certain.take() {
      certain = lanes(
        of: self.seeds(of: sets, in: .confirmed), in: .confirmed, near?.certain, &sweep)
      sweeps.certain = sweep
    } else if let near {
      // What is unknown of an edge that is closed besides is no unknown of the program.
      certain.near = near.certain.lanes(of: seeds, sweeps.counting)
    }
    var own: [Int: Lanes512] = [:]
    for (lane, set) in sets.enumerated() {
      for node in set { own[node] = (own[node] ?? .none) | Lanes512(lane..<lane + 1) }
    }
    return targets.indices.map { index in
      Hit(
        counting.held[index], certain: certain.held[index], near: counting.near[index],
        nearCertain: certain.near[index], without: own[targets[index].node] ?? .none)
    }
  }

  /// What is held of each set.
  private func seeds(of sets: [[Int]], in world: World) -> [[UInt32]] {
    let questions = slice.questions
    return sets.map { set in
      set.filter { questions.isHeld($0, in: world) }.map { questions.program.fact($0, .control) }
    }
  }

  /// The lanes in which each level of each target holds, and those in which it is one step away.
  private func lanes(
    of seeds: [[UInt32]], in world: World, _ near: NearSearch?, _ sweep: inout SeedSweep
  ) -> (held: [[Lanes512]], near: [[Lanes512]]) {
    sweep.sweep(seeds, given: [])
    let held = lanes(of: seeds, in: world, sweep)
    return (held, near?.lanes(of: seeds, sweep) ?? held.map { $0.map { _ in .none } })
  }

  /// The lanes in which each level of each target holds.
  private func lanes(
    of seeds: [[UInt32]], in world: World, _ sweep: SeedSweep
  ) -> [[Lanes512]] {
    let graph = slice.problem.graph
    var seeds = seeds
    let facts = targets.map { target in
      target.levels.map { graph.levels.fact(target.node, Int($0.rawValue)) }
    }
    let reached = facts.map { $0.map { sweep.lanes(holding: $0) } }
    guard let within else { return reached }
    // Few hops are counted for those alone that get there at all.
    let some = reached.joined().reduce(Lanes512.none) { $0 | $1 }
    for lane in seeds.indices where !some.contains(lane) { seeds[lane] = [] }
    let near = SeedReach.lanes(
      slice.problem, world, sets: seeds, targets: facts.flatMap(\.self), within: within)
    var next = 0
    return facts.map { facts in
      facts.map { _ in
        next += 1
        return near[next - 1]
      }
    }
  }
}
