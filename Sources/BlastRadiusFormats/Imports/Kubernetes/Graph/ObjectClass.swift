import BlastRadius

/// What there is all of, in a namespace or a cluster: `k8s:c1/ci/secret/*`.
enum ObjectClass: Int, CaseIterable, Hashable, Sendable {
  case secret, pod, account, newPod, debugContainer, attachablePod, labels, ownRole
  case role
  // Of the whole cluster.
  case namespace, node, kubelet, user, group, request

  /// The word for it in ids.
  var word: String {
    switch self {
    case .secret: "secret"
    case .pod: "pod"
    case .account: "serviceaccount"
    case .newPod: "new-pod"
    case .debugContainer: "debug-container"
    case .attachablePod: "open-pod"
    case .labels: "labels"
    case .ownRole: "rewritable-role"
    case .role: "role"
    case .namespace: "namespace"
    case .node: "node"
    case .kubelet: "kubelet"
    case .user: "user"
    case .group: "group"
    case .request: "certificate-request"
    }
  }

  /// What each of them is.
  var kind: String {
    switch self {
    case .secret: "k8s-secret"
    case .pod, .newPod, .attachablePod: "k8s-pod"
    case .debugContainer: "k8s-pod"
    case .account: "service-account"
    case .labels, .ownRole, .request: "k8s-permission"
    case .role: "k8s-role"
    case .namespace: "k8s-namespace"
    case .node: "k8s-node"
    case .kubelet: "k8s-kubelet"
    case .user: "user"
    case .group: "group"
    }
  }

  /// What the node for all of them is.
  var kindOfAll: String {
    switch self {
    case .account, .user, .group: "group"
    default: kind
    }
  }

  /// Whether they stand in namespaces.
  var isNamespaced: Bool { rawValue <= ObjectClass.role.rawValue }

  /// How the node for all of them leads to each.
  var leads: KubernetesRelation {
    switch self {
    case .secret, .pod, .newPod, .debugContainer, .attachablePod, .namespace, .node, .kubelet:
      .contains
    case .account, .labels, .ownRole, .role, .user, .group, .request: .includes
    }
  }

  /// All of them, or the one of a name, for people.
  func phrase(_ name: String?, in place: String) -> String {
    let of = place.isEmpty ? "" : " of \(place)"
    guard let name else { return all + of }
    return switch self {
    case .debugContainer: "a container added to pod \(name)\(of)"
    case .attachablePod: "the input of pod \(name)\(of)"
    case .ownRole: "rewriting role \(name)\(of)"
    case .kubelet: "kubelet of \(name)"
    default: "\(word) \(name)\(of)"
    }
  }

  private var all: String {
    switch self {
    case .secret: "every secret"
    case .pod: "every pod"
    case .account: "every service account"
    case .newPod: "a new pod"
    case .debugContainer: "a container added to any pod"
    case .attachablePod: "the input of any pod"
    case .labels: "the labels of the namespace"
    case .ownRole: "rewriting a role"
    case .role: "every role"
    case .namespace: "every namespace"
    case .node: "every node"
    case .kubelet: "every kubelet"
    case .user: "every user"
    case .group: "every group"
    case .request: "certificate requests"
    }
  }
}
