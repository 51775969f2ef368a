import BlastRadiusTestSupport

@testable import GraphKernel

extension Problem {
  /// A problem with gates, thresholds, free rules, guards, unknowns and carries; a small one, where
  /// no number of nodes is given. In a crowd many rules give two of its facts, each at its times.
  static func random(
    seed: UInt64, intervals fixed: Int? = nil, nodes wanted: Int? = nil, isCrowd: Bool = false
  ) -> Problem {
    var random = SeededRandom(seed: seed)
    let nodes = wanted ?? random.number(0..<5)
    let imported = nodes == 0 ? 0 : random.number(0..<nodes + 1)
    let levels = NodeLevels(imported: imported, added: nodes - imported, gateways: [])
    let isGateway = levels.nodeCount > 0 && random.chance(0.5)
    let facts = levels.factCount + random.number(3..<8)
    let intervals = fixed ?? random.number(1..<21)
    let guards =
      [Guard.always(intervals)]
      + (0..<(isCrowd ? 30 : 4)).map { _ in
        Guard.random(intervals, &random)
      }
    var builder = RuleGraph.Builder()
    for _ in 0..<random.number(facts..<facts * (wanted == nil ? 4 : 2)) {
      let body = Set((0..<random.number(1..<4)).map { _ in UInt32(random.number(0..<facts)) })
      let premises = Array(body).sorted()
      // A free rule leads upwards and past the levels, so that no cycle is free of hops.
      let isFree = premises[0] >= levels.factCount && random.chance(0.4)
      let lowest = isFree ? Int(premises[premises.count - 1]) + 1 : 0
      guard lowest < facts else { continue }
      builder.add(
        premises, threshold: random.number(1..<premises.count + 1),
        head: UInt32(random.number(lowest..<facts)),
        guardIndex: UInt32(random.chance(0.6) ? 0 : random.number(0..<guards.count)),
        isHop: !isFree, effort: isFree ? 0 : UInt64(random.number(0..<4)) * 500, tag: 0)
    }
    for number in 0..<(isCrowd ? 80 : 0) {
      builder.add(
        [UInt32(random.number(0..<facts))], threshold: 1, head: UInt32(facts - 1 - number % 2),
        guardIndex: UInt32(random.number(0..<guards.count)), isHop: true,
        effort: UInt64(random.number(0..<2)) * 500, tag: 0)
    }
    let graph = builder.build(
      factCount: facts,
      levels: NodeLevels(
        imported: imported, added: nodes - imported, gateways: isGateway ? [0] : []),
      base: randomBase(facts: imported * 4, &random))
    return Problem(
      graph: graph, intervals: intervals, guards: guards,
      carryGuards: CarryGuards((0..<facts).map { _ in UInt32(random.number(0..<4)) }),
      carries: [.never] + (0..<3).map { _ in Guard.random(intervals, &random) },
      seeds: (0..<random.number(1..<4)).map { _ in
        (UInt32(random.number(0..<facts)), Guard.random(intervals, &random))
      })
  }
}

extension Problem {
  /// An estate without rules besides its edges; in most of them only control leads on. A few are
  /// large enough for levels that are small beside them.
  ///
  /// Where it is of control alone, nothing else leads on, is given by an edge or is a seed, but for
  /// seeds of added nodes. With a rule that is never open it is no estate alone, and gives the same.
  static func randomEstate(
    seed: UInt64, isControlAlone: Bool = false, hasClosedRule: Bool = false
  ) -> Problem {
    var random = SeededRandom(seed: seed)
    let imported = random.chance(0.9) ? random.number(1..<12) : random.number(150..<300)
    let added = random.number(0..<3)
    let count = random.number(0..<imported * (imported < 12 ? 5 : 2))
    let lowest = random.chance(0.7) || isControlAlone ? imported * 3 : 0
    let lowestHead = isControlAlone ? imported * 3 : 0
    let premises = (0..<count).map { _ in UInt32(random.number(lowest..<imported * 4)) }
    let heads = (0..<count).map { _ in UInt32(random.number(lowestHead..<imported * 4)) }
    let levels = NodeLevels(
      imported: imported, added: added,
      gateways: random.chance(0.5) ? [0, imported + added - 1] : [])
    var builder = RuleGraph.Builder()
    let weak = UInt32(random.number(0..<imported))
    if hasClosedRule {
      builder.add(
        [weak], threshold: 1, head: weak, guardIndex: 1, isHop: true, effort: 1000, tag: 0)
    }
    let graph = builder.build(
      factCount: levels.factCount, levels: levels,
      base: .build(
        factCount: imported * 4, premises: premises, heads: heads))
    return Problem(
      graph: graph, intervals: 1, guards: [.always(1), .never],
      carryGuards: .none, carries: [.never],
      seeds: (0..<random.number(1..<4)).map { _ in
        (UInt32(random.number(lowestHead..<levels.factCount)), .always(1))
      })
  }
}

private func randomBase(facts: Int, _ random: inout SeededRandom) -> BaseGraph {
  guard facts > 0, random.chance(0.5) else { return .empty }
  let count = random.number(0..<facts)
  func some() -> [UInt32] { (0..<count).map { _ in UInt32(random.number(0..<facts)) } }
  return .build(factCount: facts, premises: some(), heads: some())
}

extension BaseGraph {
  /// Lays rules out that are numbered as they stand.
  static func build(factCount: Int, premises: [UInt32], heads: [UInt32]) -> BaseGraph {
    .build(
      factCount: factCount, premises: premises,
      rules: heads.enumerated().map { Rule(head: $1, tag: UInt32($0)) })
  }
}

extension Guard {
  static func random(_ intervals: Int, _ random: inout SeededRandom) -> Guard {
    var stretches: [Stretch] = []
    var start = 0
    while start < intervals {
      let end = random.number(start + 1..<intervals + 1)
      if random.chance(0.7) {
        let unknowns = random.chance(0.3) ? [UInt32(random.number(0..<3))] : []
        stretches.append(Stretch(start..<end, unknowns: unknowns))
      }
      start = end
    }
    return Guard(stretches)
  }
}
