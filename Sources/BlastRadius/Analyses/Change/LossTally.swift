/// In how many intervals each level of a node is lost without a part.
struct LossTally {
  private var counts: [UInt32]
  /// Those that are lost in any, each once.
  private(set) var facts: [Int] = []

  init(factCount: Int) { counts = [UInt32](repeating: 0, count: factCount) }

  /// Adds what is lost in one interval; what is no level of a node is left out.
  mutating func add(_ lost: [Int]) {
    for fact in lost where fact < counts.count {
      if counts[fact] == 0 { facts.append(fact) }
      counts[fact] += 1
    }
  }

  /// In how many intervals a fact is lost.
  func count(_ fact: Int) -> Int { Int(counts[fact]) }

  /// Begins anew.
  mutating func clear() {
    for fact in facts { counts[fact] = 0 }
    facts.removeAll(keepingCapacity: true)
  }
}
