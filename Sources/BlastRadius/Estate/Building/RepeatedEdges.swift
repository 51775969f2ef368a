import GraphKernel

/// Finds edges that say the same, when all of them are known.
///
/// Edges are put together by subject, the few of each are sorted by object, and those between one
/// pair of nodes by relation: no input makes it slow.
struct RepeatedEdges {
  private let relations: [UInt32]
  private var found: [RepeatedEdge] = []
  private var between: [UInt64] = []

  /// About how many edges a thread takes at a time.
  private static let share = 1 << 17

  /// The edges that repeat another one, in their order.
  ///
  /// - Complexity: O(nodes + edges), and O(n log n) of the n edges of each node.
  static func find(
    nodeCount: Int, subjects: [UInt32], relations: [UInt32], objects: [UInt32],
    share: Int = share
  ) -> [RepeatedEdge] {
    let ends = objects.enumerated().map { UInt64($1) << 32 | UInt64($0) }
    let groups = Buckets(keys: subjects, wide: ends, count: nodeCount)
    let shares = Self.shares(groups.offsets, of: share)
    let found = Concurrently.map(shares.count) { number in
      var search = RepeatedEdges(relations: relations)
      search.look(at: shares[number], of: groups)
      return search.found
    }
    return found.joined().sorted { $0.edge < $1.edge }
  }

  private init(relations: [UInt32]) { self.relations = relations }

  /// Nodes that follow each other, as many as have about so many edges.
  private static func shares(_ offsets: [UInt32], of size: Int) -> [Range<Int>] {
    var shares: [Range<Int>] = []
    var first = 0
    for node in 0..<offsets.count - 1 where Int(offsets[node + 1] - offsets[first]) >= size {
      shares.append(first..<node + 1)
      first = node + 1
    }
    return first == offsets.count - 1 ? shares : shares + [first..<offsets.count - 1]
  }

  /// Looks at the edges of some nodes.
  private mutating func look(at nodes: Range<Int>, of groups: Buckets<UInt64>) {
    let start = Int(groups.offsets[nodes.lowerBound])
    var edges = Array(groups.values[start..<Int(groups.offsets[nodes.upperBound])])
    for node in nodes {
      let range = Int(groups.offsets[node]) - start..<Int(groups.offsets[node + 1]) - start
      if range.count > 1 { look(at: range, of: &edges) }
    }
  }

  /// Looks at the edges of a node: objects above numbers of edges.
  private mutating func look(at range: Range<Int>, of edges: inout [UInt64]) {
    Self.sort(range, of: &edges)
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, edges[end] >> 32 == edges[start] >> 32 { end += 1 }
      if end - start > 1 { compare(edges[start..<end]) }
      start = end
    }
  }

  /// Compares the relations of the edges between two nodes.
  private mutating func compare(_ edges: ArraySlice<UInt64>) {
    between.removeAll(keepingCapacity: true)
    for edge in edges {
      let number = edge & 0xFFFF_FFFF
      between.append(UInt64(relations[Int(number)]) << 32 | number)
    }
    between.sort()
    var first = between[0]
    for edge in between.dropFirst() {
      if edge >> 32 == first >> 32 {
        found.append(
          RepeatedEdge(
            edge: UInt32(truncatingIfNeeded: edge), first: UInt32(truncatingIfNeeded: first)))
      } else {
        first = edge
      }
    }
  }

  @inline(__always)
  private static func sort(_ range: Range<Int>, of edges: inout [UInt64]) {
    if range.count > 16 { return edges[range].sort() }
    for position in range.dropFirst() {
      let edge = edges[position]
      var place = position
      while place > range.lowerBound, edges[place - 1] > edge {
        edges[place] = edges[place - 1]
        place -= 1
      }
      edges[place] = edge
    }
  }
}

extension EstateBuilder {
  /// Makes edges that say the same one: the first stays, with the first properties among them.
  ///
  /// - Returns: The edges that went, by their numbers until now, in their order.
  package mutating func mergeRepeatedEdges() -> [RepeatedEdge] {
    let repeated = RepeatedEdges.find(
      nodeCount: nodeCount, subjects: subjects, relations: relations, objects: objects)
    guard let start = repeated.first.map({ Int($0.edge) }) else { return [] }
    for pair in repeated where edgeProperties[Int(pair.first)] == .max {
      edgeProperties[Int(pair.first)] = edgeProperties[Int(pair.edge)]
    }
    var rest = repeated[...]
    var place = start
    for edge in start..<subjects.count {
      if let next = rest.first, Int(next.edge) == edge {
        rest.removeFirst()
        continue
      }
      subjects[place] = subjects[edge]
      relations[place] = relations[edge]
      objects[place] = objects[edge]
      edgeProperties[place] = edgeProperties[edge]
      place += 1
    }
    let gone = subjects.count - place
    subjects.removeLast(gone)
    relations.removeLast(gone)
    objects.removeLast(gone)
    edgeProperties.removeLast(gone)
    return repeated
  }
}
