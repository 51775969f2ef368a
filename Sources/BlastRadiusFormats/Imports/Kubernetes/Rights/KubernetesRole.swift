import BlastRadius

/// A Role or a ClusterRole: its rules, and those it takes from others.
struct KubernetesRole: Equatable, Sendable {
  var rules: [PolicyRule]
  /// By what the ClusterRoles are chosen whose rules it has too; any of them.
  var selectors: [LabelSelector]
  var labels: [ExactText: ExactText]

  /// A label.
  struct Label: Hashable, Sendable {
    var key: ExactText
    var value: ExactText
  }

  init(_ value: KubernetesValue) {
    rules = value["rules"].items.map(PolicyRule.init)
    selectors = value["aggregationRule"]["clusterRoleSelectors"].items.map(LabelSelector.init)
    labels = Dictionary(
      Label.all(in: value["metadata"]["labels"]).map { ($0.key, $0.value) }
    ) { _, last in last }
  }

  /// A role of which nothing but its rules is known.
  init(rules: [PolicyRule]) { (self.rules, selectors, labels) = (rules, [], [:]) }

  /// What it lets one do, as far as it leads further, with the number of the first rule that says so.
  static func rights(of rules: [PolicyRule]) -> [RoleRight] {
    if let rule = rules.firstIndex(where: \.isEverything) {
      return [RoleRight(right: .everything, isNamespaced: true, names: .all, rule: rule)]
    }
    var found: [RoleRight] = []
    for (number, rule) in rules.enumerated() {
      for request in KubernetesRight.requests where request.isAllowed(by: rule) {
        let names = ObjectNames(rule.names)
        if let known = found.firstIndex(where: { $0.right == request.right }) {
          found[known].names = found[known].names.union(names)
        } else {
          found.append(
            RoleRight(
              right: request.right, isNamespaced: request.isNamespaced, names: names,
              rule: number))
        }
      }
    }
    func hasAll(_ right: KubernetesRight) -> Bool {
      found.contains { $0.right == right && $0.names == .all }
    }
    // What is only perhaps enough says nothing where it is enough in another way.
    if hasAll(.execute) { found.removeAll { $0.right == .executeByGet } }
    if hasAll(.attach) { found.removeAll { $0.right == .attachByGet } }
    return found
  }

  /// What Kubernetes itself defines, for exports that lack it: the rules that lead further.
  static func builtIn(_ name: String) -> KubernetesRole? {
    let inNamespaces = [
      PolicyRule(
        [""], ["pods", "pods/attach", "pods/exec", "pods/portforward", "pods/proxy"],
        ["create", "get", "list", "watch", "update", "patch", "delete"]),
      PolicyRule([""], ["secrets"], ["get", "list", "watch", "create", "update", "patch"]),
      PolicyRule([""], ["serviceaccounts"], ["impersonate"]),
      PolicyRule([""], ["serviceaccounts/token"], ["create"]),
      PolicyRule([""], ["replicationcontrollers"], ["create", "update", "patch"]),
      PolicyRule(
        ["apps", "extensions"], ["daemonsets", "deployments", "replicasets", "statefulsets"],
        ["create", "update", "patch"]),
      PolicyRule(["batch"], ["cronjobs", "jobs"], ["create", "update", "patch"]),
    ]
    switch name {
    case "cluster-admin": return KubernetesRole(rules: [PolicyRule(["*"], ["*"], ["*"])])
    case "admin":
      return KubernetesRole(
        rules: inNamespaces + [
          PolicyRule(
            ["rbac.authorization.k8s.io"], ["roles", "rolebindings"],
            ["create", "get", "list", "watch", "update", "patch", "delete"])
        ])
    case "edit": return KubernetesRole(rules: inNamespaces)
    case "view", "system:basic-user", "system:discovery", "system:public-info-viewer",
      "system:service-account-issuer-discovery", "system:monitoring":
      return KubernetesRole(rules: [])
    default: return nil
    }
  }
}

extension KubernetesRole.Label {
  /// The labels of an object, in their order.
  static func all(in value: KubernetesValue) -> [KubernetesRole.Label] {
    value.members.compactMap { member in
      guard case .scalar(let text) = member.value else { return nil }
      return KubernetesRole.Label(key: ExactText(member.key), value: ExactText(text))
    }
  }
}
