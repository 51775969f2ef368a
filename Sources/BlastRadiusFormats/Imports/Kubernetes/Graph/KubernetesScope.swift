/// Where a role is bound.
enum KubernetesScope: Hashable, Sendable {
  /// In the whole cluster, by a ClusterRoleBinding.
  case cluster
  /// In each namespace, but to nothing that stands in none.
  case everyNamespace
  /// In a namespace, by its number.
  case namespace(Int)
}
