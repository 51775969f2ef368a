import BlastRadiusTestSupport
import Testing

@testable import GraphKernel

/// Choke points on integers against the slow twin, which closes each part and iterates anew.
@Suite("A sweep for choke points")
struct ChokeSweepTests {
  /// How the work is shared: by lanes alone, by one walk and lanes, as it is, by walks alone.
  static let walks = [0, 1, 4, 1000]
  static let sizes = [
    LevelSizes(), .init(sparsest: 1), .init(sparsest: 8), .init(sparsest: 1 << 20, shared: 1),
  ]

  @Test("finds what closing each part finds, however it is walked", arguments: 0..<10)
  func agreesWithClosing(chunk: Int) {
    for seed in UInt64(chunk * 30)..<UInt64(chunk * 30 + 30) {
      for problem in [
        Problem.random(seed: seed, intervals: 1, nodes: Int(seed % 6)),
        .randomChain(seed: seed, isGated: true), .randomEstate(seed: seed),
      ] { Self.compare(problem, seed) }
    }
  }

  private static func compare(_ problem: Problem, _ seed: UInt64) {
    var random = SeededRandom(seed: seed &+ 7)
    let world: World = random.pick([.confirmed, .possible(without: nil), .possible(without: 1)])
    let derivation = Derivation(problem, world)
    guard let last = derivation.steps.last else { return }
    let first = random.chance(0.7) ? last.fact : random.pick(derivation.steps).fact
    let proof = derivation.proof(of: first)
    var parts = Derivation.parts(proof, problem.graph, shuffled: random.chance(0.3), &random)
    if random.chance(0.3) { parts += Derivation.parts(derivation.steps, problem.graph, &random) }
    let others = (0..<random.number(0..<3)).map { _ in random.number(0..<problem.graph.factCount) }
    let targets = random.chance(0.7) ? [first] : [first] + others
    let expected = parts.map { part in
      !Derivation(problem, world, without: part).holds(anyOf: targets)
    }
    let torn = derivation.steps.filter { _ in random.chance(0.8) }
    let steps = random.pick([[], proof, derivation.steps, torn])
    for walks in walks {
      let found = ChokeSweep.chokes(
        problem, world, among: parts, targets: targets, proof: steps, walks: walks,
        random.pick(sizes))
      if found != expected { Issue.record("seed \(seed), \(walks) walks, \(world)") }
    }
  }

  @Test("takes one walk where the proof is a path through control", arguments: 0..<4)
  func oneWalk(chunk: Int) {
    for seed in UInt64(chunk * 50)..<UInt64(chunk * 50 + 50) {
      var random = SeededRandom(seed: seed)
      let problem = Problem.randomChain(seed: seed, isGated: false)
      let derivation = Derivation(problem, .confirmed)
      guard let target = derivation.steps.last?.fact else { continue }
      let proof = derivation.proof(of: target)
      let told = ChokeWalk.isChoke(
        problem.graph, problem.guards.map { !$0.stretches.isEmpty }, problem.seeds.map(\.fact),
        among: Derivation.parts(proof, problem.graph, &random), targets: [target], proof: proof,
        random.pick(Self.sizes))
      if told.contains(nil) { Issue.record("seed \(seed)") }
    }
  }

  @Test("takes one walk more for each branch that a gate joins")
  func branches() {
    // Facts 0, 1 and 2 are seeds, each leads to one of 3, 4 and 5, and these together to 6.
    var builder = RuleGraph.Builder()
    for fact in UInt32(0)..<3 {
      builder.add(
        [fact], threshold: 1, head: fact + 3, guardIndex: 0, isHop: true, effort: 0, tag: 0)
    }
    builder.add(
      [3, 4, 5], threshold: 3, head: 6, guardIndex: 0, isHop: true, effort: 0, tag: 0)
    let graph = builder.build(factCount: 7, levels: NodeLevels(added: 0, gateways: []))
    let parts = [0, 3, 1, 4, 2, 5].map { ChokeSweep.Part(facts: [$0]) }
    let told = ChokeWalk.isChoke(
      graph, [true], [0, 1, 2], among: parts, targets: [6], proof: [], LevelSizes())
    #expect(told == [nil, nil, nil, nil, true, true])
    let rest = ChokeWalk.isChoke(
      graph, [true], [0, 1, 2], among: Array(parts[..<4]), targets: [6], proof: [], LevelSizes())
    #expect(rest == [nil, nil, true, true])
  }

