extension Catalog {
  /// Whether much depends on a node: its criticality is high or critical.
  public func isCritical(_ number: Int) -> Bool {
    let criticality = criticality(number)
    return criticality == .high || criticality == .critical
  }

  /// The nodes on which much depends, by number.
  package var criticalNodes: [Int] { numbers.filter { isCritical($0) }.sorted() }
}
