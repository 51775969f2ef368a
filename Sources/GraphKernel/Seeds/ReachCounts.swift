/// How many of some nodes others reach in a plain graph: without levels, conditions and time.
package struct ReachCounts: Sendable {
  private let components: Components
  /// What leads from a component to others.
  private let links: Adjacency
  private let isCounted: [Bool]
  /// How many counted nodes each component has.
  private let weights: [Int]

  /// Lays out a graph of edges from sources to targets.
  ///
  /// - Complexity: O(nodes + edges).
  package init(sources: [UInt32], targets: [UInt32], isCounted: [Bool]) {
    let nodes = isCounted.count
    let components = Components(Adjacency(nodeCount: nodes, sources: sources, targets: targets))
    let crossing = sources.indices.filter {
      components.component[Int(sources[$0])] != components.component[Int(targets[$0])]
    }
    links = Adjacency(
      nodeCount: components.count,
      sources: crossing.map { components.component[Int(sources[$0])] },
      targets: crossing.map { components.component[Int(targets[$0])] })
    var weights = [Int](repeating: 0, count: components.count)
    for node in 0..<nodes where isCounted[node] { weights[Int(components.component[node])] += 1 }
    (self.components, self.isCounted, self.weights) = (components, isCounted, weights)
  }

  /// How many counted nodes each of some nodes reaches, itself left out; in their order.
  ///
  /// - Complexity: O(nodes + edges) for each 64 of them.
  package func counts(from nodes: [Int]) -> [Int] {
    let starts = Array(Set(nodes.map { components.component[$0] })).sorted()
    var counts = [UInt32: Int](minimumCapacity: starts.count)
    for first in stride(from: 0, to: starts.count, by: 64) {
      let pass = starts[first..<min(first + 64, starts.count)]
      for (start, count) in zip(pass, self.counts(from: pass)) { counts[start] = count }
    }
    return nodes.map { node in
      (counts[components.component[node]] ?? 0) - (isCounted[node] ? 1 : 0)
    }
  }

  /// The same from at most 64 components, ascending.
  private func counts(from starts: ArraySlice<UInt32>) -> [Int] {
    var lanes = [UInt64](repeating: 0, count: components.count)
    for (lane, start) in starts.enumerated() { lanes[Int(start)] = 1 << UInt64(lane) }
    var counts = [Int](repeating: 0, count: starts.count)
    // An edge leads to a component of a lower number.
    for component in stride(from: Int(starts.last ?? 0), through: 0, by: -1) {
      let own = lanes[component]
      if own == 0 { continue }
      if weights[component] > 0 { own.forEachBit { counts[$0] += weights[component] } }
      for target in links.targets(of: component) { lanes[Int(target)] |= own }
    }
    return counts
  }
}
