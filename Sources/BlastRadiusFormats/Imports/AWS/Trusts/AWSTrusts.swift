import BlastRadius

/// Writes who may assume roles, as the policies of the roles and of the others say together.
struct AWSTrusts {
  /// The roles that leave it to the policies of an account who assumes them.
  private var delegating: [ExactText: [Int]] = [:]
  let action = EscalationRule.actions["sts:AssumeRole"]

  static func write(_ graph: inout AWSGraph, _ draft: inout ImportDraft) {
    var trusts = AWSTrusts()
    for (number, identity) in graph.accounts.identities.enumerated() where identity.kind == .role {
      guard let trust = identity.trust else { continue }
      graph.begin(at: graph.accounts.places[number], &draft)
      trusts.write(number, graph.accounts.collection.documents[trust], &graph, &draft)
    }
    for (account, roles) in trusts.delegating.sorted(by: { $0.key < $1.key }) {
      AWSDelegation(roles, to: account.text, trusts, graph.accounts).write(&graph, &draft)
    }
  }

  /// The policy of a role.
  func policy(_ role: AWSIdentity, _ document: PolicyDocument) -> ResourcePolicy {
    ResourcePolicy(
      use: PolicyUse(name: "trust of \(role.name)", document: document), account: role.account,
      isRequired: true)
  }

  /// Writes all whom a role names.
  private mutating func write(
    _ role: Int, _ document: PolicyDocument, _ graph: inout AWSGraph, _ draft: inout ImportDraft
  ) {
    let grants = grants(role, document, graph)
    grants.writeUnknown(&graph, &draft)
    var seen: Set<PrincipalPattern> = []
    for statement in document.statements where !statement.isDeny {
      guard let principals = statement.principals else { continue }
      if statement.covers(action) {
        let patterns = principals.isNegated ? [.anyone] : principals.patterns
        for pattern in patterns where seen.insert(pattern).inserted {
          write(pattern, role, grants, &graph, &draft)
        }
      }
      AWSFederation(role: role).write(statement, &graph, &draft)
    }
  }

  /// The policy of a role with what it is about.
  private func grants(
    _ role: Int, _ document: PolicyDocument, _ graph: AWSGraph
  ) -> AWSGrants {
    let identity = graph.accounts.identities[role]
    let target = AWSGrants.Target(
      node: graph.nodes[role], name: identity.name, words: "the trust policy",
      resource: Glob(literal: identity.arn), account: identity.account, tags: identity.tags,
      use: policy(identity, document).use, isRequired: true, place: graph.accounts.places[role])
    return AWSGrants(target: target, action: action, relation: graph.relations.assumes)
  }

  private mutating func write(
    _ pattern: PrincipalPattern, _ role: Int, _ grants: AWSGrants, _ graph: inout AWSGraph,
    _ draft: inout ImportDraft
  ) {
    switch pattern {
    case .account(let account) where graph.accounts.isRead(account):
      delegating[account, default: []].append(role)
    case .arn(let name), .uniqueID(let name):
      guard let known = graph.accounts.identity(name) else {
        return grants.write(pattern, &graph, &draft)
      }
      let ways = grants.writeNamed(known, &graph, &draft)
      let account = graph.accounts.identities[known].account
      if !ways.isSure, account != graph.accounts.identities[role].account {
        writeMember(known, grants, role, &graph, &draft)
      }
    default: grants.write(pattern, &graph, &draft)
    }
  }

  /// Writes the edge of a user whom a policy of another account names, and whom a group that it may join
  /// allows the rest.
  private func writeMember(
    _ number: Int, _ grants: AWSGrants, _ role: Int, _ graph: inout AWSGraph,
    _ draft: inout ImportDraft
  ) {
    let user = graph.accounts.identities[number]
    guard user.kind == .user, let own = graph.profileNumbers[number] else { return }
    let account = graph.accounts.identities[role].account
    let request = grants.request(
      user.principal(organization: graph.accounts.organization(of: user.account)))
    for (node, group) in graph.newMembers
    where group.account == user.account && group.mayAllow(action) {
      var inputs = graph.profiles[own].inputs
      inputs.identity += group.inputs.identity
      let decision = PolicyDecision.of(request, inputs, resource: grants.policy(of: account))
      graph.add(
        graph.nodes[number], graph.relations.assumes, graph.nodes[role], account,
        AWSGraph.Saying(
          ways: decision.ways, requires: node, place: graph.place(role),
          because: "the trust policy names it, and a group allows it: \(decision.source ?? "")"),
        &draft)
    }
  }

  static func source(_ decision: PolicyDecision) -> String {
    decision.source.map { ": \($0)" } ?? ""
  }
}
