/// What says of imported nodes how much depends on them: a kind, or the value of a property.
package struct CriticalityRule: Hashable, Sendable {
  /// The kind of the nodes that it is about, in upper or lower case; `nil` for all.
  package var kind: String?
  /// The property; `nil` where the kind says it.
  package var property: String?
  /// The value of the property, in lower case.
  package var value: String
  /// Whether the value is a part of what the property has.
  package var isPart: Bool
  /// How much depends on such a node.
  package var criticality: Node.Criticality

  /// Makes a rule.
  package init(
    kind: String?, property: String?, value: String, isPart: Bool,
    criticality: Node.Criticality
  ) {
    self.kind = kind
    self.property = property
    self.value = value
    self.isPart = isPart
    self.criticality = criticality
  }

  /// Whether a value, as it is written in JSON, is that of the rule.
  func isMeant(by text: UnsafeRawBufferPointer) -> Bool {
    let said = unsafe JSONText.string(text).lowercased()
    return isPart ? said.contains(value) : said == value
  }
}

extension Node.Criticality {
  /// The place in the order, from 0 for the least.
  package var rank: UInt32 {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    case .critical: 3
    }
  }

  /// The one at a place in the order.
  package init?(rank: UInt32) {
    guard let found = Self.allCases.first(where: { $0.rank == rank }) else { return nil }
    self = found
  }
}
