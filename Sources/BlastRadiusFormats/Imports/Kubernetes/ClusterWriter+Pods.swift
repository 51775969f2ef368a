import BlastRadius

extension ClusterWriter {
  /// Writes what a pod may do by how it runs.
  mutating func write(_ pod: PodRecord, _ draft: inout ImportDraft) {
    rights.graph.place = pod.place
    let template = pod.template
    var host: ImportedNode?
    if let name = template.node {
      let node = rights.graph.object(.node, name, &draft)
      host = node
      rights.graph.edge(
        node, .hosts, pod.node, at: "/spec/nodeName", because: "it runs there", &draft)
    }
    writeAccount(of: pod, &draft)
    for secret in template.secrets where !secret.utf8.contains(UInt8(ascii: "/")) {
      rights.graph.edge(
        pod.node, .reads, rights.graph.object(.secret, secret, in: pod.namespace, &draft),
        at: "/spec", because: "the secret is given to a container", &draft)
    }
    if template.accesses.isEmpty { return }
    let target = host ?? rights.graph.all(.node, &draft)
    for access in template.accesses { write(access, of: pod, to: target, &draft) }
  }

  /// A pod acts as its account where its token is mounted: the pod says so before the account, and both say so
  /// by saying nothing.
  private mutating func writeAccount(of pod: PodRecord, _ draft: inout ImportDraft) {
    let template = pod.template
    guard !template.hasNoAccount, !template.account.utf8.contains(UInt8(ascii: "/")) else {
      return
    }
    guard hasToken(pod) else { return }
    let account = rights.graph.object(.account, template.account, in: pod.namespace, &draft)
    rights.graph.edge(
      pod.node, .hasSession, account, at: "/spec", because: "the account's token is mounted",
      &draft)
  }

  /// Whether a pod has a token of its account.
  func hasToken(_ pod: PodRecord) -> Bool {
    if pod.template.hasNoAccount { return false }
    let key = ObjectName(namespace: pod.namespace, name: ExactText(pod.template.account))
    return pod.template.hasOwnToken
      || pod.template.mountsToken ?? mounting[key] ?? true
  }

  /// Writes a way to the node; where nobody knows which node it is, it may be any.
  private mutating func write(
    _ access: HostAccess, of pod: PodRecord, to node: ImportedNode, _ draft: inout ImportDraft
  ) {
    var isUnknown = access.isUnknown || pod.template.node == nil
    if access.way.isOfControlPlane {
      switch runsCluster(pod.template.node) {
      case true?: break
      case false?: return
      case nil: isUnknown = true
      }
    }
    let (relation, target) = end(of: access, pod, node, &draft)
    let control =
      access.isConfined
      ? ClusterControl.securityModules.declare(in: rights.graph.cluster, &draft) : nil
    rights.graph.edge(
      pod.node, relation, target, at: "/spec", because: access.reason, &draft
    ) { edge in
      if isUnknown { edge.exists = .unknown }
      edge.unless = [control].compactMap(\.self)
    }
  }

  /// Whether the cluster is run on a node; `nil` where the export does not say, or nobody knows which node.
  private func runsCluster(_ node: String?) -> Bool? {
    if let node { return isControlPlane[node] }
    return hasWorkersOnly ? false : nil
  }

  private mutating func end(
    of access: HostAccess, _ pod: PodRecord, _ node: ImportedNode, _ draft: inout ImportDraft
  ) -> (KubernetesRelation, ImportedNode) {
    switch access.way {
    case .control: return (.escapesTo, node)
    case .memory: return (.reads, node)
    case .network: return (.connectsTo, node)
    case .kubeletFiles:
      guard let name = pod.template.node else { return (.reads, node) }
      return (.reads, kubeletFiles(of: name, &draft))
    case .administratorFiles:
      return (.reads, administratorFiles(of: pod.template.node, &draft))
    case .database:
      return (.reads, rights.graph.all(.secret, &draft))
    }
  }

  /// What the kubelet of a node keeps: the tokens of its pods, and its own certificate.
  private mutating func kubeletFiles(
    of name: String, _ draft: inout ImportDraft
  ) -> ImportedNode {
    let files = draft.node(
      rights.graph.id("kubelet-files", name), kind: "secret-store",
      name: "files of the kubelet of \(name)")
    guard openHosts.insert(name).inserted else { return files }
    let certificate = draft.node(
      rights.graph.id("kubelet-certificate", name), kind: "certificate",
      name: "certificate of the kubelet of \(name)")
    rights.graph.edge(
      files, .stores, certificate, because: "every kubelet has a certificate", &draft)
    rights.graph.edge(
      certificate, .authenticatesAs, rights.graph.object(.user, "system:node:\(name)", &draft),
      because: "the kubelet's certificate is the node's", &draft)
    for number in podsOnNode[name] ?? [] where hasToken(pods[number]) {
      let pod = pods[number]
      let account = pod.template.account
      if account.utf8.contains(UInt8(ascii: "/")) { continue }
      let home = rights.graph.namespaces[pod.namespace]
      let token = draft.node(
        rights.graph.id("mounted-token", account, in: home), kind: "service-token",
        name: "mounted token of \(home)/\(account)")
      rights.graph.edge(
        files, .stores, token, because: "the kubelet keeps the tokens of its pods", &draft)
      rights.graph.edge(
        token, .authenticatesAs,
        rights.graph.object(.account, account, in: pod.namespace, &draft),
        because: "it is the account's token", &draft)
    }
    return files
  }

  /// What a node of the control plane keeps: the keys by which the cluster knows its administrators.
  private mutating func administratorFiles(
    of name: String?, _ draft: inout ImportDraft
  ) -> ImportedNode {
    let id =
      name.map { rights.graph.id("administrator-files", $0) }
      ?? "k8s:\(rights.graph.cluster)/administrator-files/*"
    let files = draft.node(
      id, kind: "secret-store", name: "files of administrators on \(name ?? "some node")")
    let key = draft.node(
      rights.graph.id("signing-key", "cluster"), kind: "signing-key",
      name: "keys of cluster \(rights.graph.cluster)")
    rights.graph.edge(
      files, .stores, key, because: "the control plane keeps its keys there", &draft)
    rights.graph.edge(
      key, .signsFor, rights.graph.root(&draft), because: "the cluster trusts its own keys", &draft)
    return files
  }
}
