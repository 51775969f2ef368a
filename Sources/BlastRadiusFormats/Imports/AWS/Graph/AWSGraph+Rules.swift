import BlastRadius

extension AWSGraph {
  /// Writes what the rules make of the policies of a profile.
  mutating func write(_ source: Source, _ profile: AWSProfile, _ draft: inout ImportDraft) {
    let probe = AWSProbe(profile: profile)
    var asked: [ExactText: Ways] = [:]
    for rule in EscalationRule.all {
      guard rule.needs.allSatisfy({ profile.allowed & $0.index != 0 }) else { continue }
      var shared = Ways.sure
      if rule.target == .made {
        shared = anywhere(rule.needs.filter(\.sharesName), probe) { $0.together($1) }
      }
      for need in rule.needs where !need.isOnTarget && !(rule.target == .made && need.sharesName) {
        let ways =
          asked[need.key]
          ?? anywhere([need], probe) { probe, _ in
            probe.anywhere(need.actions, context: need.context)
          }
        asked[ExactText(need.key)] = ways
        shared = shared.and(ways)
        if shared.isNone { break }
      }
      if !shared.isNone { write(rule, shared, source, probe, &draft) }
    }
  }

  /// In which ways needs are met somewhere, found once for all about whom policies say the same.
  mutating func anywhere(
    _ needs: [EscalationRule.Need], _ probe: AWSProbe,
    _ find: (AWSProbe, [EscalationRule.Need]) -> Ways
  ) -> Ways {
    let key = probe.key(needs, nil)
    if let known = anywhere[key] { return known }
    let ways = find(probe, needs)
    anywhere[key] = ways
    return ways
  }

  private mutating func write(
    _ rule: EscalationRule, _ shared: Ways, _ source: Source, _ probe: AWSProbe,
    _ draft: inout ImportDraft
  ) {
    let account = probe.profile.account
    let own = rule.needs.filter(\.isOnTarget)
    switch rule.target {
    case .user:
      let (open, full) = users(of: account, for: rule.needs[0].actions[0])
      if let full {
        let both = own + [EscalationRule.deleteKey]
        write(rule, both, shared, full, relations.resets, source, probe, &draft)
      }
      write(rule, own, shared, open, relations.resets, source, probe, &draft)
    case .role:
      write(
        rule, own, shared, changeableRoles(of: account), relations.changesTrust, source, probe,
        &draft)
    case .group: writeMembership(rule, own, source, probe, &draft)
    case .passed(let services, let hasProfile):
      var exists = Edge.Existence.yes
      if let kind = rule.supposes, accounts.workloads(kind, of: account).isEmpty {
        if accounts.isListed(kind, of: account) { return }
        exists = .unknown
      }
      for service in services {
        guard let pass = EscalationRule.passing[service] else { continue }
        write(
          rule, [pass], shared, roles(of: account, for: [service], hasProfile: hasProfile),
          relations.startsCode, source, probe, exists: exists, &draft)
      }
    case .existing(let workload): writeExisting(workload, rule, shared, source, probe, &draft)
    case .raised(let kind): writeRaising(kind, rule, own, source, probe, &draft)
    case .made:
      let saying = Saying(
        ways: shared, place: place(of: source), because: Self.reason(rule, "", probe.profile))
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
    _ rule: EscalationRule, _ needs: [EscalationRule.Need], _ shared: Ways, _ list: AWSTargetList,
    _ relation: ImportedRelation, _ source: Source, _ probe: AWSProbe,
    exists: Edge.Existence = .yes, _ draft: inout ImportDraft
  ) {
    let answer = answer(needs, of: list, probe)
    if answer.groups.isEmpty { return }
    let objects = identities(answer, by: relation, &draft)
    let profile = probe.profile
    let link = Link(
      words: rule.words, reason: { Self.reason(rule, $0, profile) }, shared: shared, exists: exists)
    self.link(source, relation, answer, objects, link, probe, needs, &draft)
  }

  /// Where the policies of a source stand.
  func place(of source: Source) -> ImportPlace {
    guard case .profile(let number) = source else { return .pointer("") }
    return place(profiles[number].members[0])
  }

  /// Why an edge is there.
  static func reason(_ rule: EscalationRule, _ source: String, _ profile: AWSProfile) -> String {
    let actions = rule.needs.filter { !$0.isOnTarget }.map { need in
      let possible = need.actions.filter { profile.mayAllow(EscalationRule.actions[$0]) }
      return possible.joined(separator: " or ")
    }
    let all = (source.isEmpty ? [] : [source]) + actions
    return "can \(rule.words): \(all.joined(separator: " and "))"
  }
}

extension EscalationRule.Need {
  /// Whether it is about the identity that is made, and not about its credentials.
  fileprivate var sharesName: Bool {
    !actions.contains { $0 == "iam:CreateAccessKey" } && !isOnTarget
  }
}
