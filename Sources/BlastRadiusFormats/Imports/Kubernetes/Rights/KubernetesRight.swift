import BlastRadius

/// What a role may let one do, as far as it leads further.
enum KubernetesRight: Sendable, Hashable {
  case everything
  // Each of these suffices.
  case readSecrets, startPods, replaceImages
  case execute, executeByGet, attach, attachByGet, debug
  case requestTokens, commandKubelets
  case changeRequests, seeRequests
  case impersonateUsers, impersonateAccounts
  case relabelNamespaces, requestCertificates
  // Of these it takes two.
  case createSecrets
  case bindRoles, bindClusterRoles
  case createBindings, changeBindings, createClusterBindings, changeClusterBindings
  case escalateRoles, escalateClusterRoles, writeRoles, writeClusterRoles
  case impersonateGroups
  case approveCertificates, approveSigners

  /// A row of the table: the requests by which one has a right.
  struct Request: Sendable {
    let right: KubernetesRight
    let group: String
    let resource: String
    let part: String?
    let verbs: [String]
    /// Whether objects of the resource stand in namespaces, so that a RoleBinding gives it.
    let isNamespaced: Bool

    init(
      _ right: KubernetesRight, _ resource: String, _ verbs: String, of group: String = "",
      namespaced: Bool = true
    ) {
      let parts = resource.split(separator: "/").map(String.init)
      (self.right, self.group, isNamespaced) = (right, group, namespaced)
      (self.resource, part) = (parts[0], parts.count > 1 ? parts[1] : nil)
      self.verbs = verbs.split(separator: " ").map(String.init)
    }

    /// Whether a rule allows it. That of creating an object has no name yet, so a rule with names does not.
    func isAllowed(by rule: PolicyRule) -> Bool {
      guard rule.isAbout(resource, part, of: group) else { return false }
      if rule.names.isEmpty || part != nil { return rule.allows(verbs) }
      return rule.allows(verbs.filter { $0 != "create" })
    }
  }

  private static let rbac = "rbac.authorization.k8s.io"
  private static let certificates = "certificates.k8s.io"
  private static let admission = "admissionregistration.k8s.io"

  /// The requests that lead further.
  static let requests: [Request] =
    [
      Request(.readSecrets, "secrets", "get list watch"),
      Request(.createSecrets, "secrets", "create"),
      Request(.startPods, "pods", "create"),
      Request(.replaceImages, "pods", "update patch"),
      Request(.execute, "pods/exec", "create"),
      Request(.executeByGet, "pods/exec", "get"),
      Request(.attach, "pods/attach", "create"),
      Request(.attachByGet, "pods/attach", "get"),
      Request(.debug, "pods/ephemeralcontainers", "update patch"),
      Request(.requestTokens, "serviceaccounts/token", "create"),
      Request(.commandKubelets, "nodes/proxy", "get create", namespaced: false),
      Request(.impersonateUsers, "users", "impersonate", namespaced: false),
      Request(.impersonateGroups, "groups", "impersonate", namespaced: false),
      Request(.impersonateAccounts, "serviceaccounts", "impersonate"),
      Request(.relabelNamespaces, "namespaces", "update patch"),
      Request(
        .changeRequests, "mutatingwebhookconfigurations", "create update patch", of: admission,
        namespaced: false),
      Request(
        .seeRequests, "validatingwebhookconfigurations", "create update patch", of: admission,
        namespaced: false),
      Request(.bindRoles, "roles", "bind", of: rbac),
      Request(.bindClusterRoles, "clusterroles", "bind", of: rbac),
      Request(.createBindings, "rolebindings", "create", of: rbac),
      Request(.changeBindings, "rolebindings", "update patch", of: rbac),
      Request(
        .createClusterBindings, "clusterrolebindings", "create", of: rbac, namespaced: false),
      Request(
        .changeClusterBindings, "clusterrolebindings", "update patch", of: rbac,
        namespaced: false),
      Request(.escalateRoles, "roles", "escalate", of: rbac),
      Request(.escalateClusterRoles, "clusterroles", "escalate", of: rbac, namespaced: false),
      Request(.writeRoles, "roles", "update patch", of: rbac),
      Request(.writeClusterRoles, "clusterroles", "update patch", of: rbac, namespaced: false),
      Request(
        .requestCertificates, "certificatesigningrequests", "create", of: certificates,
        namespaced: false),
      Request(
        .approveCertificates, "certificatesigningrequests/approval", "update patch",
        of: certificates, namespaced: false),
      Request(.approveSigners, "signers", "approve", of: certificates, namespaced: false),
    ]
    + workloads.map { group, resource, verbs in
      Request(.startPods, resource, verbs, of: group)
    }

  /// What makes pods: a template that is changed makes others; that of a job cannot be.
  private static let workloads: [(group: String, resource: String, verbs: String)] = [
    ("", "replicationcontrollers", "create update patch"),
    ("apps", "deployments", "create update patch"),
    ("apps", "daemonsets", "create update patch"),
    ("apps", "statefulsets", "create update patch"),
    ("apps", "replicasets", "create update patch"),
    ("extensions", "deployments", "create update patch"),
    ("extensions", "daemonsets", "create update patch"),
    ("extensions", "replicasets", "create update patch"),
    ("batch", "jobs", "create"),
    ("batch", "cronjobs", "create update patch"),
  ]

  /// Whether it leads somewhere only together with another one.
  var isHalf: Bool {
    switch self {
    case .createSecrets, .bindRoles, .bindClusterRoles, .createBindings, .changeBindings,
      .createClusterBindings, .changeClusterBindings, .escalateRoles, .escalateClusterRoles,
      .writeRoles, .writeClusterRoles, .impersonateGroups, .approveCertificates, .approveSigners:
      true
    // With these comes another half.
    case .readSecrets, .impersonateUsers, .impersonateAccounts: true
    default: false
    }
  }
}
