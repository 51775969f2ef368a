import BlastRadius

/// What is read of a secret: never its values.
struct ClusterSecret: Equatable, Sendable {
  /// The service account whose token it holds.
  var account: String?
  /// When it was made.
  var created: String?

  init(_ object: KubernetesValue) {
    guard object["type"].text == "kubernetes.io/service-account-token" else { return }
    account = object["metadata"]["annotations"]["kubernetes.io/service-account.name"].text
    created = object["metadata"]["creationTimestamp"].text
  }
}
