import BlastRadius

extension RightWriter {
  /// Where a right leads that suffices alone.
  mutating func targets(
    of right: RoleRight, in scope: KubernetesScope, _ draft: inout ImportDraft
  ) -> [RightTarget] {
    switch right.right {
    case .everything: [RightTarget(.administers, all(of: scope, &draft))]
    case .readSecrets: targets(.reads, .secret, right, scope, &draft)
    case .replaceImages: targets(.replacesImageOf, .pod, right, scope, &draft)
    case .execute: targets(.executesIn, .pod, right, scope, &draft)
    case .executeByGet:
      targets(.executesIn, .pod, right, scope, &draft, unless: .upgradeByCreate)
    case .attach: targets(.attachesTo, .attachablePod, right, scope, &draft)
    case .attachByGet:
      targets(.attachesTo, .attachablePod, right, scope, &draft, unless: .upgradeByCreate)
    case .debug: targets(.debugs, .debugContainer, right, scope, &draft)
    case .requestTokens: targets(.requestsTokenOf, .account, right, scope, &draft)
    case .commandKubelets: targets(.commands, .kubelet, right, scope, &draft)
    case .impersonateAccounts: targets(.impersonates, .account, right, scope, &draft)
    case .impersonateUsers: userTargets(right, &draft)
    case .startPods: startTargets(right, scope, &draft)
    case .relabelNamespaces: labelTargets(right, scope, &draft)
    case .changeRequests: [RightTarget(.changesRequestsTo, graph.root(&draft))]
    case .seeRequests: [RightTarget(.seesWritten, graph.all(.secret, &draft))]
    case .requestCertificates: [RightTarget(.mayAsk, graph.all(.request, &draft))]
    default: []
    }
  }

  private mutating func targets(
    _ relation: KubernetesRelation, _ kind: ObjectClass, _ right: RoleRight,
    _ scope: KubernetesScope, _ draft: inout ImportDraft, unless control: ClusterControl? = nil
  ) -> [RightTarget] {
    nodes(kind, right.names, in: scope, &draft).map {
      RightTarget(relation, $0, unless: control)
    }
  }

  /// A service account is no user to whoever impersonates, though it is called like one.
  private mutating func userTargets(
    _ right: RoleRight, _ draft: inout ImportDraft
  ) -> [RightTarget] {
    guard let names = right.names.sorted else {
      return [RightTarget(.impersonates, graph.all(.user, &draft))]
    }
    var targets: [RightTarget] = []
    for name in names where !name.hasPrefix("system:serviceaccount:") {
      targets.append(RightTarget(.impersonates, graph.object(.user, name, &draft)))
    }
    return targets
  }

  /// Changing a workload of a name starts pods where it stands, which a cluster's role does not say.
  private mutating func startTargets(
    _ right: RoleRight, _ scope: KubernetesScope, _ draft: inout ImportDraft
  ) -> [RightTarget] {
    var namespace: Int?
    if case .namespace(let number) = scope { namespace = number }
    return [
      RightTarget(
        .starts, graph.all(.newPod, in: namespace, &draft),
        isUnknown: right.names != .all && namespace == nil)
    ]
  }

  /// The names are those of namespaces.
  private mutating func labelTargets(
    _ right: RoleRight, _ scope: KubernetesScope, _ draft: inout ImportDraft
  ) -> [RightTarget] {
    if case .namespace(let number) = scope {
      guard right.names.contains(graph.namespaces[number]) else { return [] }
      return [RightTarget(.mayAsk, graph.all(.labels, in: number, &draft))]
    }
    guard let names = right.names.sorted else {
      return [RightTarget(.mayAsk, graph.all(.labels, &draft))]
    }
    var targets: [RightTarget] = []
    for name in names {
      let number = graph.number(of: name)
      targets.append(RightTarget(.mayAsk, graph.all(.labels, in: number, &draft)))
    }
    return targets
  }
}
