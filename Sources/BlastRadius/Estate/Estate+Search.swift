import GraphKernel

extension Estate {
  /// The nodes that have a kind which the body accepts; it is asked once per kind.
  ///
  /// - Complexity: O(nodes + kinds).
  package func nodes(withKind isMeant: (String) -> Bool) -> [Int] {
    let verdicts = kindTable.map { isMeant($0.name) }
    guard verdicts.contains(true) else { return [] }
    return (0..<nodeCount).filter { node in
      kindNumbers(of: node).contains { verdicts[Int(kinds[$0])] }
    }
  }

  /// How much depends on a node, as the input says, or `nil`.
  ///
  /// - Complexity: O(log nodes), the first time as `ImportedCriticality.entries(in:)`.
  package func criticality(of node: Int) -> Node.Criticality? {
    let entries = criticalities.entries(in: self)
    let place = (0..<entries.count).partitioningIndex { Int(entries[$0] >> 2) >= node }
    guard place < entries.count, Int(entries[place] >> 2) == node else { return nil }
    return .init(rank: entries[place] & 3)
  }

  /// The nodes of which the input says that as much depends on them, or more, ascending.
  package func nodes(ofCriticality least: Node.Criticality) -> [Int] {
    criticalities.entries(in: self).filter { $0 & 3 >= least.rank }.map { Int($0 >> 2) }
  }

  /// The node whose id or name is nearest to a text that is neither, for messages; ids before names.
  ///
  /// - Complexity: O(bytes of ids and names), on all cores.
  package func nearest(to text: String) -> (node: Int, isName: Bool, distance: Int)? {
    let byID = ids.nearest(to: text) { _ in true }
    if let byID, byID.distance <= 1 { return (byID.index, false, byID.distance) }
    let labels = labels
    let byName = labels.nearest(to: text) { !labels.range(of: $0).isEmpty }
    switch (byID, byName) {
    case (let id?, let name?) where name.distance < id.distance:
      return (name.index, true, name.distance)
    case (let id?, _): return (id.index, false, id.distance)
    case (nil, let name?): return (name.index, true, name.distance)
    case (nil, nil): return nil
    }
  }
}
