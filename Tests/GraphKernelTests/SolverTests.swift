import BlastRadiusTestSupport
import Testing

@testable import GraphKernel

@Suite struct SolverTests {
  static let worlds: [World] =
    [.confirmed, .possible(without: nil)] + (0..<3).map { .possible(without: $0) }

  @Test("Going on from interval to interval finds what plain iteration finds", arguments: 0..<20)
  func intervalsAgreeWithIteration(chunk: Int) {
    for seed in RandomModels.seeds(UInt64(chunk), of: 20, all: 1_000, share: 25) {
      let problem = Problem.random(seed: seed, nodes: seed % 50 == 3 ? 16 : nil)
      let expected = Self.worlds.map { NaiveSolver(problem: problem, world: $0).solve() }
      Self.compare(problem, Solver.solve(problem, Self.worlds), expected, "seed \(seed)")
    }
  }

  @Test("Going on finds it where many rules give a fact one after another", arguments: 0..<4)
  func crowdsAgreeWithIteration(chunk: Int) {
    for seed in RandomModels.seeds(UInt64(chunk), of: 4, all: 400, share: 10) {
      let problem = Problem.random(seed: seed, intervals: 20, isCrowd: true)
      let expected = Self.worlds.map { NaiveSolver(problem: problem, world: $0).solve() }
      Self.compare(problem, Solver.solve(problem, Self.worlds), expected, "seed \(seed)")
    }
  }

  @Test("Sets of seeds in lanes rank a target as each alone does", arguments: 0..<10)
  func setsAgreeWithIteration(chunk: Int) {
    for seed in chunk * 5..<(chunk + 1) * 5 {
      var random = SeededRandom(seed: UInt64(seed))
      var problem = Problem.random(seed: UInt64(seed), intervals: 1)
      let count = problem.graph.factCount
      let target = random.number(0..<count)
      let sets = (0..<(seed == 7 ? 520 : random.number(1..<9))).map { _ in
        (0..<random.number(0..<4)).map { _ in UInt32(random.number(0..<count)) }
      }
      let found = SeedRanks.ranks(problem, .confirmed, sets: sets, target: target)
      for (set, rank) in zip(sets, found) {
        problem.seeds = set.map { ($0, .always(1)) }
        let expected = NaiveSolver(problem: problem, world: .confirmed).solve()[0]
        #expect(rank.map { UInt32($0.hops) } == expected.hops[target], "seed \(seed)")
        #expect(rank?.effort == expected.efforts[target]?.effort, "seed \(seed)")
      }
    }
  }

  @Test("A problem without time is solved without lanes", arguments: 0..<10)
  func scalarAgreesWithIteration(chunk: Int) {
    for seed in RandomModels.seeds(UInt64(chunk), of: 10, all: 1_000, share: 25) {
      Self.compareScalar(
        Problem.random(seed: seed, intervals: 1), Self.worlds, "seed \(seed)")
    }
  }

  @Test(
    "A level is walked alike as a list, as bits and by several threads",
    arguments: [LevelSizes(sparsest: 1), .init(sparsest: 8), .init(shared: 1), .init(shared: 9)])
  func levelsAgreeWithIteration(sizes: LevelSizes) {
    for seed in UInt64(0)..<30 {
      let nodes = seed % 15 == 7 ? 150 : 12
      let problem = Problem.random(seed: seed, intervals: 1, nodes: nodes)
      Self.compareScalar(problem, Array(Self.worlds[..<2]), "seed \(seed)", sizes)
    }
  }

  private static func compareScalar(
    _ problem: Problem, _ worlds: [World], _ name: String, _ sizes: LevelSizes = LevelSizes()
  ) {
    for world in worlds {
      let ranks = UntimedSolver(problem, world, sizes: sizes).solve()
      let expected = NaiveSolver(problem: problem, world: world).solve()[0]
      for fact in 0..<problem.graph.factCount {
        let isSame =
          ranks.hops.rank(of: fact, at: 0) == expected.hops[fact]
          && ranks.effort(of: fact, at: 0) == expected.efforts[fact]
        if !isSame { Issue.record("\(name), \(world), fact \(fact)") }
      }
    }
  }

