import BlastRadius

extension ClusterWriter {
  /// Writes what nodes are: the identities of their kubelets, and what runs the cluster.
  mutating func writeNodes(_ draft: inout ImportDraft) {
    let nodes = rights.graph.names(.node)
    for name in nodes {
      let node = rights.graph.object(.node, name, &draft)
      rights.graph.edge(
        node, .hasSession, rights.graph.object(.user, "system:node:\(name)", &draft),
        because: "its kubelet logs in as the node", &draft)
      if isControlPlane[name] == true {
        rights.graph.edge(
          node, .hosts, rights.graph.root(&draft), because: "it is a node of the control plane",
          &draft)
      }
    }
    guard !nodes.isEmpty || rights.graph.known(.group, GroupName.nodes) != nil else { return }
    let restriction = ClusterControl.nodeRestriction.declare(in: rights.graph.cluster, &draft)
    rights.graph.edge(
      rights.graph.object(.group, GroupName.nodes, &draft), .starts,
      rights.graph.all(.newPod, &draft), because: "kubelets may create pods", &draft
    ) { $0.unless = [restriction] }
  }

  /// Writes what whoever administers the cluster or a namespace has.
  mutating func writeNamespaces(_ draft: inout ImportDraft) {
    let root = rights.graph.root(&draft)
    rights.graph.edge(
      root, .contains, rights.graph.all(.namespace, &draft), because: Self.ruled, &draft)
    rights.graph.edge(
      root, .administers, rights.graph.all(.node, &draft), because: Self.ruled, &draft)
    for kind in [ObjectClass.user, .group] {
      rights.graph.edge(
        root, .impersonates, rights.graph.all(kind, &draft), because: Self.ruled, &draft)
    }
    rights.graph.edge(
      rights.graph.object(.group, GroupName.masters, &draft), .administers, root,
      because: "the API server allows its members everything", &draft)
    for number in rights.graph.namespaces.indices {
      let name = rights.graph.namespaces[number]
      let space = rights.graph.object(.namespace, name, &draft)
      _ = rights.graph.object(.account, "default", in: number, &draft)
      for kind in [ObjectClass.newPod, .pod, .secret] {
        rights.graph.edge(
          space, .contains, rights.graph.all(kind, in: number, &draft), because: Self.held, &draft)
      }
      rights.graph.edge(
        space, .requestsTokenOf, rights.graph.all(.account, in: number, &draft),
        because: Self.held, &draft)
      if podSecurity(of: number) != nil {
        rights.graph.edge(
          space, .mayAsk, rights.graph.all(.labels, in: number, &draft), because: Self.held, &draft)
      }
    }
  }

  private static let ruled = "who administers the cluster has all that is in it"
  private static let held = "who administers the namespace has all that is in it"

  /// Writes the groups that identities are in without being put there.
  mutating func writeIdentities(_ draft: inout ImportDraft) {
    let reason = "Kubernetes puts it there"
    let everyone = rights.graph.object(.group, GroupName.authenticated, &draft)
    for number in rights.graph.namespaces.indices {
      let groups = GroupName.of(accountsIn: rights.graph.namespaces[number])
      var nodes: [ImportedNode] = []
      for name in groups { nodes.append(rights.graph.object(.group, name, &draft)) }
      for name in rights.graph.names(.account, in: number) {
        let account = rights.graph.object(.account, name, in: number, &draft)
        for group in nodes {
          rights.graph.edge(account, .memberOf, group, because: reason, &draft)
        }
      }
    }
    for name in rights.graph.names(.user) where name != GroupName.anonymous {
      let user = rights.graph.object(.user, name, &draft)
      for group in GroupName.of(user: name) {
        rights.graph.edge(
          user, .memberOf, rights.graph.object(.group, group, &draft), because: reason, &draft)
      }
    }
    for name in rights.graph.names(.group) {
      let group = rights.graph.object(.group, name, &draft)
      for wider in GroupName.around(name) {
        rights.graph.edge(
          group, .memberOf, rights.graph.object(.group, wider, &draft),
          because: "whoever is in it is in that one too", &draft)
      }
    }
    writeAnonymous(everyone, &draft)
  }

  /// Whoever may ask at all may leave out who asks.
  private mutating func writeAnonymous(_ everyone: ImportedNode, _ draft: inout ImportDraft) {
    guard
      rights.graph.known(.user, GroupName.anonymous) != nil
        || rights.graph.known(.group, GroupName.unauthenticated) != nil
    else { return }
    let nobody = rights.graph.object(.user, GroupName.anonymous, &draft)
    rights.graph.edge(
      nobody, .memberOf, rights.graph.object(.group, GroupName.unauthenticated, &draft),
      because: "Kubernetes puts it there", &draft)
    let refusal = ClusterControl.anonymousRequests.declare(in: rights.graph.cluster, &draft)
    rights.graph.edge(
      everyone, .includes, nobody, because: "a request need not say who asks", &draft
    ) { $0.unless = [refusal] }
  }

  /// Writes whose certificates somebody may have made.
  mutating func writeCertificates(_ draft: inout ImportDraft) {
    for certificate in rights.certificates.sorted(by: { $0.rawValue < $1.rawValue }) {
      let node = draft.node(rights.graph.id("client-certificate", certificate.rawValue))
      let names = rights.graph.names(.user).sorted()
      let reason = "the signer takes what the request says of its subject"
      for name in names where name != GroupName.anonymous {
        let isNode = name.hasPrefix("system:node:")
        guard certificate == .client || isNode else { continue }
        rights.graph.edge(
          node, .authenticatesAs, rights.graph.object(.user, name, &draft), because: reason, &draft)
      }
      guard certificate == .client else { continue }
      let restriction = ClusterControl.subjectRestriction.declare(in: rights.graph.cluster, &draft)
      for name in rights.graph.names(.group) {
        let group = rights.graph.object(.group, name, &draft)
        if name == GroupName.masters {
          rights.graph.edge(node, .authenticatesAs, group, because: reason, &draft) {
            $0.unless = [restriction]
          }
        } else {
          rights.graph.edge(node, .authenticatesAs, group, because: reason, &draft)
        }
      }
    }
  }
}
