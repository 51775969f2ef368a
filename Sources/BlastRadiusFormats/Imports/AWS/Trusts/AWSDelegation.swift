import BlastRadius

/// Writes who in an account may assume the roles that leave it to the policies of the account.
struct AWSDelegation {
  let account: String
  private let trusts: AWSTrusts
  /// The roles of the account itself of which the policies say the same of everyone there, and those of
  /// other accounts.
  private let own: AWSTargetList
  private let foreign: AWSTargetList
  /// The roles that tell the identities of the account apart.
  private var choosy: [Int] = []
  /// All users and roles of the account.
  private let everyone: AWSTargetList

  init(_ roles: [Int], to account: String, _ trusts: AWSTrusts, _ accounts: AWSAccounts) {
    (self.account, self.trusts) = (account, trusts)
    var lists: [[Int]] = [[], []]
    var limits: [Int: Ways] = [:]
    var known: [Int: Ways] = [:]
    for role in roles {
      let identity = accounts.identities[role]
      guard let number = identity.trust else { continue }
      let document = accounts.collection.documents[number]
      if trusts.isChoosy(document) {
        choosy.append(role)
        continue
      }
      let ways =
        known[number] ?? trusts.ways(role, document, for: Self.someone(account, accounts), accounts)
      if !trusts.asksForTags(document) { known[number] = ways }
      if ways.isNone { continue }
      if !ways.isSure { limits[role] = ways }
      lists[identity.account == account ? 0 : 1].append(role)
    }
    let partition = accounts.partition(of: account)
    func list(_ members: [Int], of owner: String) -> AWSTargetList {
      AWSTargetList(
        "roles that trust \(account)", word: "trusting/\(account)", members: members,
        shape: Glob("arn:\(partition):iam::\(owner):role/*"), limits: limits,
        target: accounts.target)
    }
    everyone = AWSTargetList(
      "identities", word: "identities",
      members: (accounts.identities(.user, of: account) + accounts.identities(.role, of: account))
        .sorted(), shape: .all, target: accounts.target)
    own = list(lists[0], of: account)
    foreign = list(lists[1], of: "*")
  }

  private static func someone(_ account: String, _ accounts: AWSAccounts) -> PolicyPrincipal {
    PolicyPrincipal(
      kind: .someone, arn: "", account: account, organization: accounts.organization(of: account))
  }

  /// Writes all edges.
  func write(_ graph: inout AWSGraph, _ draft: inout ImportDraft) {
    let others = choosy.filter { graph.accounts.identities[$0].account != account }
    if let first = everyone.members.first, !foreign.members.isEmpty || !others.isEmpty {
      graph.begin(at: graph.accounts.places[first], &draft)
      let source = AWSGraph.Source.node(graph.administrators(account, &draft))
      let profile = graph.administratorProfile(of: account)
      write(foreign, source, profile, &graph, &draft)
      for role in others { write(role, source, profile, &graph, &draft) }
    }
    for (number, profile) in graph.profiles.enumerated() where profile.account == account {
      guard profile.mayAllow(trusts.action), !profile.isAdministrator else { continue }
      graph.begin(at: graph.accounts.places[profile.members[0]], &draft)
      write(own, .profile(number), profile, &graph, &draft)
      write(foreign, .profile(number), profile, &graph, &draft)
    }
    // Whoever joins a group may what its policies allow.
    for (node, profile) in graph.newMembers where profile.account == account {
      guard profile.mayAllow(trusts.action) else { continue }
      graph.begin(at: graph.accounts.places[profile.members[0]], &draft)
      write(own, .node(node), profile, &graph, &draft)
      write(foreign, .node(node), profile, &graph, &draft)
      for role in choosy { write(role, .node(node), profile, &graph, &draft) }
    }
    for role in choosy { writeChosen(role, &graph, &draft) }
  }

  /// Writes the edges of all to whom the policies of roles say the same.
  private func write(
    _ list: AWSTargetList, _ source: AWSGraph.Source, _ profile: AWSProfile,
    _ graph: inout AWSGraph, _ draft: inout ImportDraft
  ) {
    let probe = AWSProbe(profile: profile)
    let needs = [EscalationRule.assume]
    let answer = graph.answer(needs, of: list, probe)
    if answer.groups.isEmpty { return }
    let objects = graph.identities(answer, by: graph.relations.assumes, &draft)
    let link = AWSGraph.Link(
      words: "assume roles", reason: { "the trust policy leaves it to the account: \($0)" })
    graph.link(source, graph.relations.assumes, answer, objects, link, probe, needs, &draft)
  }

  /// Writes the edge of a node that stands for someone to a role that tells identities apart.
  private func write(
    _ role: Int, _ source: AWSGraph.Source, _ profile: AWSProfile, _ graph: inout AWSGraph,
    _ draft: inout ImportDraft
  ) {
    let decision = trusts.decide(profile.principal, profile.inputs, role, graph.accounts)
    let subject = graph.node(of: source, &draft)
    graph.add(
      subject, graph.relations.assumes, graph.nodes[role], account,
      AWSGraph.Saying(
        ways: decision.ways, place: graph.place(of: source),
        because: "the trust policy leaves it to the account\(AWSTrusts.source(decision))"), &draft)
  }

