import BlastRadius

extension AWSGraph {
  /// Writes what the rules make of the policies of a profile.
  mutating func write(_ source: Source, _ profile: AWSProfile, _ draft: inout ImportDraft) {
    let probe = AWSProbe(profile: profile)
    var anywhere: [ExactText: Ways] = [:]
    for (number, rule) in EscalationRule.all.enumerated() {
      guard EscalationRule.indices[number].allSatisfy({ profile.allowed & $0 != 0 }) else {
        continue
      }
      var shared = Ways.sure
      if rule.target == .made {
        shared = probe.together(rule.needs.filter { $0.sharesName })
      }
      for need in rule.needs where !need.isOnTarget && !(rule.target == .made && need.sharesName) {
        let key = ExactText(need.actions.joined(separator: " "))
        let ways = anywhere[key] ?? probe.anywhere(need.actions, context: need.context)
        anywhere[key] = ways
        shared = shared.and(ways)
        if shared.isNone { break }
      }
      if !shared.isNone { write(rule, shared, source, probe, &draft) }
    }
  }

  private mutating func write(
    _ rule: EscalationRule, _ shared: Ways, _ source: Source, _ probe: AWSProbe,
    _ draft: inout ImportDraft
  ) {
    let account = probe.profile.account
    let own = rule.needs.filter(\.isOnTarget)
    switch rule.target {
    case .user:
      let members = accounts.identities(.user, of: account).filter { isOpen($0, rule) }
      var all = Candidates(name: "users", word: "users", members: members)
      if rule.needs[0].actions[0].hasSuffix("LoginProfile"), !reports.isEmpty {
        let isUpdate = rule.needs[0].actions[0].hasSuffix("UpdateLoginProfile")
        (all.name, all.word) =
          isUpdate
          ? ("users with a password", "users-with-password")
          : ("users without a password", "users-without-password")
      }
      if rule.needs[0].actions[0] == "iam:CreateAccessKey" {
        // A user has two keys at most.
        let full = members.filter { keyCounts[accounts.identities[$0].arn] ?? 0 > 1 }
        let both = own + [.on("iam:DeleteAccessKey")]
        all.members = full
        (all.name, all.word) = ("users with two keys", "users-with-two-keys")
        write(rule, both, shared, all, relations.resets, source, probe, &draft)
        all.members = members.filter { !full.contains($0) }
        (all.name, all.word) =
          full.isEmpty ? ("users", "users") : ("users with room for a key", "users-with-room")
      }
      write(rule, own, shared, all, relations.resets, source, probe, &draft)
    case .role:
      let all = Candidates(
        name: "roles", word: "roles", members: changeableRoles(of: account))
      write(rule, own, shared, all, relations.changesTrust, source, probe, &draft)
    case .group: writeMembership(rule, own, source, probe, &draft)
    case .passed(let services, let hasProfile):
      var exists = Edge.Existence.yes
      if let kind = rule.supposes {
        if accounts.workloads(kind, of: account).isEmpty {
          if accounts.isListed(kind, of: account) { return }
          exists = .unknown
        }
      }
      for service in services {
        let all = roles(of: account, for: [service], hasProfile: hasProfile)
        let pass = EscalationRule.Need(
          actions: ["iam:PassRole"], isOnTarget: true, context: [("iam:PassedToService", service)])
        write(
          rule, [pass], shared, all, relations.startsCode, source, probe, exists: exists, &draft)
      }
    case .existing(let workload): writeExisting(workload, rule, shared, source, probe, &draft)
    case .raised(let kind): writeRaising(kind, rule, own, source, probe, &draft)
    case .made:
      let saying = Saying(
        ways: shared, place: place(of: source), because: reason(rule, "", probe.profile))
      let subject = node(of: source, &draft)
      if raised.contains(subject) { return }
      if shared.isSure { raised.insert(subject) }
      add(
        subject, relations.raises, administrators(account, &draft), account,
        saying, &draft)
    }
  }

  /// Writes edges to each target on which all needs are allowed.
  private mutating func write(
    _ rule: EscalationRule, _ needs: [EscalationRule.Need], _ shared: Ways, _ all: Candidates,
    _ relation: ImportedRelation, _ source: Source, _ probe: AWSProbe,
    exists: Edge.Existence = .yes, _ draft: inout ImportDraft
  ) {
    let account = probe.profile.account
    for group in identities(needs, all, probe) {
      let ways = group.ways.and(shared)
      let subject = node(of: source, &draft)
      let (nodes, accounts) = (nodes, accounts)
      let objects = targets(
        group.targets, of: all, account, .each, &draft, node: { nodes[$0] },
        place: { .pointer(accounts.places[$0].pointer) })
      for object in objects {
        let saying = Saying(
          ways: ways, exists: exists, place: place(of: source),
          because: reason(rule, group.source, probe.profile))
        add(subject, relation, object, account, saying, &draft)
      }
    }
  }

  /// The identities on which all needs are allowed, by the ways.
  func identities(
    _ needs: [EscalationRule.Need], _ all: Candidates, _ probe: AWSProbe
  ) -> [(ways: Ways, targets: [Int], source: String)] {
    let accounts = accounts
    let kind = all.members.first.map { accounts.identities[$0].kind.rawValue } ?? "*"
    return probe.each(
      needs, of: all.members, shape: Glob("arn:\(probe.profile.partition):iam::*:\(kind)/*"),
      limits: all.limits, number: { accounts.identity($0) }
    ) { number in
      let identity = accounts.identities[number]
      return .init(
        arn: Glob(literal: identity.arn), tags: identity.tags, boundary: identity.boundary)
    }
  }

  /// Where the policies of a source stand.
  func place(of source: Source) -> ImportPlace {
    guard case .profile(let number) = source else { return .pointer("") }
    return place(profiles[number].members[0])
  }

  /// Why an edge is there.
  func reason(_ rule: EscalationRule, _ source: String, _ profile: AWSProfile) -> String {
    let actions = rule.needs.filter { !$0.isOnTarget }.map { need in
      let possible = need.actions.filter { profile.mayAllow(EscalationRule.actions[$0]) }
      return possible.joined(separator: " or ")
    }
    let all = (source.isEmpty ? [] : [source]) + actions
    return "can \(rule.words): \(all.joined(separator: " and "))"
  }

  /// Whether a rule about the credentials of a user can apply to one, as far as the files say.
  private func isOpen(_ number: Int, _ rule: EscalationRule) -> Bool {
    let user = accounts.identities[number]
    guard let row = reports[user.arn] else { return true }
    switch rule.needs[0].actions[0] {
    case "iam:CreateLoginProfile": return !row.hasPassword
    case "iam:UpdateLoginProfile": return row.hasPassword
    default: return true
    }
  }
}

extension EscalationRule.Need {
  /// Whether it is about the identity that is made, and not about its credentials.
  fileprivate var sharesName: Bool {
    !actions.contains { $0 == "iam:CreateAccessKey" } && !isOnTarget
  }
}
