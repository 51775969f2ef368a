/// For each fact that is only possible, the unknowns each of which would close it alone, from
/// interval to interval.
///
/// A fact is lost with an unknown if every support of it is: the sets are the greatest solution of
/// `losses(fact) = ⋂ over supports { the support's own unknowns, and those in more than n − threshold
/// of its n premises' losses }`, as in `LossSweep`. What is confirmed is lost with none, so that only
/// what is not is looked at.
package struct UnknownLosses {
  private let problem: Problem
  private let graph: RuleGraph
  private let confirmed: IntervalRanks<UInt32>
  private let possible: IntervalRanks<UInt32>
  private let premises: [UInt32]
  private let seeds: [UInt32: [Guard]]
  private var sets: LossSets
  /// The losses of what is only possible now, by fact.
  private var losses: [UInt32: UInt32] = [:]
  /// Those of the interval before.
  private var before: [UInt32: UInt32] = [:]
  private var interval = -1
  /// What is only possible in all intervals.
  private let always: [UInt32]
  /// What holds in different intervals in different worlds.
  private let changing: [UInt32]
  /// At which intervals a guard with unknowns switches.
  private let switches: Set<Int>

  /// How many members sets may have together, unless somebody says otherwise.
  package static let mostMembers = 50_000_000
  private let mostMembers: Int

  package init(
    _ problem: Problem, confirmed: IntervalRanks<UInt32>, possible: IntervalRanks<UInt32>,
    unknownCount: Int, mostMembers: Int = Self.mostMembers
  ) {
    self.mostMembers = mostMembers
    self.problem = problem
    graph = problem.graph
    self.confirmed = confirmed
    self.possible = possible
    premises = graph.base.premises()
    seeds = Dictionary(grouping: problem.seeds, by: \.fact).mapValues { $0.map(\.held) }
    sets = LossSets(seedCount: unknownCount)
    var (always, changing): ([UInt32], [UInt32]) = ([], [])
    for fact in 0..<graph.factCount {
      if possible.isChanging(fact) || confirmed.isChanging(fact) {
        changing.append(UInt32(fact))
      } else if possible.holds(fact), !confirmed.holds(fact) {
        always.append(UInt32(fact))
      }
    }
    (self.always, self.changing) = (always, changing)
    switches = Self.switches(problem)
  }

  /// Whether the sets stayed within bounds; where not, the results are of no use.
  package var isComplete: Bool { sets.size <= mostMembers }

  /// Goes on to the next interval; says whether anything may be lost with other unknowns than before.
  ///
  /// - Complexity: O(rules that give what is only possible × changes of their losses).
  package mutating func advance() -> Bool {
    interval += 1
    let others = changing.filter { isOnlyPossible(Int($0)) }
    guard interval == 0 || switches.contains(interval) || hasChange() else { return false }
    swap(&losses, &before)
    losses.removeAll(keepingCapacity: true)
    for fact in always { losses[fact] = LossSets.unreached }
    for fact in others { losses[fact] = LossSets.unreached }
    settle((always + others).sorted { rank($0) < rank($1) })
    return true
  }

  /// Those of some unknowns each of which alone would close a fact that is only possible now.
  ///
  /// - Complexity: O(unknowns + those that would close it).
  package func closing(_ fact: Int, among unknowns: [UInt32]) -> [UInt32] {
    guard let set = losses[UInt32(fact)], !unknowns.isEmpty else { return [] }
    var members: Set<UInt32> = []
    sets.forEach(in: set) { members.insert(UInt32($0)) }
    return unknowns.filter(members.contains)
  }

  private func rank(_ fact: UInt32) -> UInt32 {
    possible.rank(of: Int(fact), at: interval) ?? .unreached
  }

  private func isOnlyPossible(_ fact: Int) -> Bool {
    possible.rank(of: fact, at: interval) != nil && confirmed.rank(of: fact, at: interval) == nil
  }

  /// Whether anything that bears on what is only possible holds otherwise than in the interval before.
  private func hasChange() -> Bool {
    changing.contains { fact in
      let fact = Int(fact)
      let (now, then) = (state(of: fact, at: interval), state(of: fact, at: interval - 1))
      guard now != then else { return false }
      if now == 1 || then == 1 { return true }
      var bears = false
      graph.forEachHead(from: fact) { head in
        if losses[head] != nil || !bears && isOnlyPossible(Int(head)) { bears = true }
      }
      return bears
    }
  }

  /// 0 where a fact does not hold, 1 where it is only possible, 2 where it is confirmed.
  private func state(of fact: Int, at interval: Int) -> Int {
    if confirmed.rank(of: fact, at: interval) != nil { return 2 }
    return possible.rank(of: fact, at: interval) == nil ? 0 : 1
  }

  private static func switches(_ problem: Problem) -> Set<Int> {
    var switches: Set<Int> = []
    for guarded in problem.guards + problem.carries + problem.seeds.map(\.held) {
      for run in guarded.stretches where guarded.stretches.count > 1 || !run.unknowns.isEmpty {
        switches.insert(run.intervals.lowerBound)
        switches.insert(run.intervals.upperBound)
      }
    }
    return switches
  }
}

