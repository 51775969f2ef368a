import GraphKernel

/// The order of nodes by their ids, for those of an estate as numbers.
struct IDOrder {
  private let nodes: NodeDirectory
  /// The place of each imported node among all of them by id; `.max` where texts must be compared,
  /// since the model names the node otherwise or its id is more than ASCII.
  private var places: [UInt32]
  /// The place of each imported node as the subject of a sentence; `.max` where its id is quoted.
  private(set) var placesInSentences: [UInt32]

  /// - Complexity: O(bytes of the ids); without a snapshot, O(nodes × log nodes).
  init(_ nodes: NodeDirectory) {
    self.nodes = nodes
    places = [UInt32](repeating: .max, count: nodes.importedCount)
    placesInSentences = places
    guard let estate = nodes.estate else { return }
    let sorted = estate.sorted.map { Array($0) } ?? estate.ids.order()
    for (place, node) in sorted.enumerated() {
      let (isASCII, isAuthored) = unsafe estate.ids.withText(Int(node)) { id in
        unsafe (id.allSatisfy { $0 < 0x80 }, Identifier.isAuthored(id))
      }
      if isASCII { places[Int(node)] = UInt32(place) }
      if isAuthored { placesInSentences[Int(node)] = UInt32(place) }
    }
    for node in nodes.numbers where node < places.count { places[node] = .max }
  }

  /// The facts by level, control first, then hops, then id.
  ///
  /// - Complexity: O(facts × log facts).
  func sorted(_ facts: [Analysis.Reached]) -> [Analysis.Reached] {
    var numbered: [(key: UInt64, position: Int)] = []
    var named: [Int] = []
    for (position, fact) in facts.enumerated() {
      guard fact.node < places.count, places[fact.node] != .max else {
        named.append(position)
        continue
      }
      let key = UInt64(3 - fact.level.rawValue) << 62 | UInt64(fact.main.hops) << 32
      numbered.append((key | UInt64(places[fact.node]), position))
    }
    numbered.sort { $0.key < $1.key }
    named.sort { precedes(facts[$0], facts[$1]) }
    var result: [Analysis.Reached] = []
    result.reserveCapacity(facts.count)
    var next = 0
    for position in named {
      let end = firstIndex(in: numbered[next...]) { precedes(facts[position], facts[$0.position]) }
      result += numbered[next..<end].map { facts[$0.position] }
      result.append(facts[position])
      next = end
    }
    return result + numbered[next...].map { facts[$0.position] }
  }

  private func precedes(_ left: Analysis.Reached, _ right: Analysis.Reached) -> Bool {
    if left.level != right.level { return left.level.rawValue > right.level.rawValue }
    if left.main.hops != right.main.hops { return left.main.hops < right.main.hops }
    return nodes.id(left.node) < nodes.id(right.node)
  }

  /// Where a condition begins to hold that holds to the end from there on.
  private func firstIndex<Element>(
    in elements: ArraySlice<Element>, where holds: (Element) -> Bool
  ) -> Int {
    var (low, high) = (elements.startIndex, elements.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(elements[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
