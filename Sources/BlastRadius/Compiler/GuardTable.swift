import GraphKernel

/// Guards by number; equal guards have one number.
struct GuardTable: Sendable {
  private(set) var guards: [Guard]
  private var numbers: [Guard: UInt32]

  /// Makes a table whose number 0 is the given guard.
  init(first: Guard) {
    guards = [first]
    numbers = [first: 0]
  }

  mutating func number(of guarded: Guard) -> UInt32 {
    if let number = numbers[guarded] { return number }
    let number = UInt32(guards.count)
    guards.append(guarded)
    numbers[guarded] = number
    return number
  }
}

extension Guard {
  /// The guard whose state is asked for between neighbouring breaks only.
  ///
  /// - Parameter unknowns: What the guard hangs on from an interval to the next break, or `nil`
  ///   where it is closed.
  static func between(
    _ breaks: [Int], intervals: Int, unknowns: (Int) -> [UInt32]?
  ) -> Guard {
    var stretches: [Stretch] = []
    let bounds = Set(breaks + [0, intervals]).filter { (0...intervals).contains($0) }.sorted()
    for (lower, upper) in zip(bounds, bounds.dropFirst()) {
      guard let found = unknowns(lower) else { continue }
      stretches.join(Stretch(lower..<upper, unknowns: found)) { $0.unknowns == $1.unknowns }
    }
    return Guard(stretches)
  }

  /// The same in some intervals, ascending and disjoint, and closed in the others; all of them where
  /// nothing is said.
  func clamped(to intervals: [Range<Int>]?) -> Guard {
    guard let intervals else { return self }
    var stretches: [Stretch] = []
    for stretch in self.stretches {
      for range in intervals where range.overlaps(stretch.intervals) {
        let part = Stretch(stretch.intervals.clamped(to: range), unknowns: stretch.unknowns)
        stretches.join(part) { $0.unknowns == $1.unknowns }
      }
    }
    return Guard(stretches)
  }
}
