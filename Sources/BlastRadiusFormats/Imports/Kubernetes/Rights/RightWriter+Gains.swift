import BlastRadius

extension RightWriter {
  /// Where rights of one holder lead together.
  mutating func gains(_ halves: HalfRights, _ draft: inout ImportDraft) -> [RightGain] {
    var found: [RightGain] = []
    for scope in halves.scopes {
      if scope == .cluster {
        found += clusterBindings(halves, &draft)
        found += clusterRewriting(halves, &draft)
        found += groups(halves, &draft)
        found += certificateGains(halves, &draft)
      }
      found += bindings(halves, scope, &draft)
      found += rewriting(halves, scope, &draft)
      if halves.isOwn(.createSecrets, .readSecrets, in: scope),
        halves.objects(.createSecrets, in: scope) != nil,
        halves.objects(.readSecrets, in: scope) != nil
      {
        found += nodes(.account, .all, in: scope, &draft).map {
          RightGain(way: .tokenSecrets, relation: .requestsTokenOf, node: $0)
        }
      }
    }
    return found
  }

  /// Where bindings can be written; changing those that there are gives only roles that they name.
  private func writing(
    _ create: KubernetesRight, _ change: KubernetesRight, _ halves: HalfRights,
    in scope: KubernetesScope
  ) -> (can: Bool, isUnknown: Bool) {
    let creates = halves.objects(create, in: scope) != nil
    return (creates || halves.objects(change, in: scope) == .all, !creates)
  }

  private mutating func clusterBindings(
    _ halves: HalfRights, _ draft: inout ImportDraft
  ) -> [RightGain] {
    let writing = writing(.createClusterBindings, .changeClusterBindings, halves, in: .cluster)
    guard writing.can, let roles = halves.objects(.bindClusterRoles, in: .cluster) else {
      return []
    }
    return granted(roles, in: .cluster, writing.isUnknown, &draft)
  }

  /// The ClusterRoles of some names, or all, where they can be bound.
  private mutating func granted(
    _ names: ObjectNames, in scope: KubernetesScope, _ isUnknown: Bool,
    _ draft: inout ImportDraft
  ) -> [RightGain] {
    var nodes: [ImportedNode] = []
    if let sorted = names.sorted {
      for name in sorted where count() {
        let role = RoleTable.Key(namespace: nil, name: ExactText(name))
        let number = grants.grant(role, in: scope, &graph, &draft)
        nodes.append(grants.grants[number].node)
      }
    } else {
      nodes = [all(of: scope, &draft)]
    }
    return nodes.map {
      RightGain(way: .binding, relation: .grantsAccessTo, node: $0, isUnknown: isUnknown)
    }
  }

  private mutating func bindings(
    _ halves: HalfRights, _ scope: KubernetesScope, _ draft: inout ImportDraft
  ) -> [RightGain] {
    let writing = writing(.createBindings, .changeBindings, halves, in: scope)
    guard writing.can else { return [] }
    // In all of the cluster each namespace has such bindings, and nothing else does.
    let place = scope == .cluster ? .everyNamespace : scope
    var found: [RightGain] = []
    if halves.isOwn(.createBindings, .changeBindings, .bindClusterRoles, in: scope),
      let roles = halves.objects(.bindClusterRoles, in: scope)
    {
      found += granted(roles, in: place, writing.isUnknown, &draft)
    }
    if halves.isOwn(.createBindings, .changeBindings, .bindRoles, in: scope),
      let roles = halves.objects(.bindRoles, in: scope)
    {
      demandRoles(roles, in: scope, &draft)
      found += nodes(.role, roles, in: scope, &draft).map {
        RightGain(
          way: .binding, relation: .grantsAccessTo, node: $0, isUnknown: writing.isUnknown)
      }
    }
    return found
  }

  /// Who has rights on all ClusterRoles has them by one that is bound in the cluster, and rewrites that.
  private mutating func clusterRewriting(
    _ halves: HalfRights, _ draft: inout ImportDraft
  ) -> [RightGain] {
    guard let raised = halves.objects(.escalateClusterRoles, in: .cluster),
      let written = halves.objects(.writeClusterRoles, in: .cluster),
      let both = raised.intersection(written)
    else { return [] }
    guard let names = both.sorted else {
      return [
        RightGain(way: .rewriting, relation: .rewritesRoleFor, node: graph.root(&draft))
      ]
    }
    let root = graph.root(&draft)
    return names.map { name in
      let role = RoleTable.Key(namespace: nil, name: ExactText(name))
      return RightGain(way: .ownRole(role), relation: .rewritesRoleFor, node: root)
    }
  }

  private mutating func rewriting(
    _ halves: HalfRights, _ scope: KubernetesScope, _ draft: inout ImportDraft
  ) -> [RightGain] {
    guard halves.isOwn(.escalateRoles, .writeRoles, in: scope),
      let raised = halves.objects(.escalateRoles, in: scope),
      let written = halves.objects(.writeRoles, in: scope),
      let both = raised.intersection(written)
    else { return [] }
    return nodes(.ownRole, both, in: scope, &draft).map {
      RightGain(way: .rewriting, relation: .mayAsk, node: $0)
    }
  }

  private mutating func groups(
    _ halves: HalfRights, _ draft: inout ImportDraft
  ) -> [RightGain] {
    guard let names = halves.objects(.impersonateGroups, in: .cluster),
      halves.has(.impersonateUsers) || halves.has(.impersonateAccounts)
    else { return [] }
    return nodes(.group, names, in: .cluster, &draft).map {
      RightGain(way: .groups, relation: .impersonates, node: $0)
    }
  }

  /// Who signs certificates for clients makes one for any user and group.
  private mutating func certificateGains(
    _ halves: HalfRights, _ draft: inout ImportDraft
  ) -> [RightGain] {
    guard halves.objects(.approveCertificates, in: .cluster) != nil,
      let signers = halves.objects(.approveSigners, in: .cluster)
    else { return [] }
    func has(_ signer: String) -> Bool {
      signers.contains("kubernetes.io/\(signer)") || signers.contains("kubernetes.io/*")
    }
    var found: [RightGain] = []
    for certificate in ClientCertificate.allCases where has(certificate.rawValue) {
      let node = draft.node(
        graph.id("client-certificate", certificate.rawValue), kind: "certificate",
        name: "a client certificate for any \(certificate.words) of \(graph.cluster)")
      certificates.insert(certificate)
      found.append(RightGain(way: .certificates, relation: .approves, node: node))
    }
    return found
  }
}