extension UnknownLosses {
  /// Looks at facts, and again at what hangs on those that are lost with less.
  private mutating func settle(_ facts: [UInt32]) {
    var queue = facts
    var isQueued = Set(facts)
    var position = 0
    while position < queue.count, isComplete {
      let fact = queue[position]
      position += 1
      isQueued.remove(fact)
      let found = lossesBySupport(of: Int(fact))
      if found == losses[fact] { continue }
      losses[fact] = found
      graph.forEachHead(from: Int(fact)) { head in
        if losses[head] != nil, isQueued.insert(head).inserted { queue.append(head) }
      }
    }
  }

  /// The losses of a premise, or `nil` where it does not hold.
  private func given(_ premise: UInt32) -> UInt32? {
    if let own = losses[premise] { return own }
    return confirmed.rank(of: Int(premise), at: interval) == nil ? nil : LossSets.none
  }

  private mutating func lossesBySupport(of fact: Int) -> UInt32 {
    var result = LossSets.unreached
    for held in seeds[UInt32(fact)] ?? [] {
      if let stretch = held.stretch(at: interval) {
        meet(&result, sets.number(ofUnsorted: stretch.unknowns))
      }
    }
    meetCarried(fact, &result)
    graph.levels.forEachImplier(of: fact) {
      if let own = given(UInt32($0)) { result = sets.meet(result, own) }
    }
    for rule in graph.ownRules(giving: fact) {
      if result == LossSets.none { return result }
      meetRule(Int(rule), &result)
    }
    for position in graph.base.giverRange(of: fact) {
      if result == LossSets.none { return result }
      let rule = Int(graph.base.givers[position])
      guard Int(graph.base.heads[rule]) == fact, let own = given(premises[rule]) else { continue }
      meet(&result, own)
    }
    return result
  }

  private mutating func meet(_ result: inout UInt32, _ own: UInt32) {
    result = sets.meet(result, own)
  }

  /// What is carried on from the interval before.
  private mutating func meetCarried(_ fact: Int, _ result: inout UInt32) {
    let number = problem.carryGuards[fact]
    guard number != 0, interval > 0, let stretch = problem.carries[number].stretch(at: interval)
    else { return }
    let earlier: UInt32? =
      switch state(of: fact, at: interval - 1) {
      case 0: nil
      case 1: before[UInt32(fact)]
      default: LossSets.none
      }
    guard let earlier else { return }
    meet(&result, sets.join(earlier, sets.number(ofUnsorted: stretch.unknowns)))
  }

  /// What a rule besides the base gives.
  private mutating func meetRule(_ rule: Int, _ result: inout UInt32) {
    guard let stretch = problem.guards[Int(graph.guards[rule])].stretch(at: interval) else {
      return
    }
    let body = graph.bodies[Int(graph.bodyOffsets[rule])..<Int(graph.bodyOffsets[rule + 1])]
    let present = body.compactMap(given)
    let threshold = Int(graph.thresholds[rule])
    if present.count < threshold { return }
    // Premises that nothing was found for yet are lost with everything.
    let known = present.filter { $0 != LossSets.unreached }
    let spare = present.count - threshold
    let unfound = present.count - known.count
    if unfound > spare { return }
    let own = sets.inMore(than: spare - unfound, of: known)
    meet(&result, sets.join(own, sets.number(ofUnsorted: stretch.unknowns)))
  }
}

extension RuleGraph {
  /// Calls the body with the facts that a fact is a premise of.
  func forEachHead(from fact: Int, _ body: (UInt32) -> Void) {
    forEachUse(of: fact) {
      body(UInt32($0))
    } base: {
      body(base.heads[$0])
    } single: {
      body(heads[$0])
    } gate: {
      body(heads[$0])
    }
  }
}
