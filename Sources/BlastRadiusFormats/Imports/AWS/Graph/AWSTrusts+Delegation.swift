import BlastRadius

extension AWSTrusts {
  /// Writes who in an account may assume the roles that leave it to its policies.
  func writeDelegated(
    _ roles: [Int], to account: String, _ graph: inout AWSGraph, _ draft: inout ImportDraft
  ) {
    let own = roles.filter { graph.accounts.identities[$0].account == account }
    let foreign = roles.filter { graph.accounts.identities[$0].account != account }
    let administrators = graph.administratorProfile(of: account)
    if !foreign.isEmpty {
      let node = graph.administrators(account, &draft)
      writeDelegated(foreign, .node(node), administrators, &graph, &draft)
    }
    for (number, profile) in graph.profiles.enumerated() where profile.account == account {
      guard profile.mayAllow(action), !profile.isAdministrator else { continue }
      graph.begin(at: graph.accounts.places[profile.members[0]], &draft)
      writeDelegated(own, .profile(number), profile, &graph, &draft)
      writeDelegated(foreign, .profile(number), profile, &graph, &draft)
    }
    // Whoever joins a group may what its policies allow.
    for (node, profile) in graph.newMembers where profile.account == account {
      graph.begin(at: graph.accounts.places[profile.members[0]], &draft)
      writeDelegated(own, .node(node), profile, &graph, &draft)
      writeDelegated(foreign, .node(node), profile, &graph, &draft)
    }
  }

  private func writeDelegated(
    _ roles: [Int], _ source: AWSGraph.Source, _ profile: AWSProfile, _ graph: inout AWSGraph,
    _ draft: inout ImportDraft
  ) {
    let accounts = graph.accounts
    let probe = AWSProbe(profile: profile)
    let groups = probe.each(
      [.on("sts:AssumeRole")], of: roles, shape: Glob("arn:\(profile.partition):iam::*:role/*"),
      number: { accounts.identity($0) }
    ) {
      let role = accounts.identities[$0]
      return .init(arn: Glob(literal: role.arn), tags: role.tags)
    }
    for group in groups {
      // What the trust policies themselves ask for differs from role to role.
      var byTrust: [(ways: Ways, roles: [Int])] = []
      for role in group.targets {
        let ways =
          isPlain(role, profile.account, accounts)
          ? group.ways : trust(role, profile, accounts).and(group.ways)
        if ways.isNone { continue }
        if let known = byTrust.firstIndex(where: { $0.ways == ways }) {
          byTrust[known].roles.append(role)
        } else {
          byTrust.append((ways, [role]))
        }
      }
      for (ways, chosen) in byTrust {
        let all = AWSGraph.Candidates(
          name: "roles that trust \(profile.account)", word: "trusting/\(profile.account)",
          members: roles)
        let subject = graph.node(of: source, &draft)
        let nodes = graph.nodes
        let objects = graph.targets(
          chosen, of: all, accounts.identities[chosen[0]].account, .each, &draft,
          node: { nodes[$0] }, place: { .pointer(accounts.places[$0].pointer) })
        for object in objects {
          graph.add(
            subject, graph.relations.assumes, object, profile.account,
            AWSGraph.Saying(
              ways: ways, place: graph.place(of: source),
              because: "the trust policy leaves it to the account: \(group.source)"), &draft)
        }
      }
    }
  }

  /// Whether the policy of a role leaves it to an account, and says no more.
  private func isPlain(_ role: Int, _ account: String, _ accounts: AWSAccounts) -> Bool {
    guard let trust = accounts.identities[role].trust else { return false }
    let statements = accounts.collection.documents[trust].statements
    return !statements.contains(where: \.isDeny)
      && statements.contains { statement in
        statement.conditions.isEmpty && statement.covers(action)
          && statement.principals.map { names in
            !names.isNegated && names.patterns.contains(.account(account))
          } ?? false
      }
  }

  /// What the policy of a role itself says of someone whose own policies allow it.
  private func trust(_ role: Int, _ profile: AWSProfile, _ accounts: AWSAccounts) -> Ways {
    let target = accounts.identities[role]
    guard let number = target.trust else { return .none }
    var request = profile.request(action, Glob(literal: target.arn))
    request.context.resourceTags = target.tags
    var inputs = profile.inputs
    inputs.serviceControl = []
    return PolicyDecision.of(
      request, inputs, resource: policy(target, accounts.collection.documents[number])
    ).ways
  }
}
