/// What opens and closes between the intervals of one world.
struct IntervalSwitches: Sendable {
  /// The guards that open or close with each interval.
  private(set) var guards: [[UInt32]]
  /// The seeds, by position, whose state changes with each interval.
  private(set) var seeds: [[UInt32]]
  /// The facts that are no longer carried with each interval and were before.
  private(set) var ends: [[UInt32]]
  /// The carry guards that open or close with each interval.
  private(set) var carries: [[UInt32]]
  private let rulesOfGuards: Buckets<UInt32>

  /// - Complexity: O(facts + rules + runs of guards).
  init(_ problem: Problem, _ world: World) {
    let count = problem.intervals
    guards = Self.switches(problem.guards, world, count)
    seeds = Self.switches(problem.seeds.map(\.held), world, count)
    carries = Self.switches(problem.carries, world, count)
    ends = [[UInt32]](repeating: [], count: count)
    rulesOfGuards = Buckets(keys: problem.graph.guards, count: problem.guards.count)
    let facts = Self.facts(problem, of: Set(carries.joined()))
    for interval in 1..<max(1, count) {
      ends[interval] = carries[interval].flatMap { number in
        problem.carries[Int(number)].isOpen(at: interval, in: world) ? [] : facts[number] ?? []
      }
    }
  }

  /// The rules of a guard, by their number among those that are not of the base.
  func rules(of guardIndex: UInt32) -> ArraySlice<UInt32> {
    rulesOfGuards.values[
      Int(rulesOfGuards.offsets[Int(guardIndex)])..<Int(rulesOfGuards.offsets[Int(guardIndex) + 1])]
  }

  /// For each interval which of some guards are not as they were in the one before.
  private static func switches(_ guards: [Guard], _ world: World, _ count: Int) -> [[UInt32]] {
    var result = [[UInt32]](repeating: [], count: count)
    for (number, guarded) in guards.enumerated() {
      let bounds = guarded.stretches.flatMap { [$0.intervals.lowerBound, $0.intervals.upperBound] }
      for interval in Set(bounds).sorted() where interval > 0 && interval < count {
        let (before, after) = (
          guarded.isOpen(at: interval - 1, in: world), guarded.isOpen(at: interval, in: world)
        )
        if before != after { result[interval].append(UInt32(number)) }
      }
    }
    return result
  }

  private static func facts(_ problem: Problem, of carries: Set<UInt32>) -> [UInt32: [UInt32]] {
    var facts: [UInt32: [UInt32]] = [:]
    if carries.isEmpty { return facts }
    for fact in problem.carryGuards.facts {
      let number = UInt32(problem.carryGuards[fact])
      if carries.contains(number) { facts[number, default: []].append(UInt32(fact)) }
    }
    return facts
  }
}
