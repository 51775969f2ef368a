import BlastRadius

/// Writes those whom the policy of a role or of a bucket names.
struct AWSGrants {
  let target: Target
  let action: PolicyAction
  let relation: ImportedRelation

  /// What the policy belongs to.
  struct Target {
    var node: ImportedNode
    /// What people call it.
    var name: String
    /// What people call its policy: `the trust policy`.
    var words: String
    /// It as policies are asked about it, or the objects of a bucket that a statement is about.
    var resource: Glob
    /// The number of its account; `nil` where no file says it.
    var account: String?
    var tags: [PolicyPrincipal.Tag]?
    var use: PolicyUse
    /// Whether its policy has to allow also what is asked from its own account.
    var isRequired = false
    /// What else whoever is named by no name needs.
    var outer = Ways.sure
    /// What else whoever is of another account needs.
    var foreign = Ways.sure
    var place: AWSPlace
  }

  /// Writes the edges of a principal that is no account of the files.
  func write(
    _ pattern: PrincipalPattern, _ graph: inout AWSGraph, _ draft: inout ImportDraft
  ) {
    switch pattern {
    case .arn(let name), .uniqueID(let name):
      if let known = graph.accounts.identity(name) {
        writeNamed(known, &graph, &draft)
      } else if name.hasPrefix("arn:") {
        writeUnread(name, &graph, &draft)
      } else {
        draft.log.warn(
          "aws-deleted", target.place.offset,
          "\(name.inTicks) is trusted, which is an identity that was deleted or that no file has")
      }
    case .session(let account, let owner, let name):
      writeSession(account, owner, name, &graph, &draft)
    case .account(let account):
      let principal = PolicyPrincipal(kind: .someone, arn: "", account: account)
      writeOutside(
        graph.account(account, &draft), principal, .sure, "\(target.words) names its account",
        &graph, &draft)
    case .anyone:
      let principal = PolicyPrincipal(kind: .anyone, arn: "", account: "")
      writeOutside(
        graph.anyone(&draft), principal, target.outer, "\(target.words) names everyone", &graph,
        &draft)
    case .service, .federated: return
    case .other(let text):
      draft.log.warn(
        "aws-principal", target.place.offset,
        "\(target.words) of \(target.name.inTicks) names \(text.inTicks), which is not read")
    }
  }

  /// Writes that a policy that cannot be read may name anyone.
  func writeUnknown(_ graph: inout AWSGraph, _ draft: inout ImportDraft) {
    guard let doubt = target.use.document.doubt else { return }
    let node = graph.anyone(&draft)
    add(
      node, Ways(unless: [doubt]).and(target.outer),
      because: "nobody knows whom \(target.words) names", &graph, &draft)
  }

  /// Writes the edge of a user or a role whose policies are known.
  ///
  /// - Returns: In which ways it is allowed.
  @discardableResult
  func writeNamed(
    _ number: Int, _ graph: inout AWSGraph, _ draft: inout ImportDraft
  ) -> Ways {
    guard let profile = graph.profileNumbers[number] else { return .none }
    let identity = graph.accounts.identities[number]
    let principal = identity.principal(
      organization: graph.accounts.organization(of: identity.account))
    let decision = decide(principal, graph.profiles[profile].inputs)
    add(
      graph.nodes[number], decision.ways, identity.account,
      because: "\(target.words) names it\(AWSTrusts.source(decision))", &graph, &draft)
    return decision.ways
  }

  /// Writes the edge of someone of whom no file has the policies.
  private func writeUnread(
    _ arn: String, _ graph: inout AWSGraph, _ draft: inout ImportDraft
  ) {
    let account = arn.accountOfARN ?? ""
    let isRole = arn.partsOfARN.last.map { $0.hasPrefix("role/") } ?? false
    let node = draft.node(arn, kind: isRole ? "role" : "user", name: arn.afterLast("/"))
    var ways = decideOutside(
      PolicyPrincipal(kind: isRole ? .role : .user, arn: arn, account: account), &graph
    ).ways
    let isHere = graph.accounts.isRead(account)
    if account != target.account ?? "" || isHere {
      ways = ways.and(
        Ways(unless: [
          Doubt(
            id: "policies of \(arn)",
            name: "what the policies of \(arn.afterLast("/")) do not allow (not in the files)")
        ]))
    }
    add(
      node, ways, account, exists: isHere ? .unknown : .yes,
      because: "\(target.words) names it", &graph, &draft)
    if !isHere {
      draft.edge(
        graph.account(account, &draft), graph.relations.contains, node,
        at: .pointer(target.place.pointer), because: "its ARN says so")
    }
  }

