import BlastRadius

extension ClusterWriter {
  /// Writes what is in a class.
  mutating func write(
    _ key: ClusterGraph.Key, _ node: ImportedNode, _ draft: inout ImportDraft
  ) {
    guard key.kind.isNamespaced else { return writeWide(key, node, &draft) }
    let name = key.name?.text
    guard let number = key.namespace else {
      let homes =
        key.name == nil
        ? Array(rights.graph.namespaces.indices)
        : rights.graph.homes(of: key.kind.members, named: key.name)
      for home in homes {
        link(node, key.kind, rights.graph.all(key.kind, in: home, named: name, &draft), &draft)
      }
      return
    }
    switch key.kind {
    case .newPod: writeNewPod(node, number, &draft)
    case .debugContainer: writeDebugContainer(node, number, name, &draft)
    case .attachablePod: writeAttachable(node, number, name, &draft)
    case .ownRole: writeOwnRole(node, number, name, &draft)
    case .labels: break
    default:
      for member in rights.graph.names(key.kind, in: number) {
        link(node, key.kind, rights.graph.object(key.kind, member, in: number, &draft), &draft)
      }
      if key.kind == .pod {
        for workload in workloads[number] ?? [] { link(node, .pod, workload, &draft) }
      }
    }
  }

  /// What is in a class of the whole cluster.
  private mutating func writeWide(
    _ key: ClusterGraph.Key, _ node: ImportedNode, _ draft: inout ImportDraft
  ) {
    if key.kind == .kubelet {
      guard let name = key.name?.text else {
        for name in rights.graph.names(.node) {
          link(node, .kubelet, rights.graph.all(.kubelet, named: name, &draft), &draft)
        }
        return
      }
      for number in podsOnNode[name] ?? [] {
        rights.graph.edge(
          node, .executesIn, pods[number].node, because: "the kubelet runs commands in its pods",
          &draft)
      }
      return
    }
    for member in rights.graph.names(key.kind) {
      link(node, key.kind, rights.graph.object(key.kind, member, &draft), &draft)
    }
  }

  private mutating func link(
    _ all: ImportedNode, _ kind: ObjectClass, _ member: ImportedNode, _ draft: inout ImportDraft
  ) {
    rights.graph.edge(all, kind.leads, member, because: "it is one of them", &draft)
  }

  /// Whoever starts a pod chooses its account, the secrets it is given, and how it runs.
  private mutating func writeNewPod(
    _ node: ImportedNode, _ number: Int, _ draft: inout ImportDraft
  ) {
    rights.graph.edge(
      node, .hasSession, rights.graph.all(.account, in: number, &draft),
      because: "whoever starts a pod chooses its account", &draft)
    rights.graph.edge(
      node, .reads, rights.graph.all(.secret, in: number, &draft),
      because: "whoever starts a pod chooses the secrets it is given", &draft)
    writeEscape(
      node, number, rights.graph.all(.node, &draft),
      "whoever starts a pod chooses how it runs and where", &draft)
  }

  /// The way of pods that somebody makes to a node, which policies may close.
  private mutating func writeEscape(
    _ node: ImportedNode, _ number: Int, _ host: ImportedNode, _ reason: String,
    _ draft: inout ImportDraft
  ) {
    let admission = ClusterControl.admission.declare(in: rights.graph.cluster, &draft)
    guard let level = podSecurity(of: number) else {
      return rights.graph.edge(node, .escapesTo, host, because: reason, &draft) {
        $0.unless = [admission]
      }
    }
    let name = rights.graph.namespaces[number]
    var control = Control("k8s:\(rights.graph.cluster)/\(name)/pod-security", .enforced)
    control.label = "pod security of \(name) (\(level.rawValue))"
    let id = draft.control(control)
    rights.graph.edge(node, .escapesTo, host, because: reason, &draft) {
      $0.unless = [admission, id]
    }
    // The level is a label, and who may change that may take it off.
    let labels = draft.id(of: rights.graph.all(.labels, in: number, &draft))
    rights.graph.edge(node, .escapesTo, host, because: reason, &draft) {
      $0.unless = [admission]
      $0.requires = [.fact(Fact(labels, .control))]
    }
  }

  /// The pods of a namespace and what makes some there, or the pods of a name.
  private func found(_ namespace: Int, _ name: String?) -> [Int] {
    guard let name else { return podsInNamespace[namespace] ?? [] }
    return podsByName[ObjectName(namespace: namespace, name: ExactText(name))] ?? []
  }

  /// Whoever adds a container to a pod is in it, and chooses how that container runs.
  private mutating func writeDebugContainer(
    _ node: ImportedNode, _ number: Int, _ name: String?, _ draft: inout ImportDraft
  ) {
    let target =
      name.map { rights.graph.object(.pod, $0, in: number, &draft) }
      ?? rights.graph.all(.pod, in: number, &draft)
    rights.graph.edge(
      node, .executesIn, target, because: "the container shares what the pod has", &draft)
    var hosts: [String] = []
    for pod in found(number, name) where pods[pod].isPod {
      hosts += [pods[pod].template.node].compactMap(\.self)
    }
    for host in hosts.distinct() {
      writeEscape(
        node, number, rights.graph.object(.node, host, &draft),
        "whoever adds a container chooses how it runs", &draft)
    }
  }

  /// Who attaches to a pod only sees what it prints, unless its program takes input.
  private mutating func writeAttachable(
    _ node: ImportedNode, _ number: Int, _ name: String?, _ draft: inout ImportDraft
  ) {
    for pod in found(number, name) where pods[pod].template.takesInput {
      rights.graph.edge(
        node, .attachesTo, pods[pod].node, because: "a container of it has `stdin`", &draft)
    }
  }

  /// Whoever may put anything into a role has all that it wants if it has the role.
  private mutating func writeOwnRole(
    _ node: ImportedNode, _ number: Int, _ name: String?, _ draft: inout ImportDraft
  ) {
    let space = rights.graph.object(.namespace, rights.graph.namespaces[number], &draft)
    let held: ImportedNode
    if let name {
      held = rights.graph.object(.role, name, in: number, &draft)
    } else {
      let home = rights.graph.namespaces[number]
      held = draft.node(
        rights.graph.id("held-role", "*", in: home), kind: "k8s-permission",
        name: "having a role of \(home)")
      for role in rights.graph.names(.role, in: number) {
        rights.graph.edge(
          rights.graph.object(.role, role, in: number, &draft), .memberOf, held,
          because: "it is a role of the namespace", &draft)
      }
    }
    let needs = draft.id(of: held)
    rights.graph.edge(
      node, .rewritesRoleFor, space,
      because: "the role that it has may be made to allow everything",
      &draft
    ) { $0.requires = [.fact(Fact(needs, .control))] }
  }
}

extension ObjectClass {
  /// What there has to be of a name that a class of such things has something of it.
  fileprivate var members: ObjectClass {
    switch self {
    case .debugContainer, .attachablePod: .pod
    case .ownRole: .role
    default: self
    }
  }
}
