internal import BlastRadius

/// The nodes that contain a text, with what the formats need besides.
struct FindReport {
  var text: String
  var catalog: Catalog
  /// How many nodes are listed; without it all of them, of which people see the first.
  var limit: Int?
  private let found: [Catalog.Match]
  /// What was probably meant, where nothing contains the text.
  private let nearest: Catalog.Near?

  init(text: String, catalog: Catalog, limit: Int?) {
    self.text = text
    self.catalog = catalog
    self.limit = limit
    found = catalog.find(text)
    nearest = found.isEmpty ? catalog.nearest(to: text) : nil
  }

  /// The nodes that are listed.
  var rows: ArraySlice<Catalog.Match> { found.prefix(limit ?? .max) }

  /// How many nodes there are.
  var count: Int { found.count }

  /// How many of them are not listed.
  var omitted: Int { count - rows.count }

  /// The kinds of a node, the shown one first.
  func kinds(_ row: Catalog.Match) -> [String] {
    let kinds = catalog.kinds(row.number)
    return kinds.indices.filter { kinds.firstIndex(of: kinds[$0]) == $0 }.map { kinds[$0] }
  }

  /// The answer in one line, for people.
  var headline: String {
    let shown = "`\(text)`"
    guard !found.isEmpty else {
      return "No node has \(shown) in its id or name."
        + (nearest.map { " Did you mean \($0.shown)?" } ?? "")
    }
    let count = CountText.grouped(found.count)
    return found.count == 1
      ? "1 node has \(shown) in its id or name." : "\(count) nodes have \(shown) in id or name."
  }
}
