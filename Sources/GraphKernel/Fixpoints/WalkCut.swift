/// Where a walk stops: at facts, which it meets and does not follow, and before rules, which it does
/// not fire.
struct WalkCut {
  /// A fact or a rule.
  enum Place: Hashable {
    case fact(Int)
    case rule(Int)
  }

  /// The facts, a bit per fact; nothing where the walk goes everywhere.
  private var facts: [UInt64] = []
  /// The rules of the base by their premise, ascending.
  private var baseRules: [Int: [Int]] = [:]
  /// The other rules, a bit per number among those that are not of the base.
  private var ownRules: [UInt64] = []
  private var baseCount = 0
  /// Where it stopped and has not gone on, in no order.
  var stops: [Place] = []

  /// No cut.
  init() {}

  /// A cut at some places, each given once, and at the premises of the rules of the base among them.
  init(_ graph: RuleGraph, at places: some Sequence<Place>) {
    facts = [UInt64](repeating: 0, count: graph.factCount / 64 + 1)
    ownRules = [UInt64](repeating: 0, count: graph.heads.count / 64 + 1)
    baseCount = graph.base.ruleCount
    for place in places {
      switch place {
      case .fact(let fact): facts.insert(UInt32(fact))
      case .rule(let rule) where rule < baseCount:
        let premise = graph.base.premise(of: rule)
        baseRules[Int(premise), default: []].append(rule)
        facts.insert(premise)
      case .rule(let rule): ownRules.insert(UInt32(rule - baseCount))
      }
    }
    for premise in baseRules.keys { baseRules[premise]?.sort() }
  }

  /// Whether it stops at a fact.
  @inline(__always)
  mutating func stops(at fact: UInt32) -> Bool {
    if facts.isEmpty || !facts.contains(fact) { return false }
    stops.append(.fact(Int(fact)))
    return true
  }

  /// Whether it stops before a rule, by its number among those that are not of the base.
  @inline(__always)
  mutating func stops(before rule: Int) -> Bool {
    if ownRules.isEmpty || !ownRules.contains(UInt32(rule)) { return false }
    stops.append(.rule(rule + baseCount))
    return true
  }

  /// Takes the facts that it stops at off a level; says how many they were.
  mutating func stop(at level: inout [UInt64]) -> Int {
    var count = 0
    for word in facts.indices where level[word] & facts[word] != 0 {
      let stopped = level[word] & facts[word]
      level[word] ^= stopped
      count += stopped.nonzeroBitCount
      stopped.forEachBit { stops.append(.fact(word * 64 + $0)) }
    }
    return count
  }

  /// Stops before the rules among those of the base from a fact; says what lies between them.
  mutating func between(_ rules: Range<Int>, from fact: Int) -> [Range<Int>] {
    var start = rules.lowerBound
    var parts: [Range<Int>] = []
    for rule in baseRules[fact, default: []] {
      parts.append(start..<rule)
      stops.append(.rule(rule))
      start = rule + 1
    }
    return parts + [start..<rules.upperBound]
  }
}
