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

    init(strongest: [Lanes512], certain: [Lanes512]) {
      (self.strongest, self.certain) = (strongest, certain)
      any = strongest.reduce(.none) { $0 | $1 }
    }

    /// The lanes in which the strongest level that counts is certain.
    var anyCertain: Lanes512 {
      zip(strongest, certain).reduce(.none) { $0 | $1.0 & $1.1 }
    }
  }

  init(
    _ slice: PolicyWorlds.Slice, of sets: [[Int]], to targets: [Target], within: Int?,
    _ certainty: Certainty
  ) {
    (self.slice, self.targets, self.within) = (slice, targets, within)
    self.certainty = certainty
    let program = slice.questions.program
    isKnown =
      certainty == .confirmed
      || !program.hasUnknowns
        && !sets.contains { $0.contains(where: program.nodes.isRotationUnknown) }
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
    let counting = lanes(of: sets, in: world, &sweeps.counting)
    var certain = counting
    if var sweep = sweeps.certain.take() {
      certain = lanes(of: sets, in: .confirmed, &sweep)
      sweeps.certain = sweep
    }
    var own: [Int: Lanes512] = [:]
    for (lane, set) in sets.enumerated() {
      for node in set { own[node] = (own[node] ?? .none) | Lanes512(lane..<lane + 1) }
    }
    return targets.indices.map { index in
      let itself = own[targets[index].node] ?? .none
      var stronger = itself
      let strongest = counting[index].map { lanes in
        let new = lanes.subtracting(stronger)
        stronger = stronger | lanes
        return new
      }
      return Hit(strongest: strongest, certain: certain[index].map { $0.subtracting(itself) })
    }
  }

  /// The lanes in which each level of each target holds.
  private func lanes(
    of sets: [[Int]], in world: World, _ sweep: inout SeedSweep
  ) -> [[Lanes512]] {
    let (questions, graph) = (slice.questions, slice.problem.graph)
    var seeds = sets.map { set in
      set.filter { questions.isHeld($0, in: world) }.map { questions.program.fact($0, .control) }
    }
    sweep.sweep(seeds, given: [])
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
