import BlastRadius

/// Where a right leads.
struct RightTarget {
  var relation: KubernetesRelation
  var node: ImportedNode
  var unless: ClusterControl?
  var isUnknown = false

  init(
    _ relation: KubernetesRelation, _ node: ImportedNode, unless: ClusterControl? = nil,
    isUnknown: Bool = false
  ) {
    (self.relation, self.node, self.unless) = (relation, node, unless)
    self.isUnknown = isUnknown
  }
}