  @Test("follows a proof through what was met besides its parts")
  func auxiliaryFact() {
    // 0 is a seed; 1 leads to 2, as 0 does on another way; 2 and 3 together to 4.
    var builder = RuleGraph.Builder()
    let rules: [([UInt32], UInt32)] = [([0], 1), ([1], 2), ([0], 2), ([0], 3), ([2, 3], 4)]
    for (body, head) in rules {
      builder.add(
        body, threshold: body.count, head: head, guardIndex: 0, isHop: true, effort: 0, tag: 0)
    }
    let graph = builder.build(factCount: 5, levels: NodeLevels(added: 0, gateways: []))
    let premises = [[], [0], [1], [0], [2, 3]]
    let proof = premises.enumerated().map { fact, premises in
      ChokeSweep.Step(
        fact: fact,
        rule: graph.rules(giving: fact).first { graph.body(of: $0) == premises },
        premises: premises)
    }
    let told = ChokeWalk.isChoke(
      graph, [true], [0], among: [0, 1, 3].map { .init(facts: [$0]) }, targets: [4],
      proof: proof, LevelSizes())
    #expect(told == [true, false, true])
  }
}

/// What holds in a world by plain iteration, in the order in which it was found.
private struct Derivation {
  private(set) var steps: [ChokeSweep.Step] = []
  private var held: Set<Int> = []

  init(_ problem: Problem, _ world: World, without part: ChokeSweep.Part = .init()) {
    let graph = problem.graph
    let part = (facts: Set(part.facts), rules: Set(part.rules))
    func isOpen(_ guarded: Guard) -> Bool { guarded.stretches.contains(where: world.opens) }
    let rules = (0..<graph.ruleCount).filter {
      !part.rules.contains($0) && isOpen(problem.guards[graph.guardIndex(of: $0)])
    }.map { (number: $0, body: graph.body(of: $0), threshold: graph.threshold(of: $0)) }
    let impliers = (0..<graph.levels.factCount).map(graph.levels.impliers)
    for seed in problem.seeds where isOpen(seed.held) {
      add(Int(seed.fact), nil, [], besides: part.facts)
    }
    var count = -1
    while count < held.count {
      count = held.count
      for fact in impliers.indices {
        for stronger in impliers[fact] where held.contains(stronger) {
          add(fact, nil, [stronger], besides: part.facts)
        }
      }
      for (rule, body, threshold) in rules {
        let premises = body.filter(held.contains)
        guard premises.count >= threshold else { continue }
        add(graph.head(of: rule), rule, Array(premises.prefix(threshold)), besides: part.facts)
      }
    }
  }

  private mutating func add(
    _ fact: Int, _ rule: Int?, _ premises: [Int], besides closed: Set<Int>
  ) {
    if closed.contains(fact) || !held.insert(fact).inserted { return }
    steps.append(.init(fact: fact, rule: rule, premises: premises))
  }

  func holds(anyOf targets: [Int]) -> Bool { targets.contains(where: held.contains) }

  /// The steps that a fact hangs on.
  func proof(of fact: Int) -> [ChokeSweep.Step] {
    var needed: Set<Int> = [fact]
    let proof = steps.reversed().filter { step in
      if needed.contains(step.fact) { needed.formUnion(step.premises) }
      return needed.contains(step.fact)
    }
    return proof.reversed()
  }

  /// The rules and facts of some steps as parts; some take more than one with them.
  static func parts(
    _ steps: [ChokeSweep.Step], _ graph: RuleGraph, shuffled: Bool = false,
    _ random: inout SeededRandom
  ) -> [ChokeSweep.Part] {
    var parts: [ChokeSweep.Part] = []
    var seen: Set<[Int]> = []
    for step in steps {
      if let rule = step.rule { parts.append(.init(rules: [rule])) }
      let facts = whole(step.fact, graph)
      if seen.insert(facts).inserted { parts.append(.init(facts: facts)) }
    }
    if shuffled {
      parts.shuffle(using: &random)
      for _ in 0..<random.number(0..<4) {
        let (one, other) = (random.pick(parts), random.pick(parts))
        parts.append(.init(facts: one.facts + other.facts, rules: other.rules + one.rules))
      }
    }
    return parts
  }

  /// A fact, and if it is a level of a node the other levels.
  private static func whole(_ fact: Int, _ graph: RuleGraph) -> [Int] {
    guard fact < graph.levels.factCount else { return [fact] }
    let node = graph.levels.locate(fact).node
    return (0..<4).map { graph.levels.fact(node, $0) }
  }
}
