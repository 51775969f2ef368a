/// Of a fact that many rules give, the rule that its shown proof ends with, for each interval.
///
/// Rules are taken in the order in which proofs show them, and each takes the intervals that are left in which
/// it gives the fact as early as it is reached.
struct CauseTable: Sendable {
  /// By interval; `.max` where none of the rules does.
  private var shown: [UInt32]
  /// The rules that nobody states: what they are called hangs on the interval.
  let unnamed: [Int]

  /// - Complexity: O(rules log rules + changes of what they need + intervals).
  init(of fact: Int, _ rules: [Int], _ witnesses: Witnesses) {
    let program = witnesses.program
    let named = rules.compactMap { rule in program.edge(ofRule: rule).map { (rule: rule, $0) } }
    unnamed = rules.filter { program.edge(ofRule: $0) == nil }
    shown = [UInt32](repeating: .max, count: program.timeline.count)
    var left = OpenIntervals(count: shown.count)
    for (rule, _) in named.sorted(by: { $0.1 == $1.1 ? $0.rule < $1.rule : $0.1 < $1.1 }) {
      for run in witnesses.runs(ofRule: rule) {
        var interval = left.next(from: run.intervals.lowerBound)
        while interval < run.intervals.upperBound {
          if witnesses.rank(of: fact, at: interval) == run.rank {
            shown[interval] = UInt32(rule)
            left.take(interval)
          }
          interval = left.next(from: interval + 1)
        }
      }
    }
  }

  /// The rule in an interval.
  func rule(at interval: Int) -> Int? {
    shown[interval] == .max ? nil : Int(shown[interval])
  }
}

/// Intervals of which each is taken once: a forest in which what is taken points to what follows.
private struct OpenIntervals {
  private var following: [Int]

  init(count: Int) { following = Array(0...count) }

  mutating func take(_ interval: Int) { following[interval] = interval + 1 }

  /// The first one from an interval on that is left, or how many there are.
  mutating func next(from start: Int) -> Int {
    guard start < following.count else { return following.count - 1 }
    var end = start
    while following[end] != end { end = following[end] }
    var place = start
    while following[place] != end, place != end {
      (following[place], place) = (end, following[place])
    }
    return end
  }
}