  @Test("An estate alone is solved by a walk", arguments: 0..<10)
  func walkAgreesWithIteration(chunk: Int) {
    for seed in chunk * 40..<(chunk + 1) * 40 {
      let problem = Problem.randomEstate(seed: UInt64(seed))
      let found = Solver.solve(problem, [.confirmed])[0]
      let sizes = LevelSizes(sparsest: 1 << (seed % 8), shared: seed % 2 == 0 ? 1 : 1 << 15)
      let hopsAlone = UntimedSolver(problem, .confirmed, sizes: sizes).solve()
      let expected = NaiveSolver(problem: problem, world: .confirmed).solve()[0]
      for fact in 0..<problem.graph.factCount {
        let isSame =
          found.hops.rank(of: fact, at: 0) == expected.hops[fact]
          && hopsAlone.hops.rank(of: fact, at: 0) == expected.hops[fact]
          && found.effort(of: fact, at: 0) == expected.efforts[fact]
        if !isSame { Issue.record("seed \(seed), fact \(fact)") }
      }
    }
  }

  @Test("Walking control alone gives every level the rank of a whole walk", arguments: 0..<10)
  func controlAloneAgrees(chunk: Int) {
    for seed in UInt64(chunk * 40)..<UInt64(chunk * 40 + 40) {
      let sizes = LevelSizes(sparsest: 1 << Int(seed % 8), shared: seed % 2 == 0 ? 1 : 1 << 15)
      let problem = Problem.randomEstate(seed: seed, isControlAlone: true)
      let whole = Problem.randomEstate(seed: seed, isControlAlone: true, hasClosedRule: true)
      let (alone, all) = (
        UntimedSolver(problem, .confirmed, sizes: sizes),
        UntimedSolver(whole, .confirmed, sizes: sizes)
      )
      let levels = problem.graph.levels
      #expect(alone.impliedCount == levels.imported * 3 && all.impliedCount == 0)
      let (found, expected) = (
        alone.solve(), all.solve()
      )
      for fact in 0..<problem.graph.factCount {
        let isSame =
          found.hops.rank(of: fact, at: 0) == expected.hops.rank(of: fact, at: 0)
          && found.hops.holds(fact) == expected.hops.holds(fact)
          && found.hops.runs(of: fact).map(\.rank) == expected.hops.runs(of: fact).map(\.rank)
          && found.effort(of: fact, at: 0) == expected.effort(of: fact, at: 0)
        if !isSame { Issue.record("seed \(seed), fact \(fact)") }
      }
      for interval in [nil, 0] {
        let strengths = (0..<levels.nodeCount).map { node in
          UInt8((0..<4).last { expected.holds(levels.fact(node, $0)) }.map { $0 + 1 } ?? 0)
        }
        #expect(found.strengths(levels, at: interval) == strengths, "seed \(seed)")
        #expect(expected.strengths(levels, at: interval) == strengths, "seed \(seed)")
      }
    }
  }

