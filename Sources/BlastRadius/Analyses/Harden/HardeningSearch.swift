import GraphKernel

extension Analysis {
  /// The cheapest sets of fixes after which nothing of some targets is reached, proved by implicit hitting
  /// sets.
  ///
  /// A target stays unreached exactly when each proof of it is broken. The cheapest choice that breaks the
  /// proofs that are known costs no more than any that protects; where the engine still reaches a target with
  /// it, that is a further proof. So its cost is a lower bound all the way, and when it protects it is the
  /// optimum (Chandrasekaran, Karp, Moreno-Centeno and Vempala, "Algorithms for implicit hitting set
  /// problems", 2011).
  ///
  /// - Parameters:
  ///   - choose: Finds the cheapest choice; it may be a program of its own.
  ///   - isOver: Whether the time is over.
  /// - Throws: `BlastRadiusError` (`bad-input`) for an id that is not in the model; what `choose` throws.
  /// - Complexity: A run of the engine for each proof; how many there are is exponential at worst.
  public func hardening(
    _ question: HardeningQuestion,
    choose: (ChoiceProblem) async throws -> ChoiceProblem.Answer, isOver: () -> Bool
  ) async throws -> Hardening {
    var search = try HardeningSearch(self, question)
    return try await search.run(choose, isOver)
  }
}

/// Looks for the cheapest sets of fixes.
private struct HardeningSearch {
  private let question: HardeningQuestion
  private let finder: FixFinder
  private let base: Analysis
  private var problem = ChoiceProblem()
  private var fixes: [FixOption] = []
  private var numbers: [FixOption: Int] = [:]
  private var result: Hardening
  /// In how many of the known proofs each fix stands.
  private var proofs: [Int: Int] = [:]
  /// The cheapest set known that protects, proved or not.
  private var best: Set<FixOption>?

  init(_ analysis: Analysis, _ question: HardeningQuestion) throws {
    self.question = question
    base = try analysis.cut(at: question.moment)
    finder = FixFinder(
      costs: question.costs, fixesSeeds: question.fixesSeeds, moment: question.moment,
      seeds: analysis.seedNodes)
    result = Hardening(question.targets)
    for target in question.targets { _ = try base.facts(of: target) }
  }

  mutating func run(
    _ choose: (ChoiceProblem) async throws -> ChoiceProblem.Answer, _ isOver: () -> Bool
  ) async throws -> Hardening {
    guard let first = try core(with: []) else {
      result.isAlreadyProtected = true
      result.isOptimal = true
      return result
    }
    if !add(first) { return impossible(first) }
    var isFirst = true
    while result.sets.count < question.count {
      if isOver() { break }
      switch try await choose(problem) {
      case .none:
        if isFirst { return impossible(nil) }
        return try finished()
      case .stopped(let bound):
        if isFirst { raise(to: bound) }
        return try finished()
      case .best(let chosen):
        let set = Set(chosen.map { fixes[$0] })
        if isFirst { raise(to: Self.cost(of: set).thousandths) }
        guard let core = try core(with: set) else {
          try found(try await earliest(set, choose, isOver))
          if isFirst { result.isOptimal = true }
          isFirst = false
          continue
        }
        if !add(core) { return isFirst ? impossible(core) : try finished() }
        try grow(set, core, isOver)
      }
    }
    return try finished()
  }

  /// Breaks one proof after another with its most useful fix, so that one choice tells of many proofs; what
  /// protects in the end is a set, though perhaps not the cheapest.
  private mutating func grow(
    _ set: Set<FixOption>, _ core: Core, _ isOver: () -> Bool
  ) throws {
    var (set, core) = (set, core)
    while !isOver() {
      let taken = Set(set.map(Self.thing))
      guard let fix = mostUseful(of: core.breakers.filter { !taken.contains(Self.thing($0)) })
      else { return }
      set.insert(fix)
      guard let next = try self.core(with: set) else {
        if best.map({ Self.cost(of: set) < Self.cost(of: $0) }) ?? true { best = set }
        return
      }
      if !add(next) { return }
      core = next
    }
  }

