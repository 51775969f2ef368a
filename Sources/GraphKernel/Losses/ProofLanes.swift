/// How far a proof goes without each of some parts, of which a walk has met much: a lane per part.
struct ProofLanes {
  private var steps: [Step] = []
  /// Where the premises of all steps stand in the proof; one that does not is left out.
  private var premises: [Int] = []

  private struct Step {
    var premises: Range<Int>
    var rule: Mark
    var fact: Mark
    var isTarget: Bool
  }

  /// From which lane on the walk has met a place, and the lanes in which it is away.
  private struct Mark {
    var met: Int
    var away: [Int]

    func taken(from lanes: UInt64, first: Int) -> UInt64 {
      var lanes = lanes | UInt64(max(0, min(64, met - first))..<64)
      for part in away where part >= first && part < first + 64 {
        lanes &= ~(1 << UInt64(part - first))
      }
      return lanes
    }
  }

  init(
    _ proof: [ChokeSweep.Step], parts: [[WalkCut.Place]], met: [WalkCut.Place: Int],
    targets: Set<Int>
  ) {
    var away: [WalkCut.Place: [Int]] = [:]
    for (part, places) in parts.enumerated() {
      for place in places { away[place, default: []].append(part) }
    }
    func mark(_ place: WalkCut.Place) -> Mark {
      Mark(met: met[place] ?? .max, away: away[place] ?? [])
    }
    var positions: [Int: Int] = [:]
    for (position, step) in proof.enumerated() {
      let start = premises.count
      let known = step.premises.compactMap { positions[$0] }
      if known.count == step.premises.count { premises += known }
      steps.append(
        Step(
          premises: start..<premises.count,
          rule: step.rule.map { mark(.rule($0)) } ?? Mark(met: .max, away: []),
          fact: mark(.fact(step.fact)), isTarget: targets.contains(step.fact)))
      positions[step.fact] = position
    }
  }

  /// Of 64 lanes, those in which the proof reaches a target.
  func reached(from first: Int) -> UInt64 {
    var known = [UInt64](repeating: 0, count: steps.count)
    var reached: UInt64 = 0
    for (position, step) in steps.enumerated() {
      var lanes: UInt64 = step.premises.isEmpty ? 0 : .max
      for premise in step.premises { lanes &= known[premises[premise]] }
      lanes = step.fact.taken(from: step.rule.taken(from: lanes, first: first), first: first)
      known[position] = lanes
      if step.isTarget { reached |= lanes }
    }
    return reached
  }
}
