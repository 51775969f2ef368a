extension Catalog {
  /// Whether much depends on a node: its criticality is high or critical.
  public func isCritical(_ number: Int) -> Bool { criticality(number).isHigh }

  /// The nodes on which much depends, by number: those of high or critical criticality.
  ///
  /// - Complexity: O(nodes of which somebody says it), the first time O(nodes + text of their
  ///   properties) for an import.
  package var criticalNodes: [Int] {
    var candidates = Set(numbers)
    candidates.formUnion(marks.nodes { $0.criticality != nil })
    candidates.formUnion(estate?.nodes(ofCriticality: .high) ?? [])
    return candidates.filter(isCritical).sorted()
  }
}

extension Optional<Node.Criticality> {
  /// Whether much depends on the node.
  var isHigh: Bool { self == .high || self == .critical }
}
