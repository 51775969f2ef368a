import GraphKernel

/// What a model says of many imported nodes at once, found by node.
///
/// Where two of them say something about one node, tags and scopes are put together, and the first one
/// speaks where they contradict each other, which `Model.problems()` reports.
public struct NodeMarks: Sendable {
  /// The statements.
  public let all: [NodeMark]
  /// Where two statements contradict each other, once for each pair of them and what they say.
  let conflicts: [Conflict]
  /// The nodes that are marked, ascending.
  private let nodes: [UInt32]
  /// For each of `nodes` what is said of it: a position in `sums`.
  private let sumOfNode: [UInt32]
  private let sums: [NodeMark]

  /// Two statements that cannot both be true of a node.
  struct Conflict: Hashable, Sendable {
    var first: String
    var second: String
    /// The key of what they say.
    var key: String
    /// One of the nodes, by number.
    var node: Int
  }

  /// No statements.
  public static let none = NodeMarks([])

  /// Finds out what is said of each node.
  ///
  /// - Complexity: O(n log n) for so many nodes of all statements together.
  public init(_ all: [NodeMark]) {
    self.all = all
    var pairs: [UInt64] = []
    pairs.reserveCapacity(all.reduce(0) { $0 + $1.nodes.count })
    for (position, mark) in all.enumerated() {
      pairs += mark.nodes.map { UInt64($0) << 32 | UInt64(position) }
    }
    if all.count > 1 { pairs.sort() }
    var (nodes, sumOfNode): ([UInt32], [UInt32]) = ([], [])
    var summary = Summary(all)
    var start = 0
    while start < pairs.count {
      let node = pairs[start] >> 32
      var end = start + 1
      while end < pairs.count, pairs[end] >> 32 == node { end += 1 }
      nodes.append(UInt32(node))
      sumOfNode.append(
        summary.number(
          of: pairs[start..<end].map { Int(UInt32(truncatingIfNeeded: $0)) }, node: Int(node)))
      start = end
    }
    (self.nodes, self.sumOfNode) = (nodes, sumOfNode)
    (sums, conflicts) = (summary.sums, summary.conflicts)
  }

  /// Whether nothing is said of any node.
  package var isEmpty: Bool { nodes.isEmpty }

  /// What is said of an imported node, or `nil`.
  ///
  /// - Complexity: O(log nodes).
  func of(_ node: Int) -> NodeMark? {
    let place = nodes.partitioningIndex { $0 >= node }
    return place < nodes.count && nodes[place] == node ? sums[Int(sumOfNode[place])] : nil
  }

  /// The nodes of which something is said that the body accepts, ascending; it is asked once for all
  /// nodes of which the same is said.
  func nodes(where isMeant: (NodeMark) -> Bool) -> [Int] {
    let verdicts = sums.map(isMeant)
    guard verdicts.contains(true) else { return [] }
    return nodes.indices.filter { verdicts[Int(sumOfNode[$0])] }.map { Int(nodes[$0]) }
  }

  /// Adds up what several statements say.
  private struct Summary {
    let all: [NodeMark]
    var sums: [NodeMark] = []
    var conflicts: [Conflict] = []
    private var numbers: [[Int]: UInt32] = [:]

    init(_ all: [NodeMark]) { self.all = all }

    /// The position in `sums` of what the statements at these positions say together.
    mutating func number(of positions: [Int], node: Int) -> UInt32 {
      if let known = numbers[positions] { return known }
      var sum = all[positions[0]]
      sum.nodes = []
      for position in positions.dropFirst() { add(all[position], to: &sum, positions, node) }
      let number = UInt32(sums.count)
      numbers[positions] = number
      sums.append(sum)
      return number
    }

    private mutating func add(
      _ mark: NodeMark, to sum: inout NodeMark, _ positions: [Int], _ node: Int
    ) {
      sum.tags += mark.tags.filter { !sum.tags.contains($0) }
      sum.scope += mark.scope.filter { !sum.scope.contains($0) }
      take(\.criticality, "criticality", of: mark, &sum, positions, node, isSame: ==)
      take(\.zone, "zone", of: mark, &sum, positions, node, isSame: ==)
      take(\.logs, "logs", of: mark, &sum, positions, node, isSame: ==)
    }

    private mutating func take<Value>(
      _ path: WritableKeyPath<NodeMark, Value?>, _ key: String, of mark: NodeMark,
      _ sum: inout NodeMark,
      _ positions: [Int], _ node: Int, isSame: (Value, Value) -> Bool
    ) {
      guard let value = mark[keyPath: path] else { return }
      guard let before = sum[keyPath: path] else {
        sum[keyPath: path] = value
        return
      }
      guard !isSame(before, value),
        let first = positions.first(where: {
          all[$0][keyPath: path].map { isSame($0, before) } ?? false
        })
      else { return }
      let conflict = Conflict(first: all[first].id, second: mark.id, key: key, node: node)
      let isKnown = conflicts.contains {
        $0.first == conflict.first && $0.second == conflict.second && $0.key == key
      }
      if !isKnown { conflicts.append(conflict) }
    }
  }
}
