import BlastRadius

/// What is read of a namespace.
struct ClusterNamespace: Equatable, Sendable {
  /// The level of pod security that it keeps to, where that keeps pods off their nodes.
  var podSecurity: String?

  init(_ object: KubernetesValue) {
    let level = object["metadata"]["labels"]["pod-security.kubernetes.io/enforce"].text
    if let level, ["baseline", "restricted"].contains(level) { podSecurity = level }
  }
}
