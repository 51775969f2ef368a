import BlastRadius

extension RightWriter {
  /// Where a right leads that suffices alone.
  mutating func targets(
    of right: RoleRight, in scope: KubernetesScope, _ draft: inout ImportDraft
  ) -> [RightTarget] {
    if let found = Self.objects(of: right.right) {
      return nodes(found.kind, right.names, in: scope, &draft).map {
        RightTarget(found.relation, $0, unless: found.control)
      }
    }
    return switch right.right {
    case .everything: [RightTarget(.administers, all(of: scope, &draft))]
    case .impersonateUsers: userTargets(right, &draft)
    case .startPods: startTargets(right, scope, &draft)
    case .relabelNamespaces: labelTargets(right, scope, &draft)
    case .changeRequests: [RightTarget(.changesRequestsTo, graph.root(&draft))]
    case .seeRequests: [RightTarget(.seesWritten, graph.all(.secret, &draft))]
    case .requestCertificates: [RightTarget(.mayAsk, graph.all(.request, &draft))]
    default: []
    }
  }

  /// What a right lets one do to each object of its names, and what may keep one from it.
  private static func objects(
    of right: KubernetesRight
  ) -> (relation: KubernetesRelation, kind: ObjectClass, control: ClusterControl?)? {
    switch right {
    case .readSecrets: (.reads, .secret, nil)
    case .replaceImages: (.replacesImageOf, .pod, nil)
    case .execute: (.executesIn, .pod, nil)
    case .executeByGet: (.executesIn, .pod, .upgradeByCreate)
    case .attach: (.attachesTo, .attachablePod, nil)
    case .attachByGet: (.attachesTo, .attachablePod, .upgradeByCreate)
    case .debug: (.debugs, .debugContainer, nil)
    case .requestTokens: (.requestsTokenOf, .account, nil)
    case .commandKubelets: (.commands, .kubelet, nil)
    case .impersonateAccounts: (.impersonates, .account, nil)
    default: nil
    }
  }

  /// How many objects are named by what a role lets one do in a scope.
  static func nameCount(_ rights: [RoleRight], in scope: KubernetesScope) -> Int {
    rights.reduce(0) { count, right in
      let counts = (scope == .cluster || right.isNamespaced) && objects(of: right.right) != nil
      return counts ? count + right.names.count : count
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
