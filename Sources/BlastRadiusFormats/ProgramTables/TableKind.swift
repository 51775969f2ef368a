import BlastRadius

/// A table of a compiled program: its columns never change their order.
package enum TableKind: String, CaseIterable, Sendable {
  case nodes, rules, gates, premises, masks, seeds, edges

  /// A column.
  package struct Column: Hashable, Sendable {
    package var name: String
    package var isText: Bool
  }

  /// The columns, in order.
  package var columns: [Column] {
    switch self {
    case .nodes:
      Self.columns(
        "node", "id text", "label text", "kind text", "zone text", "tags text", "scope text",
        "criticality text", "gateway", "life_from", "life_until", "carry", "leaked", "ends text",
        "unsure")
    case .rules:
      Self.columns(
        "rule", "src", "need", "dst", "give", "mask", "carry", "effort", "hops", "edge")
    case .gates: Self.columns("gate", "dst", "give", "mask", "carry", "effort", "items", "edge")
    case .premises: Self.columns("gate", "item", "least", "node", "level")
    case .masks: Self.columns("mask", "block", "lanes")
    case .seeds: Self.columns("node", "level", "mask")
    case .edges:
      Self.columns(
        "edge", "subject", "relation text", "object", "id text", "file text", "pointer text", "line"
      )
    }
  }

  private static func columns(_ names: String...) -> [Column] {
    names.map { name in
      let words = name.split(separator: " ")
      return Column(name: String(words[0]), isText: words.count > 1)
    }
  }

  /// How many rows a part has at most.
  package static let rowsPerPart = 4 << 20
}
