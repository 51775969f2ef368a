internal import BlastRadius

extension Model {
  /// How many nodes and edges there are, imported ones among them.
  var size: (nodes: Int, edges: Int) {
    let added = nodes.count { estate?.node(of: $0.standsFor ?? $0.id) == nil }
    return ((estate?.nodeCount ?? 0) + added, (estate?.edgeCount ?? 0) + edges.count)
  }
}