  @Test("A level of many edges is walked alike as a list and as bits", arguments: UInt64(0)..<8)
  func manyEdges(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let levels = NodeLevels(imported: 4000, added: 0, gateways: [])
    // A fact has fewer than eight edges or more, and the first one a third of all.
    let premises = (0..<9000).map { _ in
      UInt32(12000 + random.number(0..<[4000, 700, 1][random.number(0..<3)]))
    }
    let graph = RuleGraph.Builder().build(
      factCount: levels.factCount, levels: levels,
      base: .build(
        factCount: levels.factCount, premises: premises,
        heads: premises.map { _ in UInt32(12000 + random.number(0..<4000)) }))
    let problem = Problem(
      graph: graph, intervals: 1, guards: [.always(1)], carryGuards: .none, carries: [.never],
      seeds: (12000..<14000).map { (UInt32($0), .always(1)) })
    let (bits, list) = (LevelSizes(sparsest: 1 << 20), LevelSizes(sparsest: 0))
    let found = UntimedSolver(problem, .confirmed, sizes: bits).solve()
    let expected = UntimedSolver(problem, .confirmed, sizes: list).solve()
    let facts = 0..<levels.factCount
    #expect(
      facts.allSatisfy { found.hops(of: $0, at: 0) == expected.hops(of: $0, at: 0) },
      "seed \(seed)")
  }

  @Test("A seed below control, an edge from there or an edge to there has all facts walked")
  func weakLevelsAreWalked() {
    func implied(_ premise: UInt32, _ head: UInt32, seed: UInt32) -> Int {
      let levels = NodeLevels(imported: 2, added: 1, gateways: [])
      let base = BaseGraph.build(factCount: 8, premises: [premise], heads: [head])
      let graph = RuleGraph.Builder().build(
        factCount: levels.factCount, levels: levels, base: base)
      let problem = Problem(
        graph: graph, intervals: 1, guards: [.always(1)], carryGuards: .none, carries: [.never],
        seeds: [(6, .always(1)), (seed, .always(1))])
      return UntimedSolver(problem, .confirmed).impliedCount
    }
    #expect(implied(6, 7, seed: 7) == 6)
    #expect(implied(6, 7, seed: 8) == 6, "an added node's levels are walked in any case")
    #expect(implied(6, 7, seed: 5) == 0)
    #expect(implied(5, 7, seed: 7) == 0)
    #expect(implied(6, 5, seed: 7) == 0)
  }

  private static func compare(
    _ problem: Problem, _ found: [WorldRanks],
    _ expected: [[(hops: [Int: UInt32], efforts: [Int: EffortRank])]], _ name: String
  ) {
    for world in worlds.indices {
      for interval in 0..<problem.intervals {
        for fact in 0..<problem.graph.factCount {
          let place = "\(name), \(worlds[world]), interval \(interval), fact \(fact)"
          let hops = found[world].hops.rank(of: fact, at: interval)
          let effort = found[world].effort(of: fact, at: interval)
          let right = expected[world][interval]
          if hops != right.hops[fact] { Issue.record("hops of \(place)") }
          if effort != right.efforts[fact] { Issue.record("effort of \(place)") }
        }
      }
    }
  }

  @Test("A chain of 200,000 facts needs no recursion")
  func longChain() {
    var builder = RuleGraph.Builder()
    let count = 200_000
    for fact in 1..<count {
      builder.add(
        [UInt32(fact - 1)], threshold: 1, head: UInt32(fact), guardIndex: 0, isHop: true,
        effort: 1000, tag: 0)
    }
    let problem = Problem(
      graph: builder.build(
        factCount: count, levels: NodeLevels(added: 0, gateways: [])), intervals: 1,
      guards: [.always(1)],
      carryGuards: .none, carries: [.never],
      seeds: [(0, .always(1))])
    let ranks = Solver.solve(problem, [.possible(without: nil)])[0]
    #expect(ranks.hops.rank(of: count - 1, at: 0) == UInt32(count - 1))
    #expect(ranks.effort(of: count - 1, at: 0)?.effort == UInt64(count - 1) * 1000)
  }

  @Test("Efforts that double at every step stop at the ceiling")
  func saturation() {
    var builder = RuleGraph.Builder()
    for fact in UInt32(0)..<100 {
      builder.add(
        [2 * fact], threshold: 1, head: 2 * fact + 1, guardIndex: 0, isHop: true,
        effort: 1_000_000_000, tag: 0)
      builder.add(
        [2 * fact, 2 * fact + 1], threshold: 2, head: 2 * fact + 2, guardIndex: 0, isHop: true,
        effort: 1_000_000_000, tag: 0)
    }
    let problem = Problem(
      graph: builder.build(factCount: 201, levels: NodeLevels(added: 0, gateways: [])),
      intervals: 1, guards: [.always(1)],
      carryGuards: .none, carries: [.never],
      seeds: [(0, .always(1))])
    let ranks = Solver.solve(problem, [.possible(without: nil)])[0]
    #expect(ranks.effort(of: 200, at: 0)?.effort == EffortRank.ceiling)
    #expect(ranks.hops.rank(of: 200, at: 0) == 200)
  }
}