  /// Writes the edges of a session that has a name: who has the role may get it, if it may choose the name.
  private func writeSession(
    _ account: String, _ owner: String, _ name: String, _ graph: inout AWSGraph,
    _ draft: inout ImportDraft
  ) {
    let partition = target.resource.text.partitionOfARN ?? "aws"
    let node = draft.node(
      "arn:\(partition):sts::\(account):assumed-role/\(owner)/\(name)", kind: AWSWords.session,
      name: "\(owner) as \(name)")
    let place = ImportPlace.pointer(target.place.pointer)
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
          ]), place: place, because: "it is a session of the role"), &draft)
    } else {
      draft.edge(
        graph.account(account, &draft), graph.relations.contains, node, at: place,
        because: "its ARN says so")
    }
    principal.session = name
    add(
      node, decide(principal, inputs).ways, account,
      because: "\(target.words) names the session", &graph, &draft)
  }

  private func writeOutside(
    _ node: ImportedNode, _ principal: PolicyPrincipal, _ outer: Ways, _ reason: String,
    _ graph: inout AWSGraph, _ draft: inout ImportDraft
  ) {
    let ways = decideOutside(principal, &graph).ways.and(outer)
    add(node, ways, principal.account, because: reason, &graph, &draft)
  }

  /// Adds the edge to what the policy belongs to.
  private func add(
    _ node: ImportedNode, _ ways: Ways, _ account: String = "",
    exists: Edge.Existence = .yes, because reason: String, _ graph: inout AWSGraph,
    _ draft: inout ImportDraft
  ) {
    graph.add(
      node, relation, target.node, target.account ?? (account.isEmpty ? "outside" : account),
      AWSGraph.Saying(
        ways: ways, exists: exists, place: .pointer(target.place.pointer), because: reason), &draft)
  }
}

extension AWSGrants {
  /// The request of someone.
  func request(_ principal: PolicyPrincipal) -> PolicyRequest {
    var request = PolicyRequest(
      action: action, resource: target.resource, context: PolicyContext(principal))
    request.context.resourceTags = target.tags
    return request
  }

  /// The policy of what is asked for, as one of an account.
  func policy(of account: String) -> ResourcePolicy {
    ResourcePolicy(use: target.use, account: account, isRequired: target.isRequired)
  }

  /// What the policies of someone and the policy itself say together.
  ///
  /// Where no file says of which account the target is, its own has more rights than others.
  private func decide(_ principal: PolicyPrincipal, _ inputs: PolicyInputs) -> PolicyDecision {
    let request = request(principal)
    if let account = target.account {
      var decision = PolicyDecision.of(request, inputs, resource: policy(of: account))
      if principal.account != account { decision.ways = decision.ways.and(target.foreign) }
      return decision
    }
    var decision = PolicyDecision.of(request, inputs, resource: policy(of: "another"))
    if principal.account.isEmpty { return decision }
    let own = PolicyDecision.of(request, inputs, resource: policy(of: principal.account))
    let limit = Ways(unless: [AWSGraph.otherOwner(target.name)])
    decision.ways = decision.ways.or(own.ways.and(limit))
    decision.source = decision.source ?? own.source
    return decision
  }

  /// What the policy says of someone whose own policies allow everything.
  private func decideOutside(
    _ principal: PolicyPrincipal, _ graph: inout AWSGraph
  ) -> PolicyDecision {
    var inputs = graph.administratorProfile(of: principal.account).inputs
    inputs.serviceControl = []
    return decide(principal, inputs)
  }
}
