/// A directed graph in compressed rows.
struct Adjacency {
  let offsets: [UInt32]
  let targets: [UInt32]

  var nodeCount: Int { offsets.count - 1 }

  /// Groups edges by their source.
  init(nodeCount: Int, sources: [UInt32], targets: [UInt32]) {
    let buckets = Buckets(keys: sources, values: targets, count: nodeCount)
    offsets = buckets.offsets
    self.targets = buckets.values
  }

  /// The targets of a node's edges.
  @inline(__always)
  func targets(of node: Int) -> ArraySlice<UInt32> {
    targets[Int(offsets[node])..<Int(offsets[node + 1])]
  }
}
