import GraphKernel

/// Finds the best ways to a fact, one after another.
///
/// A way is a set of edges of which, in some interval, the best proof needs every one: what an intruder
/// made in time to keep access is a way of its own once the first one is closed. In an interval, all
/// ways but the best miss one
/// of its edges e₁ … eₙ, so they fall into n classes that have nothing in common: the i-th lacks eᵢ and has e₁ … eᵢ₋₁ (Lawler, "A procedure for computing the K best solutions", 1972; for paths it
/// is Yen's algorithm, for hyperpaths Nielsen, Andersen and Pretolani, 2005). The best proof without
/// what a class lacks bounds the class from below, whether or not it has what the class must have.
struct WaySearch {
  private let analysis: Analysis
  private let goal: Int
  private let isCheapest: Bool
  private var open: [Class] = []
  private var trials = 0
  /// Runs of the engine by what was closed, which classes of other intervals share.
  private var runs: [Set<Program.EdgeKey>: Analysis] = [:]
  /// The rules of each edge of the model.
  private let rules: [Program.EdgeKey: [Int]]

  /// So many times the engine runs at most for one question.
  private static let maximumTrials = 20_000
  /// So many runs are kept at most.
  private static let maximumRuns = 200
  /// So many ways of one rank are put in order at most.
  private static let maximumTies = 1000

  /// Ways that lack some edges and have others.
  private struct Class {
    var lacks: Set<Program.EdgeKey>
    var has: Set<Program.EdgeKey>
    var best: Way
  }

  init(_ analysis: Analysis, goal: Int, cheapest: Bool) {
    self.analysis = analysis
    self.goal = goal
    isCheapest = cheapest
    let graph = analysis.program.problem.graph
    let own = graph.base.ruleCount..<graph.ruleCount
    rules = Dictionary(grouping: own) { analysis.program.key(ofRule: $0) ?? Self.none }
    let asked = analysis.at.map { analysis.program.timeline.index(of: $0) }
    for interval in asked.map({ $0..<$0 + 1 }) ?? 0..<analysis.program.timeline.count {
      guard let best = Way(of: goal, at: interval, in: analysis, cheapest: cheapest)
      else { continue }
      open.append(Class(lacks: [], has: [], best: best))
    }
  }

  private static let none = Program.EdgeKey(tag: Program.noEdge, isOfEstate: false)

  /// The best ways, the best of all first, then by rank and sentences.
  ///
  /// - Throws: `BlastRadiusError` of code `limit` where there are too many to tell.
  mutating func ways(_ count: Int) throws -> [Way] {
    var found: [Way] = []
    var known: Set<Set<Program.EdgeKey>> = []
    while let next = takeBest() {
      if found.count >= count, !next.best.rank.isLevel(with: found[count - 1].rank) { break }
      if found.count >= max(count, Self.maximumTies) { break }
      let edges = Set(next.best.edges)
      if next.has.isSubset(of: edges), !known.contains(edges), isWay(next.best) {
        known.insert(edges)
        found.append(next.best)
      }
      try divide(next)
    }
    let others = found.dropFirst().sorted { left, right in
      left.rank.isLevel(with: right.rank)
        ? left.sentences.lexicographicallyPrecedes(right.sentences) : left.rank < right.rank
    }
    return Array((found.prefix(1) + others).prefix(count))
  }

  private mutating func takeBest() -> Class? {
    let best = open.indices.min { left, right in
      let (first, second) = (open[left].best, open[right].best)
      return first.rank == second.rank
        ? first.sentences.lexicographicallyPrecedes(second.sentences) : first.rank < second.rank
    }
    return best.map { open.remove(at: $0) }
  }

  private mutating func divide(_ parent: Class) throws {
    var has = parent.has
    for edge in parent.best.edges where !parent.has.contains(edge) {
      let part = try part(
        at: parent.best.point.interval, lacks: parent.lacks.union([edge]), has: has)
      if let part { open.append(part) }
      has.insert(edge)
    }
  }

