import GraphKernel

extension SeedQuestions {
  /// Which of the candidates reach a fact, alone or in minimal sets.
  ///
  /// A set is minimal when no smaller part of it reaches the fact, not even possibly. What the
  /// question gives as already lost is held besides every set; where it reaches the fact itself,
  /// even possibly, there is no set.
  ///
  /// - Parameters:
  ///   - target: The fact to reach.
  ///   - candidates: The ids of the nodes that may be lost.
  ///   - largestSet: The size of the largest sets asked about, 1 to 3.
  ///   - limit: How many sets are returned, the rest is counted. They are the nearest ones of all,
  ///     or where a gate is on the way, of the first 4 × limit.
  /// - Throws: `BlastRadiusError`: `bad-input` for an id that is not in the model, `limit` where
  ///   more than 2,000,000 combinations would have to be tried.
  /// - Complexity: O(candidates / 512) sweeps, and for sets as many again as there are combinations
  ///   of candidates that satisfy different premises of gates.
  public func who(
    reaches target: Fact, among candidates: [String], largestSet: Int = 1, limit: Int = 10_000
  ) throws -> Reachers {
    let node = try number(of: target.node)
    let numbers = try candidates.map(number)
    let fact = Int(program.fact(node, target.level))
    let ranks = TargetRanks(self, target: fact)
    let reachedByGiven =
      program.question.from.isEmpty ? nil : rows(for: [[]], ranks).first?.certainty
    var sets: [[Int]] = []
    if reachedByGiven == nil {
      let search = SetSearch(
        self, Condensation(problem, .possible(without: nil)), target: fact)
      sets = try search.minimalSets(of: Set(numbers).subtracting([node]).sorted(), largestSet)
    }
    var weaker: Reachers.Weaker?
    if sets.isEmpty, reachedByGiven == nil {
      weaker = try self.weaker(than: target, of: Set(numbers).subtracting([node]).sorted(), limit)
    }
    let rows = rows(for: ranks.isCheap ? sets : Array(sets.prefix(min(limit, 1 << 40) * 4)), ranks)
    return Reachers(
      target: target, at: at, given: Set(program.question.from.map(\.asSeed)).sorted(),
      reachedByGiven: reachedByGiven, rows: Array(rows.prefix(limit)),
      counts: (1...max(1, largestSet)).map { size in sets.count { $0.count == size } },
      weaker: weaker)
  }

  /// Who alone reaches the strongest weaker level that anybody does.
  private func weaker(
    than target: Fact, of candidates: [Int], _ limit: Int
  ) throws -> Reachers.Weaker? {
    let node = try number(of: target.node)
    for level in Level.strongestFirst where level.rawValue < target.level.rawValue {
      let fact = Int(program.fact(node, level))
      let search = SetSearch(self, Condensation(problem, .possible(without: nil)), target: fact)
      let sets = try search.minimalSets(of: candidates, 1)
      if sets.isEmpty { continue }
      let ranks = TargetRanks(self, target: fact)
      let rows = rows(
        for: ranks.isCheap ? sets : Array(sets.prefix(min(limit, 1 << 40) * 4)), ranks)
      return Reachers.Weaker(
        target: Fact(target.node, level), rows: Array(rows.prefix(limit)), count: sets.count)
    }
    return nil
  }

  private func rows(for sets: [[Int]], _ ranks: TargetRanks) -> [Reachers.Row] {
    let certain = ranks.ranks(of: sets, in: .confirmed)
    let possible = ranks.ranks(of: sets, in: .possible(without: nil))
    let rows = sets.indices.compactMap { index -> Reachers.Row? in
      guard let rank = certain[index] ?? possible[index] else { return nil }
      return Reachers.Row(
        ids: sets[index].map { program.nodes.id($0) }.sorted(), hops: rank.hops,
        effort: Effort(thousandths: rank.effort),
        certainty: certain[index] == nil ? .possible : .confirmed)
    }
    return rows.sorted { left, right in
      if left.ids.count != right.ids.count { return left.ids.count < right.ids.count }
      if left.hops != right.hops { return left.hops < right.hops }
      if left.effort != right.effort { return left.effort < right.effort }
      return left.ids.lexicographicallyPrecedes(right.ids)
    }
  }
}

/// The ranks of one target for sets of seeds.
private struct TargetRanks {
  private let questions: SeedQuestions
  private let target: Int
  private let confirmed: BackwardWalk?
  private let possible: BackwardWalk?

  init(_ questions: SeedQuestions, target: Int) {
    self.questions = questions
    self.target = target
    possible = BackwardWalk(questions.problem, .possible(without: nil), target: target)
    confirmed =
      questions.program.unknowns.isEmpty
      ? possible : BackwardWalk(questions.problem, .confirmed, target: target)
  }

  /// Whether a set more costs next to nothing.
  var isCheap: Bool { possible != nil && confirmed != nil }

  /// The rank of the target for each set in a world: by one walk backwards where no gate is on the
  /// way, else by a lane for each set.
  func ranks(of sets: [[Int]], in world: World) -> [(hops: Int, effort: UInt64)?] {
    let given = questions.given(in: world)
    let seeds = sets.map { set in
      set.filter { questions.isHeld($0, in: world) }.map { questions.program.fact($0, .control) }
        + given
    }
    guard let walk = world == .confirmed ? confirmed : possible else {
      return SeedRanks.ranks(questions.problem, world, sets: seeds, target: target)
    }
    return seeds.map { facts in
      guard let hops = facts.map({ walk.hops[Int($0)] }).min(), hops != .unreached,
        let effort = facts.map({ walk.efforts[Int($0)].effort }).min()
      else { return nil }
      return (Int(hops), effort)
    }
  }
}

