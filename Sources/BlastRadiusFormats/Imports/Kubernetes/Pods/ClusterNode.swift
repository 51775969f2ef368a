import BlastRadius

/// What is read of a node.
struct ClusterNode: Equatable, Sendable {
  /// Whether the cluster is run on it.
  var isControlPlane: Bool
  /// What the cloud calls the machine.
  var provider: String?

  init(_ object: KubernetesValue) {
    isControlPlane = object["metadata"]["labels"].members.contains { label in
      label.key == "node-role.kubernetes.io/control-plane"
        || label.key == "node-role.kubernetes.io/master"
    }
    provider = object["spec"]["providerID"].text
  }
}