  /// The fix that breaks most of the known proofs for what it costs; of several the first.
  private mutating func mostUseful(of fixes: [FixOption]) -> FixOption? {
    var best: (fix: FixOption, proofs: UInt64)?
    for fix in fixes {
      let count = UInt64(proofs[number(of: fix)] ?? 0)
      if let best, count * best.fix.cost.thousandths <= best.proofs * fix.cost.thousandths {
        continue
      }
      best = (fix, count)
    }
    return best?.fix
  }

  /// What the ways of one thing exclude each other by.
  private static func thing(_ fix: FixOption) -> Thing { Thing(kind: fix.kind, id: fix.id) }

  /// What a fix changes.
  private struct Thing: Hashable {
    var kind: FixOption.Kind
    var id: String
  }

  /// A proof that a target is reached with some fixes chosen; `nil` where none is.
  private mutating func core(with chosen: Set<FixOption>) throws -> Core? {
    let analysis = try changed(chosen)
    let certainty: Certainty = question.allowsPossible ? .confirmed : .possible
    let ranks = analysis.ranks(certainty)
    let timeline = analysis.program.timeline
    let start = question.moment.map { timeline.index(of: $0.asEnd) } ?? 0
    for target in question.targets {
      for fact in try analysis.facts(of: target) {
        let interval = analysis.intervalsAsked.first {
          $0 >= start && ranks.holds(fact, at: $0)
        }
        guard let interval else { continue }
        return Core(
          of: fact, at: interval, analysis.witnesses(certainty), chosen: chosen, finder)
      }
    }
    return nil
  }

  /// The model with fixes.
  private func changed(_ chosen: Set<FixOption>) throws -> Analysis {
    if chosen.isEmpty { return base }
    var question = base.question
    question.assumptions = []
    question.changes += chosen.map(\.change)
    let cuts = self.question.moment.map { Set([$0.asBeginning, $0.asEnd]) } ?? []
    return Analysis(
      try Compiler.compile(base.model, question, cuts: cuts, isLenient: true))
  }

  /// Adds the clause of a core; says whether any choice satisfies it.
  private mutating func add(_ core: Core) -> Bool {
    let clause = ChoiceProblem.Clause(
      chosen: core.breakers.map { number(of: $0) },
      notChosen: core.adders.sorted { $0.isBefore($1) }.map { number(of: $0) })
    if clause.chosen.isEmpty, clause.notChosen.isEmpty { return false }
    problem.clauses.append(clause)
    for fix in clause.chosen { proofs[fix, default: 0] += 1 }
    return true
  }

  private mutating func number(of fix: FixOption) -> Int {
    if let number = numbers[fix] { return number }
    let number = fixes.count
    numbers[fix] = number
    fixes.append(fix)
    problem.costs.append(fix.cost.thousandths)
    let others = fixes.indices.filter { Self.thing(fixes[$0]) == Self.thing(fix) }
    problem.groups.removeAll { !Set($0).isDisjoint(with: others) }
    if others.count > 1 { problem.groups.append(others) }
    return number
  }

  /// Takes a set that protects, without what it does not need, and asks for others from now on.
  private mutating func found(_ set: Set<FixOption>) throws {
    let needed = try minimal(set)
    result.sets.append(
      .init(fixes: needed.sorted { $0.isBefore($1) }, cost: Self.cost(of: needed)))
    problem.clauses.append(
      .init(chosen: [], notChosen: needed.sorted { $0.isBefore($1) }.map { number(of: $0) }))
  }

  /// The set without the fixes that it protects without. A part of the cheapest choice that protects
  /// satisfies all clauses too, and so is not cheaper: only what costs nothing can be left out.
  private mutating func minimal(_ set: Set<FixOption>) throws -> Set<FixOption> {
    var needed = set
    for fix in set.sorted(by: { $1.isBefore($0) }) where fix.cost.thousandths == 0 {
      if try core(with: needed.subtracting([fix])) == nil { needed.remove(fix) }
    }
    return needed
  }

  private static func cost(of set: Set<FixOption>) -> Effort {
    Effort(thousandths: set.reduce(0) { $0 + $1.cost.thousandths })
  }

  private mutating func raise(to bound: UInt64) {
    result.lowerBound = max(result.lowerBound, Effort(thousandths: bound))
  }

  private mutating func impossible(_ core: Core?) -> Hardening {
    result.isImpossible = true
    let isProof = core.map { $0.breakers.isEmpty && $0.adders.isEmpty } ?? false
    result.unbreakable = isProof ? core?.steps : nil
    return result
  }

