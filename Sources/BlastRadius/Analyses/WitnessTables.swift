import GraphKernel

/// What is found once for all facts of an estate, where witnesses are asked for many.
struct WitnessTables: Sendable {
  /// The premise of each rule of the base.
  private let premises: [UInt32]
  /// The place of each imported node as the subject of a sentence; `.max` where its id is quoted.
  private let places: [UInt32]
  /// The rule that the shown proof of a fact ends with in every interval, where it was found for all
  /// facts at once; else `.max`.
  private(set) var shown: [UInt32] = []

  /// - Complexity: O(facts + rules).
  init(_ graph: RuleGraph, _ order: IDOrder) {
    premises = graph.base.premises()
    places = order.placesInSentences
  }

  /// The tables with the rules that proofs in a world are shown to end with.
  ///
  /// What is carried on may have been obtained through unknowns that nothing needs any more, so where
  /// these count nothing is said of it.
  ///
  /// - Complexity: O(facts + rules).
  func showing(_ ranks: WorldRanks, of program: Program, withUnknowns: Bool) -> WitnessTables {
    guard program.nodes.importedCount > 0 else { return self }
    let problem = program.problem
    var shown = problem.graph.shownRules(ranks.hops, order: places)
    for fact in shown.indices where shown[fact] != .max {
      let isCarried = withUnknowns && problem.carryGuards[fact] != 0
      if isCarried || Self.isImplied(fact, problem.graph.levels, ranks) { shown[fact] = .max }
    }
    var tables = self
    tables.shown = shown
    return tables
  }

  /// Whether a stronger level of the node was ever reached as early.
  private static func isImplied(_ fact: Int, _ levels: NodeLevels, _ ranks: WorldRanks) -> Bool {
    if levels.isStrongest(fact) { return false }
    let hops = ranks.hops(of: fact, at: 0)
    return levels.impliers(of: fact).contains { stronger in
      ranks.isChanging(stronger) || ranks.hops(of: stronger, at: 0) == hops
    }
  }

  /// The rule that the shown proof of a fact ends with in every interval, where that is known.
  func shownRule(of fact: Int) -> Int? {
    guard fact < shown.count, shown[fact] != .max else { return nil }
    return Int(shown[fact])
  }

  /// The premise of a rule of the base, or `nil` for another rule.
  func premise(of rule: Int) -> Int? { rule < premises.count ? Int(premises[rule]) : nil }

  /// Whether the edge of one rule of the base is shown rather than that of another; `nil` where it
  /// takes their sentences to say.
  func precedes(_ rule: Int, _ other: Int) -> Bool? {
    guard let first = premise(of: rule), let second = premise(of: other) else { return nil }
    let (one, two) = (places[first % places.count], places[second % places.count])
    return one == .max || two == .max || one == two ? nil : one < two
  }
}
