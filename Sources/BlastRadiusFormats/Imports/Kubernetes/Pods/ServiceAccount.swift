import BlastRadius

/// What is read of a service account.
struct ServiceAccount: Equatable, Sendable {
  /// Whether its pods have its token mounted, as far as it says.
  var mountsToken: Bool?
  /// What it is in a cloud, by the name of the annotation that says so.
  var cloudIdentities: [Annotation]

  struct Annotation: Equatable, Sendable {
    var name: String
    var value: String
  }

  /// The annotations that say which cloud identity an account has.
  private static let annotations = [
    "eks.amazonaws.com/role-arn", "iam.gke.io/gcp-service-account",
    "azure.workload.identity/client-id",
  ]

  init(_ object: KubernetesValue) {
    mountsToken = object["automountServiceAccountToken"].flag
    cloudIdentities = Self.annotations.compactMap { name in
      object["metadata"]["annotations"][name].text.map { Annotation(name: name, value: $0) }
    }
  }
}
