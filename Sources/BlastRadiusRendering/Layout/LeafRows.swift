import BlastRadius

/// The cards that many arrows of one card end at, which stand in several rows: in one, a picture would
/// be as wide as they are many.
enum LeafRows {
  /// The links of each card to ends in one zone that are too many for a row, in their order.
  ///
  /// An end is a card that one link enters and none leaves.
  ///
  /// - Parameter most: So many of them stand beside each other in any case.
  static func groups(_ scene: Scene, most: Int) -> [[Int]] {
    let entering = [ExactText: [Scene.Link]](grouping: scene.links, by: \.to)
      .mapValues(\.count)
    let leaving = Set<ExactText>(scene.links.map(\.from))
    let cards = [ExactText: Scene.Card](scene.cards.map { ($0.id, $0) }) { first, _ in first }
    var groups: [Origin: [Int]] = [:]
    for (index, link) in scene.links.enumerated() {
      guard let from = cards[link.from], let to = cards[link.to], from.depth < to.depth,
        entering[to.id] == 1, !leaving.contains(to.id)
      else { continue }
      groups[Origin(card: from.id, zone: to.zone), default: []].append(index)
    }
    return groups.values.filter { $0.count > most }.sorted { $0[0] < $1[0] }
  }

  /// How many of so many ends stand beside each other: rows are wider than the columns are high.
  static func columns(of count: Int, most: Int) -> Int {
    let wide = Int((Double(count) * 2).squareRoot().rounded(.up))
    return most < 6 ? min(most, wide) : max(most - 1, wide)
  }

  private struct Origin: Hashable {
    var card: String
    var zone: String?
  }
}
