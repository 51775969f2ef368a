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
    if let doubt = document.doubt {
      // It may name anyone.
      let saying = AWSGraph.Saying(
        ways: Ways(unless: [doubt]), place: graph.place(role),
        because: "nobody knows whom the trust policy names")
      graph.add(
        graph.anyone(&draft), graph.relations.assumes, graph.nodes[role],
        graph.accounts.identities[role].account, saying, &draft)
    }
    var seen: Set<PrincipalPattern> = []
    for statement in document.statements where !statement.isDeny {
      guard let principals = statement.principals else { continue }
      if statement.covers(action) {
        let patterns = principals.isNegated ? [.anyone] : principals.patterns
        for pattern in patterns where seen.insert(pattern).inserted {
          write(pattern, role, document, &graph, &draft)
        }
      }
      AWSFederation(role: role).write(statement, &graph, &draft)
    }
  }

  private mutating func write(
    _ pattern: PrincipalPattern, _ role: Int, _ document: PolicyDocument, _ graph: inout AWSGraph,
    _ draft: inout ImportDraft
  ) {
    let identity = graph.accounts.identities[role]
    switch pattern {
    case .arn(let name), .uniqueID(let name):
      if let known = graph.accounts.identity(name) {
        writeNamed(known, role, document, &graph, &draft)
      } else if name.hasPrefix("arn:") {
        writeUnread(name, role, document, &graph, &draft)
      } else {
        draft.log.warn(
          "aws-deleted", graph.accounts.places[role].offset,
          "\(name.inTicks) is trusted, which is an identity that was deleted or that no file has")
      }
    case .session(let account, let owner, let name):
      writeSession(account, owner, name, role, document, &graph, &draft)
    case .account(let account):
      if graph.accounts.isRead(account) {
        delegating[account, default: []].append(role)
      } else {
        let principal = PolicyPrincipal(kind: .someone, arn: "", account: account)
        let node = graph.account(account, &draft)
        writeOutside(
          node, principal, role, document, "the trust policy names its account", &graph, &draft)
      }
    case .anyone:
      let node = graph.anyone(&draft)
      let principal = PolicyPrincipal(kind: .anyone, arn: "", account: "")
      writeOutside(
        node, principal, role, document, "the trust policy names everyone", &graph, &draft)
    case .service, .federated: return
    case .other(let text):
      draft.log.warn(
        "aws-principal", graph.accounts.places[role].offset,
        "the trust policy of \(identity.name.inTicks) names \(text.inTicks), which is not read")
    }
  }

  /// Writes the edge of a user or a role whose policies are known.
  private func writeNamed(
    _ number: Int, _ role: Int, _ document: PolicyDocument, _ graph: inout AWSGraph,
    _ draft: inout ImportDraft
  ) {
    guard let profile = graph.profileNumbers[number] else { return }
    let target = graph.accounts.identities[role]
    var request = graph.profiles[profile].request(action, Glob(literal: target.arn))
    request.context.principal = graph.accounts.identities[number].principal(
      organization: graph.accounts.organization(of: graph.accounts.identities[number].account))
    request.context.resourceTags = target.tags
    let decision = PolicyDecision.of(
      request, graph.profiles[profile].inputs, resource: policy(target, document))
    graph.add(
      graph.nodes[number], graph.relations.assumes, graph.nodes[role], target.account,
      AWSGraph.Saying(
        ways: decision.ways, place: graph.place(role),
        because: "the trust policy names it\(Self.source(decision))"), &draft)
    if !decision.ways.isSure, target.account != graph.accounts.identities[number].account {
      writeMember(number, request, policy(target, document), role, &graph, &draft)
    }
  }

  /// Writes the edge of a user whom a policy of another account names, and whom a group that it may join
  /// allows the rest.
  private func writeMember(
    _ number: Int, _ request: PolicyRequest, _ policy: ResourcePolicy, _ role: Int,
    _ graph: inout AWSGraph, _ draft: inout ImportDraft
  ) {
    let user = graph.accounts.identities[number]
    guard user.kind == .user, let own = graph.profileNumbers[number] else { return }
    for (node, group) in graph.newMembers
    where group.account == user.account && group.mayAllow(action) {
      var inputs = graph.profiles[own].inputs
      inputs.identity += group.inputs.identity
      let decision = PolicyDecision.of(request, inputs, resource: policy)
      graph.add(
        graph.nodes[number], graph.relations.assumes, graph.nodes[role],
        graph.accounts.identities[role].account,
        AWSGraph.Saying(
          ways: decision.ways, requires: node, place: graph.place(role),
          because: "the trust policy names it, and a group allows it: \(decision.source ?? "")"),
        &draft)
    }
  }

  static func source(_ decision: PolicyDecision) -> String {
    decision.source.map { ": \($0)" } ?? ""
  }

  /// Writes the edge of someone of whom no file has the policies.
  private func writeUnread(
    _ arn: String, _ role: Int, _ document: PolicyDocument, _ graph: inout AWSGraph,
    _ draft: inout ImportDraft
  ) {
    let account = arn.accountOfARN ?? ""
    let isRole = arn.partsOfARN.last.map { $0.hasPrefix("role/") } ?? false
    let node = draft.node(arn, kind: isRole ? "role" : "user", name: arn.afterLast("/"))
    var decision = decide(
      PolicyPrincipal(kind: isRole ? .role : .user, arn: arn, account: account), role, document,
      &graph)
    let isHere = graph.accounts.isRead(account)
    if account != graph.accounts.identities[role].account || isHere {
      decision.ways = decision.ways.and(
        Ways(unless: [
          Doubt(
            id: "policies of \(arn)",
            name: "what the policies of \(arn.afterLast("/")) do not allow (not in the files)")
        ]))
    }
    graph.add(
      node, graph.relations.assumes, graph.nodes[role], graph.accounts.identities[role].account,
      AWSGraph.Saying(
        ways: decision.ways, exists: isHere ? .unknown : .yes, place: graph.place(role),
        because: "the trust policy names it"), &draft)
    if !isHere {
      draft.edge(
        graph.account(account, &draft), graph.relations.contains, node, at: graph.place(role),
        because: "its ARN says so")
    }
  }

  /// Writes the edges of a session that has a name: who has the role may get it, if it may choose the name.
  private func writeSession(
    _ account: String, _ owner: String, _ name: String, _ role: Int, _ document: PolicyDocument,
    _ graph: inout AWSGraph, _ draft: inout ImportDraft
  ) {
    let target = graph.accounts.identities[role]
    let partition = target.arn.partsOfARN[1]
    let node = draft.node(
      "arn:\(partition):sts::\(account):assumed-role/\(owner)/\(name)", kind: AWSWords.session,
      name: "\(owner) as \(name)")
    let known = graph.accounts.identity(.role, owner, of: account)
    var principal = PolicyPrincipal(
      kind: .role, arn: "arn:\(partition):iam::\(account):role/\(owner)", account: account)
    var inputs = graph.administratorProfile(of: account).inputs
    if let known {
      principal = graph.accounts.identities[known].principal(
        organization: graph.accounts.organization(of: account))
      if let profile = graph.profileNumbers[known] { inputs = graph.profiles[profile].inputs }
      graph.add(
        graph.nodes[known], graph.relations.assumes, node, account,
        AWSGraph.Saying(
          ways: Ways(unless: [
            Doubt(
              id: "session name \(name) of \(owner)",
              name: "sessions of \(owner) are not called \(name)")
          ]), place: graph.place(role), because: "it is a session of the role"), &draft)
    } else {
      draft.edge(
        graph.account(account, &draft), graph.relations.contains, node, at: graph.place(role),
        because: "its ARN says so")
    }
    principal.session = name
    var request = PolicyRequest(
      action: action, resource: Glob(literal: target.arn), context: PolicyContext(principal))
    request.context.resourceTags = target.tags
    let decision = PolicyDecision.of(request, inputs, resource: policy(target, document))
    graph.add(
      node, graph.relations.assumes, graph.nodes[role], target.account,
      AWSGraph.Saying(
        ways: decision.ways, place: graph.place(role),
        because: "the trust policy names the session"), &draft)
  }

  /// What a trust policy says of someone whose own policies allow everything.
  private func decide(
    _ principal: PolicyPrincipal, _ role: Int, _ document: PolicyDocument, _ graph: inout AWSGraph
  ) -> PolicyDecision {
    let target = graph.accounts.identities[role]
    var request = PolicyRequest(
      action: action, resource: Glob(literal: target.arn), context: PolicyContext(principal))
    request.context.resourceTags = target.tags
    var inputs = graph.administratorProfile(of: principal.account).inputs
    inputs.serviceControl = []
    return PolicyDecision.of(request, inputs, resource: policy(target, document))
  }

  private func writeOutside(
    _ node: ImportedNode, _ principal: PolicyPrincipal, _ role: Int, _ document: PolicyDocument,
    _ reason: String, _ graph: inout AWSGraph, _ draft: inout ImportDraft
  ) {
    let decision = decide(principal, role, document, &graph)
    graph.add(
      node, graph.relations.assumes, graph.nodes[role], graph.accounts.identities[role].account,
      AWSGraph.Saying(ways: decision.ways, place: graph.place(role), because: reason), &draft)
  }
}
