import GraphKernel

/// The order of nodes by their ids, for those of an estate as numbers.
struct IDOrder {
  let nodes: Catalog
  /// The place of each imported node among all of them by id; `.max` where texts must be compared,
  /// since the model names the node otherwise or its id is more than ASCII.
  private(set) var places: [UInt32]
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
}
