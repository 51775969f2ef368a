import BlastRadius

/// The small print of a card.
enum CardText {
  /// The kind and the counts: `data · 36 accessed, 2,059,357 total`.
  static func detail(of node: Int, in catalog: Catalog, _ language: Language) -> String {
    let kind = catalog.kind(node).split(separator: "-").joined(separator: " ")
    let counts = (catalog.authored(node)?.counts ?? []).prefix(3)
      .map { "\(language.grouped($0.value)) \($0.name)" }
    return ([kind] + (counts.isEmpty ? [] : [counts.joined(separator: ", ")]))
      .joined(separator: " · ")
  }
}
