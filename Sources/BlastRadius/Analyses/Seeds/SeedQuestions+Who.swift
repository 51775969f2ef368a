import GraphKernel

extension SeedQuestions {
  /// Which of the candidates reach a fact, alone or in minimal sets.
  ///
  /// A set is minimal when no smaller part of it reaches the fact, not even possibly. What the
  /// question gives as already lost is held besides every set; where it reaches the fact itself,
  /// even possibly, there is no set.
  ///
  /// ```swift
  /// let reachers = try questions.who(
  ///   reaches: Fact("jira", .control), among: ["moveworks-token", "smartsheet-credential"],
  ///   largestSet: 2)
  /// for row in reachers.rows { print(row.ids, row.hops) }
  /// ```
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
    let reachedByGiven = reachedByGiven(ranks)
    var found = SetSearch.Found(counts: [Int](repeating: 0, count: max(1, largestSet)))
    var weaker: Reachers.Weaker?
    if reachedByGiven == nil {
      let condensation = Condensation(problem, .open)
      let others = Set(numbers).subtracting([node]).sorted()
      found = try SetSearch(self, condensation, target: fact)
        .minimalSets(of: others, largestSet, limit: Self.looked(at: limit))
      if found.sets.isEmpty {
        weaker = try self.weaker(than: target, of: node, among: others, condensation, limit)
      }
    }
    let rows = nearest(found.sets, ranks, limit)
    return Reachers(
      target: target, at: at, given: program.question.from.map(\.asSeed).distinct(),
      reachedByGiven: reachedByGiven, rows: rows,
      counts: found.counts, weaker: weaker)
  }

  /// How surely what was already lost reaches a target by itself.
  private func reachedByGiven(_ ranks: TargetRanks) -> Certainty? {
    program.question.from.isEmpty ? nil : rows(for: [[]], ranks).first?.certainty
  }

  /// Among how many sets the nearest ones are looked for where that costs much.
  private static func looked(at limit: Int) -> Int { min(limit, 1 << 40) * 4 }

  /// The nearest sets: of all, or where that costs much, of the first.
  private func nearest(_ sets: [[Int]], _ ranks: TargetRanks, _ limit: Int) -> [Reachers.Row] {
    let looked = ranks.isCheap ? sets : Array(sets.prefix(Self.looked(at: limit)))
    return Array(rows(for: looked, ranks).prefix(limit))
  }

  /// Who alone reaches the strongest weaker level that anybody does.
  private func weaker(
    than target: Fact, of node: Int, among candidates: [Int], _ condensation: Condensation,
    _ limit: Int
  ) throws -> Reachers.Weaker? {
    for level in Level.allCases.reversed() where level.rawValue < target.level.rawValue {
      let fact = Int(program.fact(node, level))
      let ranks = TargetRanks(self, target: fact)
      let reached = Fact(target.node, level)
      if let certainty = reachedByGiven(ranks) {
        return Reachers.Weaker(target: reached, reachedByGiven: certainty, rows: [], count: 0)
      }
      let search = SetSearch(self, condensation, target: fact)
      let sets = try search.minimalSets(of: candidates, 1, limit: 0).sets
      if sets.isEmpty { continue }
      return Reachers.Weaker(
        target: reached, reachedByGiven: nil, rows: nearest(sets, ranks, limit), count: sets.count)
    }
    return nil
  }

  private func rows(for sets: [[Int]], _ ranks: TargetRanks) -> [Reachers.Row] {
    let certain = ranks.ranks(of: sets, in: .confirmed)
    let possible = ranks.ranks(of: sets, in: .open)
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
    possible = BackwardWalk(questions.problem, .open, target: target)
    confirmed =
      questions.program.hasUnknowns
      ? BackwardWalk(questions.problem, .confirmed, target: target) : possible
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
