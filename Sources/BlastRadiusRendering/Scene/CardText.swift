import BlastRadius

/// The small print of a card.
enum CardText {
  /// The kind and the counts: `data · 36 accessed, 2,059,357 total`.
  static func detail(of node: Int, in catalog: Catalog) -> String {
    let kind = catalog.kind(node).split(separator: "-").joined(separator: " ")
    let counts = (catalog.authored(node)?.counts ?? []).prefix(3)
      .map { "\(grouped($0.value)) \($0.name)" }
    return ([kind] + (counts.isEmpty ? [] : [counts.joined(separator: ", ")]))
      .joined(separator: " · ")
  }

  /// A number with a comma between groups of three digits.
  static func grouped(_ value: Int) -> String {
    var digits = Array(String(value.magnitude))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return (value < 0 ? "-" : "") + String(digits)
  }
}
