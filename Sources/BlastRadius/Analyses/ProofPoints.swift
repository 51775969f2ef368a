import GraphKernel

/// The intervals at which anything may change on the shown proof of a fact in the possible world.
struct ProofPoints {
  private let changes: ChangePoints
  private let witnesses: Witnesses
  private var known: [Int: [Int]] = [:]
  /// What is on the way to the facts that are asked about, with the points of its own.
  private var open: [Int: [Int]] = [:]

  init(_ changes: ChangePoints, _ witnesses: Witnesses) {
    self.changes = changes
    self.witnesses = witnesses
  }

  /// The intervals, ascending, the first one among them.
  ///
  /// Facts that prove each other in different intervals are taken to change in every interval.
  mutating func points(of goal: Int) -> [Int] {
    if witnesses.program.timeline.count == 1 { return [0] }
    var stack = [goal]
    while let fact = stack.last {
      if known[fact] != nil {
        stack.removeLast()
        continue
      }
      let isBack = open[fact] != nil
      let own = open[fact] ?? changes.points(of: fact)
      open[fact] = own
      let premises = premises(of: fact, at: own)
      let missing = premises.filter { known[$0] == nil && open[$0] == nil }
      if !isBack, !missing.isEmpty {
        stack += missing
      } else {
        known[fact] = joined(own, premises)
        open[fact] = nil
        stack.removeLast()
      }
    }
    return known[goal] ?? []
  }

  private func premises(of fact: Int, at points: [Int]) -> Set<Int> {
    if let all = witnesses.onlyPremises(of: fact) { return Set(all).subtracting([fact]) }
    var premises: Set<Int> = []
    for interval in points {
      guard let witness = witnesses.witness(of: .init(fact: fact, interval: interval)) else {
        continue
      }
      for point in witnesses.premises(of: witness.cause, at: witness.interval) {
        premises.insert(point.fact)
      }
    }
    premises.remove(fact)
    return premises
  }

  private func joined(_ own: [Int], _ premises: Set<Int>) -> [Int] {
    var points = Set(own)
    for premise in premises {
      guard let more = known[premise] else { return Array(0..<witnesses.program.timeline.count) }
      points.formUnion(more)
    }
    return points.sorted()
  }
}