  /// The ways of a class, or `nil` where it is surely empty.
  private mutating func part(
    at interval: Int, lacks: Set<Program.EdgeKey>, has: Set<Program.EdgeKey>
  ) throws -> Class? {
    let run = try run(lacks: lacks, has: has)
    guard let best = Way(of: goal, at: interval, in: run, cheapest: isCheapest) else { return nil }
    if !has.isSubset(of: best.edges) {
      guard has.isSubset(of: run.edges(leadingTo: goal)) else { return nil }
    }
    return Class(lacks: lacks, has: has, best: best)
  }

  private mutating func run(
    lacks: Set<Program.EdgeKey>, has: Set<Program.EdgeKey>
  ) throws -> Analysis {
    if let known = runs[lacks] { return known }
    trials += 1
    guard trials <= Self.maximumTrials else {
      throw BlastRadiusError(
        .limit, "there are too many ways to tell the best ones apart; ask for fewer (-k)")
    }
    let rivals = rivals(of: has)
    let program = analysis.program.closing { rule in
      if rivals.contains(rule) { return true }
      return analysis.program.key(ofRule: rule).map { lacks.contains($0) } ?? false
    }
    let run = Analysis(program, withEffort: isCheapest)
    guard program.timeline.count > 1 else { return run }
    if runs.count >= Self.maximumRuns { runs.removeAll() }
    runs[lacks] = run
    return run
  }

  /// The rules that a way with these edges does not use.
  ///
  /// Without time a fact is obtained once: an edge of one rule that has to be used leaves the other
  /// rules for what it gives out.
  private func rivals(of edges: Set<Program.EdgeKey>) -> Set<Int> {
    let program = analysis.program
    guard program.timeline.count == 1 else { return [] }
    var rivals: Set<Int> = []
    for edge in edges {
      guard let own = rules[edge], own.count == 1 else { continue }
      let head = program.problem.graph.head(of: own[0])
      for rule in program.problem.graph.rules(giving: head)
      where rule != own[0] && program.key(ofRule: rule) != nil {
        rivals.insert(rule)
      }
    }
    return rivals
  }

  /// Whether its edges alone have this proof: where rules were left out, a better one may use them.
  private func isWay(_ way: Way) -> Bool {
    let edges = Set(way.edges)
    let alone = Analysis(
      analysis.program.restricted(to: edges, isKept: true), withEffort: isCheapest)
    let best = Way(of: goal, at: way.point.interval, in: alone, cheapest: isCheapest)
    return best.map { Set($0.edges) } == edges
  }
}

extension Analysis {
  /// A program's worlds.
  init(_ program: Program, withEffort: Bool) {
    let (worst, best) = (World.possible(without: nil), World.confirmed)
    let worlds = program.unknowns.isEmpty ? [worst] : [worst, best]
    let ranks = Solver.solve(program.problem, worlds, withEffort: withEffort)
    self.init(program, confirmed: ranks[ranks.count - 1], possible: ranks[0])
  }

  /// The edges that may take part in a proof of a fact.
  fileprivate func edges(leadingTo goal: Int) -> Set<Program.EdgeKey> {
    let graph = program.problem.graph
    var edges: Set<Program.EdgeKey> = []
    var seen: Set<Int> = [goal]
    var stack = [goal]
    while let fact = stack.popLast() {
      var premises = graph.levels.impliers(of: fact).filter(isEverHeld)
      for rule in graph.rules(giving: fact) {
        let held = graph.body(of: rule).filter(isEverHeld)
        guard held.count >= graph.threshold(of: rule), isEverOpen(rule) else { continue }
        if let key = program.key(ofRule: rule) { edges.insert(key) }
        premises += held
      }
      for premise in premises where seen.insert(premise).inserted { stack.append(premise) }
    }
    return edges
  }

  private func isEverHeld(_ fact: Int) -> Bool { !possible.hops.runs(of: fact).isEmpty }

  private func isEverOpen(_ rule: Int) -> Bool {
    let guarded = program.problem.guards[program.problem.graph.guardIndex(of: rule)]
    return !guarded.runs.isEmpty
  }
}
