import Testing

@testable import GraphKernel

/// Shapes that break what is written for ordinary graphs, in the sizes in which they break it: all
/// algorithms go through them without recursion, in linear time.
@Suite("Large shapes")
struct LargeShapeTests {
  enum Shape: CaseIterable {
    /// Each node controls the next.
    case chain
    /// The first node controls all others.
    case star
    /// All others control the first node.
    case inwardStar
    /// A ring with chords: every node reaches every other.
    case oneComponent
    /// Every node controls itself, twice, and the next.
    case selfLoops

    var nodes: Int {
      switch self {
      case .star: 1_000_000
      case .chain: 200_000
      default: 20_000
      }
    }

    var edges: [(Int, Int)] {
      switch self {
      case .chain: (1..<nodes).map { ($0 - 1, $0) }
      case .star: (1..<nodes).map { (0, $0) }
      case .inwardStar: (1..<nodes).map { ($0, 0) }
      case .oneComponent:
        (0..<nodes).flatMap { [($0, ($0 + 1) % nodes), ($0, ($0 * 7 + 3) % nodes)] }
      case .selfLoops: (1..<nodes).flatMap { [($0, $0), ($0, $0), ($0 - 1, $0)] }
      }
    }

    /// How many nodes the first one reaches, itself included.
    var reached: Int { self == .inwardStar ? 1 : nodes }
    /// How many nodes the last one reaches, itself included.
    var reachedFromLast: Int {
      switch self {
      case .chain, .star, .selfLoops: 1
      case .inwardStar: 2
      case .oneComponent: nodes
      }
    }

    var problem: Problem {
      let levels = NodeLevels(imported: nodes, added: 0, gateways: [])
      let edges = edges
      let base = BaseGraph.build(
        factCount: levels.factCount, premises: edges.map { UInt32(levels.fact($0.0, 3)) },
        heads: edges.map { UInt32(levels.fact($0.1, 3)) })
      return Problem(
        graph: RuleGraph.Builder().build(
          factCount: levels.factCount, levels: levels, base: base),
        intervals: 1, guards: [.always(1)],
        carryGuards: .none, carries: [.never],
        seeds: [(UInt32(levels.fact(0, 3)), .always(1))])
    }
  }

  @Test("are walked, ranked and cut", arguments: Shape.allCases)
  func shapes(shape: Shape) {
    let problem = shape.problem
    let levels = problem.graph.levels
    let ranks = Solver.solve(problem, [.confirmed])[0]
    let held = (0..<shape.nodes).count { ranks.hops.rank(of: levels.fact($0, 3), at: 0) != nil }
    #expect(held == shape.reached)

    let condensation = Condensation(problem, .confirmed)
    let counting = ExposureCounting(problem, condensation, given: nil, critical: [])
    var sweep = SeedSweep(condensation)
    let counts = counting.counts(
      of: [0, shape.nodes - 1], held: [true, true], &sweep)
    #expect(counts.map(\.controlled) == [shape.reached - 1, shape.reachedFromLast - 1])

    var losses = LossSweep(problem.graph, seedCount: 1)
    let source = LossSweep.Source(fact: UInt32(levels.fact(0, 3)), losses: LossSets.single(0))
    let isWithinBounds = losses.run([source], isOpen: [true])
    let kept = (0..<shape.nodes).count { losses.holds(levels.fact($0, 3)) }
    #expect(isWithinBounds && kept == shape.reached)

    if shape == .star { return }
    let without = LossLanes(problem, .confirmed).survivors(
      without: [.init(facts: [levels.fact(1, 3)])], in: [0])
    let isLost = without[levels.fact(shape.nodes - 1, 3)] & 1 == 0
    #expect(isLost == (shape == .chain || shape == .selfLoops || shape == .inwardStar))
  }
}
