import GraphKernel

extension IDOrder {
  /// Some nodes by their ids.
  ///
  /// - Complexity: O(these nodes × log of them).
  func sorted(_ numbers: [Int]) -> [Int] {
    func place(_ node: Int) -> UInt32 { node < places.count ? places[node] : .max }
    return numbers.sorted { left, right in
      let (first, second) = (place(left), place(right))
      if first != .max, second != .max { return first < second }
      return nodes.id(left) < nodes.id(right)
    }
  }

  /// The positions of facts by their level, control first, then hops, then id.
  ///
  /// - Complexity: O(facts × log facts).
  func positions(_ facts: [Analysis.Reached]) -> [Int] {
    var numbered: [(key: UInt64, position: Int)] = []
    numbered.reserveCapacity(facts.count)
    var named: [Int] = []
    for (position, fact) in facts.enumerated() {
      guard fact.node < places.count, places[fact.node] != .max else {
        named.append(position)
        continue
      }
      let key = UInt64(3 - fact.level.rawValue) << 62 | UInt64(fact.hops) << 32
      numbered.append((key | UInt64(places[fact.node]), position))
    }
    numbered.sort { $0.key < $1.key }
    named.sort { precedes(facts[$0], facts[$1]) }
    var result: [Int] = []
    result.reserveCapacity(facts.count)
    var next = 0
    for position in named {
      let end = (next..<numbered.count).partitioningIndex {
        precedes(facts[position], facts[numbered[$0].position])
      }
      result += numbered[next..<end].lazy.map(\.position)
      result.append(position)
      next = end
    }
    return result + numbered[next...].lazy.map(\.position)
  }

  private func precedes(_ left: Analysis.Reached, _ right: Analysis.Reached) -> Bool {
    if left.level != right.level { return left.level.rawValue > right.level.rawValue }
    if left.hops != right.hops { return left.hops < right.hops }
    return nodes.id(left.node) < nodes.id(right.node)
  }
}
