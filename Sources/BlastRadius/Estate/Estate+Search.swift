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

  /// An id like one that is not there, for messages; `nil` where none is near, or the estate is too
  /// large to look.
  package func nearestID(to id: String) -> String? {
    guard nodeCount <= 300_000 else { return nil }
    // Most ids are ruled out by their length, without making a text of each.
    let length = id.utf8.count
    let slack = max(1, length / 3) + length - id.unicodeScalars.count
    let candidates = (0..<nodeCount).lazy
      .filter { abs(ids.range(of: $0).count - length) <= slack }
      .map { self.id(of: $0) }
    return NearestName.find(id, in: candidates)
  }
}
