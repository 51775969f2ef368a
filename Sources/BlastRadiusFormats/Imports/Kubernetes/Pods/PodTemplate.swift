import BlastRadius

/// What a pod, or what makes pods, may do by how it runs.
struct PodTemplate: Equatable, Sendable {
  /// The node it runs on; `nil` where nobody says.
  var node: String?
  var account: String
  /// Whether the account's token is mounted, as far as the pod says.
  var mountsToken: Bool?
  /// Whether a token is mounted that is asked for by name.
  var hasOwnToken: Bool
  /// Whether it has ended, or stands for a process that the node runs by itself.
  var hasEnded: Bool
  var hasNoAccount: Bool
  /// Whether something else that is read makes it.
  var isMade: Bool
  /// Whether a program in it takes input.
  var takesInput: Bool
  /// The secrets it is given, in their order.
  var secrets: [String]
  /// The ways to the node.
  var accesses: [HostAccess]

  /// What an object says of its pods.
  init(_ object: KubernetesValue, _ kind: KubernetesKind) {
    let spec = Self.spec(of: object, kind)
    let metadata = object["metadata"]
    node = spec["nodeName"].text
    account = spec["serviceAccountName"].text ?? spec["serviceAccount"].text ?? "default"
    mountsToken = spec["automountServiceAccountToken"].flag
    hasNoAccount = metadata["annotations"]["kubernetes.io/config.mirror"].isSaid
    hasEnded =
      kind == .pod && ["Succeeded", "Failed"].contains(object["status"]["phase"].text ?? "")
    isMade = metadata["ownerReferences"].items.contains { owner in
      KubernetesKind(rawValue: owner["kind"].text ?? "")?.isWorkload ?? false
    }
    let containers = ContainerList(spec)
    hasOwnToken = containers.hasToken
    takesInput = containers.all.contains { $0["stdin"].flag == true }
    secrets = containers.secrets
    accesses = containers.accesses
  }

  private static func spec(of object: KubernetesValue, _ kind: KubernetesKind) -> KubernetesValue {
    switch kind {
    case .pod: object["spec"]
    case .cronJob: object["spec"]["jobTemplate"]["spec"]["template"]["spec"]
    default: object["spec"]["template"]["spec"]
    }
  }
}
