import GraphKernel

/// The order of nodes by their ids, for those of an estate as numbers.
struct IDOrder {
  private let nodes: Catalog
  /// The place of each imported node among all of them by id; `.max` where texts must be compared,
  /// since the model names the node otherwise or its id is more than ASCII.
  private var places: [UInt32]
  /// The place of each imported node as the subject of a sentence; `.max` where its id is quoted.
  private(set) var placesInSentences: [UInt32]

  /// - Complexity: O(bytes of the ids); without a snapshot, O(nodes × log nodes).
  init(_ nodes: Catalog) {
    self.nodes = nodes
    places = [UInt32](repeating: .max, count: nodes.importedCount)
    placesInSentences = places
    guard let estate = nodes.estate else { return }
    let (ids, sorted) = (estate.ids, estate.sorted ?? Column(estate.ids.order()))
    for place in 0..<sorted.count {
      let node = Int(sorted[place])
      let isAuthored = unsafe ids.withText(node) { unsafe Identifier.isAuthored($0) }
      if isAuthored { placesInSentences[node] = UInt32(place) }
      if isAuthored || ids.isASCII(node) { places[node] = UInt32(place) }
    }
    for (node, authored) in zip(nodes.numbers, nodes.authored) where node < places.count {
      places[node] = .max
      // Sentences name it as the model does.
      if authored.id != ids[node] { placesInSentences[node] = .max }
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
      let end = firstIndex(in: numbered[next...]) { precedes(facts[position], facts[$0.position]) }
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