  /// Writes who of an account may assume a role that tells its identities apart.
  private func writeChosen(
    _ role: Int, _ graph: inout AWSGraph, _ draft: inout ImportDraft
  ) {
    let accounts = graph.accounts
    let identity = accounts.identities[role]
    guard let trust = identity.trust else { return }
    let patterns = trusts.patterns(accounts.collection.documents[trust], account)
    let members =
      patterns.map { Set($0.flatMap { everyone.matches($0) }).sorted() } ?? everyone.members
    graph.begin(at: accounts.places[role], &draft)
    var found: [Ways: (members: [Int], source: String)] = [:]
    for member in members {
      guard let number = graph.profileNumbers[member] else { continue }
      let profile = graph.profiles[number]
      guard profile.mayAllow(trusts.action),
        !profile.isAdministrator || identity.account != account
      else { continue }
      let principal = accounts.identities[member].principal(
        organization: accounts.organization(of: account))
      let decision = trusts.decide(principal, profile.inputs, role, accounts)
      if decision.ways.isNone { continue }
      found[decision.ways, default: ([], AWSTrusts.source(decision))].members.append(member)
    }
    for (ways, group) in found.sorted(by: { $0.value.members[0] < $1.value.members[0] }) {
      let subjects = graph.identities(group.members, of: everyone, account, .any, &draft)
      let reason =
        subjects.count < group.members.count
        ? "the trust policy names what it is about them"
        : "the trust policy leaves it to the account\(group.source)"
      for subject in subjects {
        graph.add(
          subject, graph.relations.assumes, graph.nodes[role], account,
          AWSGraph.Saying(ways: ways, place: graph.place(role), because: reason), &draft)
      }
    }
  }
}

extension AWSTrusts {
  /// What the policies of someone and of a role say together.
  func decide(
    _ principal: PolicyPrincipal, _ inputs: PolicyInputs, _ role: Int, _ accounts: AWSAccounts
  ) -> PolicyDecision {
    let target = accounts.identities[role]
    guard let number = target.trust else { return PolicyDecision() }
    var request = PolicyRequest(
      action: action, resource: Glob(literal: target.arn), context: PolicyContext(principal))
    request.context.resourceTags = target.tags
    return PolicyDecision.of(
      request, inputs, resource: policy(target, accounts.collection.documents[number]))
  }

  /// What the policy of a role itself says of someone whose own policies allow it.
  func ways(
    _ role: Int, _ document: PolicyDocument, for principal: PolicyPrincipal,
    _ accounts: AWSAccounts
  ) -> Ways {
    decide(principal, PolicyInputs(identity: accounts.everything), role, accounts).ways
  }

  /// The statements of a policy that are about assuming the role.
  private func statements(_ document: PolicyDocument) -> [PolicyStatement] {
    document.statements.filter { $0.covers(action) }
  }

  /// Whether a policy tells the identities of an account apart.
  func isChoosy(_ document: PolicyDocument) -> Bool {
    statements(document).contains { statement in
      let ofAll = ["aws:principalorgid", "aws:principalaccount"]
      let asks = statement.keys.contains { key in
        (key.hasPrefix("aws:principal") && !ofAll.contains { $0 == key })
          || ["aws:user", "aws:token", "aws:federated", "aws:source"].contains {
            key.hasPrefix($0)
          } && key != "aws:sourceip" && !key.hasPrefix("aws:sourcevpc")
      }
      guard let principals = statement.principals, !asks else { return asks }
      return principals.isNegated
        || statement.isDeny
          && principals.patterns.contains { pattern in
            switch pattern {
            case .anyone, .account, .service, .federated: false
            default: true
            }
          }
    }
  }

  /// Whether a policy asks for tags of the role itself.
  func asksForTags(_ document: PolicyDocument) -> Bool {
    statements(document).contains { statement in
      statement.keys.contains { PolicyContext.resourceTag($0) != nil }
    }
  }

  /// The patterns of ARNs of which a policy lets one of an account assume the role; `nil` where it may be
  /// any.
  func patterns(_ document: PolicyDocument, _ account: String) -> [Glob]? {
    var patterns: [Glob] = []
    for statement in statements(document) where !statement.isDeny {
      guard statement.principals?.patterns.contains(.account(account)) ?? false else { continue }
      let named = statement.conditions.first { condition in
        condition.lookup == "aws:principalarn" && !condition.operator.isNegated
          && (condition.operator.test == .text || condition.operator.test == .pattern)
          && !condition.ifExists && condition.quantifier != .all
          && condition.values.allSatisfy(\.isFixed)
      }
      guard let named else { return nil }
      let context = PolicyContext(PolicyPrincipal(kind: .someone, arn: "", account: account))
      for value in named.values {
        guard case .glob(let glob) = value.bound(context) else { continue }
        patterns.append(named.operator.test == .text ? Glob(literal: glob.text) : glob)
      }
    }
    return patterns
  }
}
