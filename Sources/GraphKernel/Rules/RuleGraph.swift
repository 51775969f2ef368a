/// Facts and the rules between them: `body → head`, where `threshold` of the body suffice.
///
/// The rules of the base come first. Of the others, rules of one premise come before gates (rules
/// of several) and are ordered by that premise, so that the rules leaving a fact are neighbours in
/// memory. What one level of a node implies of another is no rule: `levels` says it.
package struct RuleGraph: Sendable {
  /// How many facts there are; they are `0..<factCount`, levels of nodes first.
  package let factCount: Int
  /// The facts that are levels of nodes.
  package let levels: NodeLevels
  /// The rules of an estate.
  package var base: BaseGraph

  // The other rules, by their number less `base.ruleCount`.
  let heads: [UInt32]
  var guards: [UInt32]
  let isHop: [Bool]
  let efforts: [UInt64]
  let thresholds: [UInt32]
  let tags: [UInt32]
  /// Guard × 2 + whether it is a hop: what a walk reads, in one place.
  var walks: [UInt32]
  let bodyOffsets: [UInt32]
  let bodies: [UInt32]

  /// The number of the first gate.
  let firstGate: Int

  // What there is of each fact; nothing at all where all rules are of the base.

  /// The premises of these rules, one bit per fact.
  let ownPremises: [UInt64]
  /// Whether each hop costs as much as any other and nothing needs two premises: then the least
  /// effort of a fact is that of its fewest hops.
  let hasUniformEffort: Bool
  /// The first rule of one premise of each fact; the last entry is where gates begin.
  let singleOffsets: [UInt32]
  /// Where the gates that a fact is a premise of begin in `gateUses`.
  let gateUseOffsets: [UInt32]
  let gateUses: [UInt32]
  /// Where the rules that give a fact begin in `givers`.
  let giverOffsets: [UInt32]
  let givers: [UInt32]

  /// How many rules there are.
  package var ruleCount: Int { base.ruleCount + heads.count }

  /// How many gates there are; they are the last rules.
  var gateCount: Int { heads.count - firstGate }

  /// The gates: rules of several premises.
  package var gates: Range<Int> { ruleCount - gateCount..<ruleCount }

  /// The rules besides the base of which a fact is the only premise.
  package func ownRules(from fact: Int) -> Range<Int> {
    let own = singles(of: fact)
    return base.ruleCount + own.lowerBound..<base.ruleCount + own.upperBound
  }

  /// Says what hangs on a fact, always in this order: the facts that it implies, the rules of the
  /// base, the other rules of which it is the only premise, and the gates of which it is one. All but
  /// those of the base have their number among these.
  ///
  /// Who calls it for many facts has the graph in a variable of its own: one that is a part of what
  /// the bodies change would be copied for each.
  @inline(__always)
  func forEachUse(
    of fact: Int, implied: (_ fact: Int) -> Void, base visitBase: (_ rule: Int) -> Void,
    single: (_ rule: Int) -> Void, gate: (_ rule: Int) -> Void
  ) {
    levels.forEachImplied(by: fact, implied)
    for rule in base.rules(from: fact) { visitBase(rule) }
    if !isOwnPremise(fact) { return }
    for rule in singles(of: fact) { single(rule) }
    for use in gateUses(of: fact) { gate(Int(gateUses[use])) }
  }

  /// The rules of one premise that a fact is the premise of, by their number among those that are
  /// not of the base.
  @inline(__always)
  func singles(of fact: Int) -> Range<Int> { Self.range(fact, singleOffsets) }

  /// Where in `gateUses` the gates are that a fact is a premise of.
  @inline(__always)
  func gateUses(of fact: Int) -> Range<Int> { Self.range(fact, gateUseOffsets) }

  @inline(__always)
  private static func range(_ fact: Int, _ offsets: [UInt32]) -> Range<Int> {
    offsets.isEmpty ? 0..<0 : Int(offsets[fact])..<Int(offsets[fact + 1])
  }

  /// The number of a rule among those that are not of the base, or `nil`.
  private func own(_ rule: Int) -> Int? {
    rule < base.ruleCount ? nil : rule - base.ruleCount
  }

  /// The fact that a rule gives.
  package func head(of rule: Int) -> Int {
    Int(own(rule).map { heads[$0] } ?? base.heads[rule])
  }

  /// The guard of a rule: an index into the masks of a run. Guard 0 is always open.
  package func guardIndex(of rule: Int) -> Int { own(rule).map { Int(guards[$0]) } ?? 0 }

  /// Whether a rule is a hop; the others cost nothing.
  package func isHop(_ rule: Int) -> Bool { own(rule).map { isHop[$0] } ?? true }

  /// The effort of a rule.
  package func effort(of rule: Int) -> UInt64 {
    own(rule).map { efforts[$0] } ?? BaseGraph.effort
  }

  /// How many of its premises a rule needs.
  package func threshold(of rule: Int) -> Int { own(rule).map { Int(thresholds[$0]) } ?? 1 }

  /// What the maker of a rule called it; for one of the base, its edge.
  package func tag(of rule: Int) -> UInt32 { own(rule).map { tags[$0] } ?? base.tags[rule] }

  /// The premises of a rule, distinct, in ascending order.
  package func body(of rule: Int) -> [Int] {
    guard let own = own(rule) else { return [Int(base.premise(of: rule))] }
    return bodies[Int(bodyOffsets[own])..<Int(bodyOffsets[own + 1])].map { Int($0) }
  }

  /// The rules that give a fact and are not of the base, by their number among these, ascending.
  @inline(__always)
  func ownRules(giving fact: Int) -> ArraySlice<UInt32> {
    givers[Self.range(fact, giverOffsets)]
  }

  /// The rules that give a fact, in ascending order.
  package func rules(giving fact: Int) -> [Int] {
    Array(base.rules(giving: fact)) + ownRules(giving: fact).map { Int($0) + base.ruleCount }
  }

  /// Whether more than some thirty rules give a fact, as far as is known without looking at each.
  package func mayBeGivenByMany(_ fact: Int) -> Bool {
    ownRules(giving: fact).count + base.giverRange(of: fact).count > 32
  }

  /// Whether any rule has the fact as a premise.
  @inline(__always)
  func isPremise(_ fact: Int) -> Bool {
    isOwnPremise(fact) || base.isPremise(fact)
  }

  /// Whether any level below control may be a premise.
  var hasWeakPremises: Bool { !heads.isEmpty || base.hasWeakPremises }

  /// How many of the first facts lead nowhere and are given by control of the same node alone: all
  /// levels below it of what is imported, or none.
  var impliedCount: Int {
    hasWeakPremises || base.givesWeakLevels ? 0 : levels.imported * 3
  }

  /// Whether a rule that is not of the base has the fact as a premise.
  @inline(__always)
  func isOwnPremise(_ fact: Int) -> Bool {
    !ownPremises.isEmpty && ownPremises[fact >> 6] & (1 << UInt64(fact & 63)) != 0
  }
}

extension RuleGraph {
  /// The nodes of which a rule gives a level below control, ascending.
  package var nodesWithPartialLevels: [Int] {
    var isPartial = [Bool](repeating: false, count: levels.nodeCount)
    func mark(_ head: UInt32) {
      if Int(head) >= levels.factCount { return }
      let (node, level) = levels.locate(Int(head))
      if level < 3 { isPartial[node] = true }
    }
    base.heads.forEach(mark)
    heads.forEach(mark)
    return isPartial.indices.filter { isPartial[$0] }
  }
}
