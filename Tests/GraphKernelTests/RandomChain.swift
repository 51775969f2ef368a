import BlastRadiusTestSupport

@testable import GraphKernel

extension Problem {
  /// A chain of imported nodes with ways around some of them, in which far targets have choke points;
  /// if gated, with joints of several premises, and edges of guards and weak levels.
  static func randomChain(seed: UInt64, isGated: Bool) -> Problem {
    var random = SeededRandom(seed: seed)
    let count = random.chance(0.1) ? random.number(40..<60) : random.number(4..<14)
    let levels = NodeLevels(
      imported: count, added: 1, gateways: isGated ? [random.number(0..<count)] : [])
    func some(_ node: Int) -> UInt32 {
      let level = isGated && random.chance(0.2) ? random.number(0..<4) : 3
      return UInt32(levels.fact(min(max(node, 0), count), level))
    }
    var ways = (0..<count).map { ($0, $0 + 1) }
    for _ in 0..<random.number(0..<count) {
      let node = random.number(0..<count)
      ways.append((node, node + random.number(-3..<4)))
    }
    var builder = RuleGraph.Builder()
    var (premises, heads): ([UInt32], [UInt32]) = ([], [])
    for (node, other) in ways {
      if isGated ? random.chance(0.5) : other >= count || random.chance(0.2) {
        let others = (0..<(isGated ? random.number(0..<5) : 0)).map { _ in
          some(node - random.number(0..<4))
        }
        let body = Array(Set([some(node)] + others)).sorted()
        builder.add(
          body, threshold: random.number(1..<body.count + 1), head: some(other),
          guardIndex: isGated && random.chance(0.3) ? UInt32(random.number(0..<4)) : 0,
          isHop: random.chance(0.8), effort: 0, tag: 0)
      } else if other < count {
        premises.append(some(node))
        heads.append(some(other))
      }
    }
    let base = BaseGraph.build(
      factCount: count * 4, premises: premises, heads: heads)
    return Problem(
      graph: builder.build(factCount: levels.factCount + 2, levels: levels, base: base),
      intervals: 1,
      guards: [.always(1), .never, Guard([.init(0..<1, unknowns: [1])]), .always(1)],
      carryGuards: .none, carries: [.never],
      seeds: (0..<(isGated ? random.number(1..<4) : 1)).map {
        (UInt32(levels.fact($0, 3)), .always(1))
      })
  }
}