/// Finds the minimal sets of seeds that reach a fact in the possible world.
///
/// A set of several reaches more than its parts only through a gate, so candidates that satisfy the
/// same premises of gates are alike: one of each kind is tried and stands for all.
struct SetSearch {
  private let questions: SeedQuestions
  private let condensation: Condensation
  private let target: Int
  private let world = World.possible(without: nil)

  init(_ questions: SeedQuestions, _ condensation: Condensation, target: Int) {
    self.questions = questions
    self.condensation = condensation
    self.target = target
  }

  /// How many combinations are tried at most.
  private static let mostCombinations = 2_000_000

  /// Candidates that satisfy the same premises of gates.
  private struct Alike {
    var members: [Int]
  }

  func minimalSets(of candidates: [Int], _ largest: Int) throws -> [[Int]] {
    let held = candidates.filter { questions.isHeld($0, in: world) }
    let alone = reaching(held.map { [$0] })
    let singles = zip(held, alone).filter(\.1).map(\.0)
    var sets = singles.map { [$0] }
    guard largest > 1, !reaching([[]])[0] else { return sets }
    let rest = zip(held, alone).filter { !$0.1 }.map(\.0)
    let classes = alike(rest)
    let pairs = try reachingCombinations(classes.count, of: 2, without: [], classes)
    sets += pairs.flatMap { expand($0, classes) }
    guard largest > 2 else { return sets }
    let triples = try reachingCombinations(classes.count, of: 3, without: Set(pairs), classes)
    return sets + triples.flatMap { expand($0, classes) }
  }

  /// Groups candidates by the premises of gates that each satisfies; those that satisfy none are
  /// left out.
  private func alike(_ candidates: [Int]) -> [Alike] {
    let premises = condensation.premisesOfGates
    var groups: [[Int]: [Int]] = [:]
    var sweep = SeedSweep(condensation)
    for first in stride(from: 0, to: candidates.count, by: Lanes512.capacity) {
      let pass = Array(candidates[first..<min(first + Lanes512.capacity, candidates.count)])
      sweep.sweep(
        pass.map { [questions.program.fact($0, .control)] }, given: questions.given(in: world))
      let lanes = premises.map { sweep.lanes(of: $0) }
      for (lane, node) in pass.enumerated() {
        let satisfied = premises.indices.filter { lanes[$0].contains(lane) }
        if !satisfied.isEmpty { groups[satisfied, default: []].append(node) }
      }
    }
    return groups.values.map { Alike(members: $0.sorted()) }
      .sorted { $0.members[0] < $1.members[0] }
  }

  /// The combinations of classes that reach the target, none of which holds a smaller one that does.
  private func reachingCombinations(
    _ count: Int, of size: Int, without smaller: Set<[Int]>, _ classes: [Alike]
  ) throws -> [[Int]] {
    let total = size == 2 ? count * (count - 1) / 2 : count * (count - 1) * (count - 2) / 6
    guard total <= Self.mostCombinations else {
      throw BlastRadiusError(
        .limit,
        "\(total) sets of \(size) would have to be tried, more than \(Self.mostCombinations); "
          + "name fewer candidates or ask for smaller sets")
    }
    var found: [[Int]] = []
    var batch: [[Int]] = []
    func flush() {
      let seeds = batch.map { $0.map { classes[$0].members[0] } }
      found += zip(batch, reaching(seeds)).filter(\.1).map(\.0)
      batch.removeAll(keepingCapacity: true)
    }
    for first in 0..<count {
      for second in first + 1..<max(first + 1, count) {
        if smaller.contains([first, second]) { continue }
        if size == 2 {
          batch.append([first, second])
        } else {
          for third in second + 1..<max(second + 1, count)
          where !smaller.contains([first, third]) && !smaller.contains([second, third]) {
            batch.append([first, second, third])
          }
        }
        if batch.count >= 1 << 14 { flush() }
      }
    }
    flush()
    return found
  }

  private func expand(_ combination: [Int], _ classes: [Alike]) -> [[Int]] {
    combination.reduce([[]]) { sets, position in
      sets.flatMap { set in classes[position].members.map { (set + [$0]).sorted() } }
    }
  }

  /// Whether each set reaches the target.
  private func reaching(_ sets: [[Int]]) -> [Bool] {
    var sweep = SeedSweep(condensation)
    var result: [Bool] = []
    for first in stride(from: 0, to: sets.count, by: Lanes512.capacity) {
      let pass = sets[first..<min(first + Lanes512.capacity, sets.count)]
      let seeds = pass.map { $0.map { questions.program.fact($0, .control) } }
      sweep.sweep(seeds, given: questions.given(in: world))
      let stronger = condensation.graph.levels.impliers(of: target)
      let lanes = stronger.reduce(sweep.lanes(of: target)) { $0 | sweep.lanes(of: $1) }
      result += (0..<pass.count).map { lanes.contains($0) }
    }
    return result
  }
}
