extension Catalog {
  /// How much each node counts where one number is wanted of many: 200 for critical, 20 for high, 1 for
  /// low criticality, else 2; twice that in a compliance scope.
  ///
  /// - Complexity: O(nodes), and the first time the text of the properties of an import.
  package var weights: [Int] {
    var weights = [Int](repeating: 2, count: count)
    for node in Set(numbers + criticalNodes + marks.nodes { _ in true }) {
      weights[node] = weight(node)
    }
    return weights
  }

  private func weight(_ node: Int) -> Int {
    let own =
      switch criticality(node) {
      case .critical: 200
      case .high: 20
      case .medium, nil: 2
      case .low: 1
      }
    return scope(node).isEmpty ? own : own * 2
  }
}