  /// The answer, with the best set that is known where none is proved.
  private mutating func finished() throws -> Hardening {
    if result.sets.isEmpty, let around = try aroundTargets(),
      best.map({ Self.cost(of: around) < Self.cost(of: $0) }) ?? true
    {
      best = around
    }
    if result.sets.isEmpty, let best {
      result.sets = [.init(fixes: best.sorted { $0.isBefore($1) }, cost: Self.cost(of: best))]
      result.isOptimal = result.sets[0].cost == result.lowerBound
    }
    result.sets.sort { left, right in
      left.cost == right.cost
        ? left.fixes.map(\.change.description).lexicographicallyPrecedes(
          right.fixes.map(\.change.description))
        : left.cost < right.cost
    }
    return result
  }
}

extension HardeningSearch {
  /// Of the sets that cost as much as a cheapest one and protect too, the first one: that whose first fix is
  /// before those of the others, then whose second one is.
  ///
  /// Each of them breaks the proofs that are known, which nothing cheaper does: so nothing that costs
  /// something and stands in no such proof is in any of them, and none is missed. When the time is over, it
  /// is the first one as far as was looked.
  private mutating func earliest(
    _ set: Set<FixOption>, _ choose: (ChoiceProblem) async throws -> ChoiceProblem.Answer,
    _ isOver: () -> Bool
  ) async throws -> Set<FixOption> {
    func paid(_ set: Set<FixOption>) -> [FixOption] {
      set.filter { $0.cost > Effort(thousandths: 0) }.sorted { $0.isBefore($1) }
    }
    let cost = Self.cost(of: set)
    var (best, order) = (set, paid(set))
    var place = 0
    while place < order.count, !isOver() {
      let given = Array(order.prefix(place))
      let earlier = paid(Set(fixes)).prefix { $0.isBefore(order[place]) }
        .filter { !given.contains($0) }
      let other =
        earlier.isEmpty
        ? nil : try await self.set(of: given, withOneOf: earlier, at: cost, choose, isOver)
      if let other { (best, order) = (other, paid(other)) } else { place += 1 }
    }
    return best
  }

  /// A set at a cost that protects, with some fixes and one of others; `nil` where there is none, or the
  /// time is over.
  private mutating func set(
    of given: [FixOption], withOneOf others: [FixOption], at cost: Effort,
    _ choose: (ChoiceProblem) async throws -> ChoiceProblem.Answer, _ isOver: () -> Bool
  ) async throws -> Set<FixOption>? {
    let wanted = given.map { ChoiceProblem.Clause(chosen: [number(of: $0)], notChosen: []) }
    let one = ChoiceProblem.Clause(chosen: others.map { number(of: $0) }, notChosen: [])
    while !isOver() {
      var asked = problem
      asked.clauses += wanted + [one]
      guard case .best(let chosen) = try await choose(asked) else { return nil }
      let set = Set(chosen.map { fixes[$0] })
      if Self.cost(of: set) > cost { return nil }
      guard let core = try core(with: set) else { return set }
      if !add(core) { return nil }
    }
    return nil
  }

  /// The cheapest fix of each edge that leads into a target: dear, but known without a search. `nil` where
  /// one cannot be fixed, or where it does not protect.
  private mutating func aroundTargets() throws -> Set<FixOption>? {
    let (program, graph) = (base.program, base.program.problem.graph)
    var (set, things): (Set<FixOption>, Set<ExactText>) = ([], [])
    for fact in try question.targets.flatMap(base.facts) {
      let rules = ([fact] + graph.levels.impliers(of: fact)).flatMap(program.edgeRules)
      for rule in rules where graph.body(of: rule).allSatisfy({ base.possible.holds($0) }) {
        guard let key = program.changeableEdge(ofRule: rule) else { return nil }
        let ways = finder.fixes(of: key, in: program)
        guard let way = ways.min(by: Self.isCheaper) else { return nil }
        if things.insert(way.id).inserted { set.insert(way) }
      }
    }
    return try core(with: set) == nil ? set : nil
  }

  private static func isCheaper(_ left: FixOption, _ right: FixOption) -> Bool {
    left.cost == right.cost ? left.isBefore(right) : left.cost < right.cost
  }
}
