/// What is lost without a part of a problem, found by looking at what hangs on the part alone.
///
/// A fact is a candidate where nothing that gives it as early as it is reached does without the part, and
/// what holds has such a support that is no candidate all the way to the seeds, since each step is later than
/// the one before. Of the candidates those stay that something gives all the same, however late. So a part
/// that no proof of the fewest hops needs costs a look at what it gives, and another one a look at what its
/// candidates hang on, however large the problem is.
///
/// (Even and Shiloach, "An on-line edge-deletion problem", 1981, keep levels in the same way.)
package struct LossProbe: Sendable {
  /// Facts that cannot be given, and rules that never fire, from an interval on.
  package struct Part: Sendable {
    package var facts: [Int]
    package var rules: [Int]
    package var from: Int

    package init(facts: [Int] = [], rules: [Int] = [], from: Int = 0) {
      (self.facts, self.rules, self.from) = (facts, rules, from)
    }
  }

  private let supports: FactSupports
  private let graph: RuleGraph
  /// The state of each fact in the interval that is looked at.
  private var states: [State]
  private var touched: [Int] = []
  private var queue: [Int] = []
  /// The rules of the part that is away.
  private var closed: Set<Int> = []
  /// What was lost in the interval before.
  private var before: Set<Int> = []
  /// How many facts were looked at so far.
  package private(set) var looks = 0

  private enum State: UInt8, Sendable {
    /// It holds as it did, as far as was looked, or never did.
    case unchanged
    /// Nothing gives it as early without the part.
    case candidate
    /// The part itself: nothing can give it.
    case forced
    /// A candidate that is given all the same.
    case kept
  }

  /// - Parameter supports: What gives each fact in a world; shared by all probes of it.
  package init(_ supports: FactSupports) {
    self.supports = supports
    graph = supports.problem.graph
    states = [State](repeating: .unchanged, count: graph.factCount)
  }

  /// Calls the body with each interval in which something is lost without a part, and with what, in no
  /// order.
  ///
  /// - Complexity: O(intervals × rules of the part), and O(rules into and out of the candidates).
  package mutating func losses(
    without part: Part, _ body: (_ interval: Int, _ facts: [Int]) -> Void
  ) {
    closed = Set(part.rules)
    before = []
    for interval in part.from..<supports.problem.intervals {
      let lost = losses(without: part, at: interval)
      before = Set(lost)
      if !lost.isEmpty { body(interval, lost) }
    }
  }

  private mutating func losses(without part: Part, at interval: Int) -> [Int] {
    // A part of what the bodies change would be copied for each fact.
    let graph = graph
    for fact in part.facts where supports.holds(fact, at: interval) {
      mark(fact, .forced)
      pushUses(of: fact, at: interval, graph)
    }
    for rule in part.rules { push(graph.head(of: rule), at: interval) }
    for fact in before { push(fact, at: interval) }
    if queue.isEmpty, touched.isEmpty { return [] }
    findCandidates(at: interval)
    keepOthers(at: interval)
    let lost = touched.filter { states[$0] == .candidate || states[$0] == .forced }
    looks += touched.count
    for fact in touched { states[fact] = .unchanged }
    touched.removeAll(keepingCapacity: true)
    return lost
  }

  private mutating func mark(_ fact: Int, _ state: State) {
    if states[fact] == .unchanged { touched.append(fact) }
    states[fact] = state
  }

  /// Puts a fact that may be lost into the queue.
  private mutating func push(_ fact: Int, at interval: Int) {
    if states[fact] == .unchanged, supports.holds(fact, at: interval) { queue.append(fact) }
  }

  private mutating func pushUses(of fact: Int, at interval: Int, _ graph: RuleGraph) {
    graph.levels.forEachImplied(by: fact) { push($0, at: interval) }
    graph.forEachHead(from: fact) { push(Int($0), at: interval) }
  }

  private mutating func findCandidates(at interval: Int) {
    let (graph, supports) = (graph, supports)
    while let fact = queue.popLast() {
      if states[fact] != .unchanged { continue }
      let isSupported = supports.isGiven(
        fact, at: interval, asEarly: true, without: closed,
        isLostBefore: { before.contains($0) }, isHeld: { states[$0] == .unchanged })
      if isSupported { continue }
      mark(fact, .candidate)
      pushUses(of: fact, at: interval, graph)
    }
  }

  /// Finds which candidates something else gives, beginning with all of them.
  private mutating func keepOthers(at interval: Int) {
    queue = touched.filter { states[$0] == .candidate }
    let (graph, supports) = (graph, supports)
    while let fact = queue.popLast() {
      guard states[fact] == .candidate else { continue }
      let isGiven = supports.isGiven(
        fact, at: interval, asEarly: false, without: closed,
        isLostBefore: { before.contains($0) },
        isHeld: { states[$0] == .unchanged || states[$0] == .kept })
      if !isGiven { continue }
      states[fact] = .kept
      graph.levels.forEachImplied(by: fact) { if states[$0] == .candidate { queue.append($0) } }
      graph.forEachHead(from: fact) {
        if states[Int($0)] == .candidate { queue.append(Int($0)) }
      }
    }
  }
}
