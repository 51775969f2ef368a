import BlastRadius

extension AWSGraph {
  /// Writes who becomes a member of groups.
  mutating func writeMembership(
    _ rule: EscalationRule, _ needs: [EscalationRule.Need], _ source: Source, _ probe: AWSProbe,
    _ draft: inout ImportDraft
  ) {
    let profile = probe.profile
    let account = profile.account
    let all = Candidates(
      name: "groups", word: "groups", members: accounts.identities(.group, of: account))
    for group in identities(needs, all, probe) {
      var ways = group.ways
      if profile.hasDenials || profile.inputs.boundary != .none {
        ways = ways.and(
          Ways(unless: [
            Doubt(
              id: "restrictions of \(profile.principal.name)",
              name: "what denies \(profile.principal.name) more than its groups allow")
          ]))
      }
      let saying = Saying(
        ways: ways, requires: profile.principal.kind == .user ? nil : anyUser(account, &draft),
        place: place(of: source), because: reason(rule, group.source, profile))
      let subject = node(of: source, &draft)
      for target in group.targets {
        joined.insert(target)
        let member = newMember(of: target, &draft)
        add(subject, relations.adds, member, account, saying, &draft)
      }
    }
  }

  /// The node of whoever becomes a member of a group.
  func newMember(of group: Int, _ draft: inout ImportDraft) -> ImportedNode {
    let identity = accounts.identities[group]
    return draft.node(
      "\(identity.arn)/new-member", kind: AWSWords.set, name: "a new member of \(identity.name)")
  }

  /// Writes what a new member may do, of the groups that someone can join.
  mutating func writeGroups(of account: String, _ draft: inout ImportDraft) {
    // Whoever joins a group may thereby be able to join another one.
    var written: Set<Int> = []
    while let group = joined.subtracting(written).min() {
      written.insert(group)
      guard accounts.identities[group].account == account else { continue }
      begin(at: accounts.places[group], &draft)
      let member = newMember(of: group, &draft)
      draft.edge(
        member, relations.member, nodes[group], at: place(group), because: "it was added")
      let uses = accounts.uses(of: group)
      let identity = accounts.identities[group]
      let principal = PolicyPrincipal(
        kind: .someone, arn: identity.arn, account: account,
        organization: accounts.organization(of: account))
      let profile = AWSProfile(
        members: [group], account: account, partition: identity.arn.partsOfARN[1],
        principal: principal, inputs: accounts.inputs(of: group, uses: uses))
      if profile.isAdministrator {
        draft.edge(
          member, relations.member, administrators(account, &draft), at: place(group),
          because: "the policies of the group allow everything")
      } else {
        write(.node(member), profile, &draft)
        newMembers.append((member, profile))
      }
    }
  }

  /// Whoever controls any user of an account.
  private mutating func anyUser(_ account: String, _ draft: inout ImportDraft) -> ImportedNode {
    let users = Candidates(
      name: "users", word: "users", members: accounts.identities(.user, of: account))
    return any(users.members, of: users, account, &draft).first ?? administrators(account, &draft)
  }

  /// The nodes of which one has to be controlled.
  private mutating func any(
    _ members: [Int], of all: Candidates, _ account: String, _ draft: inout ImportDraft
  ) -> [ImportedNode] {
    let (nodes, accounts) = (nodes, accounts)
    return targets(
      members, of: all, account, .any, &draft, node: { nodes[$0] },
      place: { .pointer(accounts.places[$0].pointer) })
  }

  /// Writes who can give everything to identities that it controls.
  mutating func writeRaising(
    _ kind: EscalationRule.Raised, _ rule: EscalationRule, _ needs: [EscalationRule.Need],
    _ source: Source, _ probe: AWSProbe, _ draft: inout ImportDraft
  ) {
    let account = probe.profile.account
    let all: Candidates
    switch kind {
    case .user:
      all = .init(
        name: "users", word: "users", members: accounts.identities(.user, of: account))
    case .role:
      all = .init(
        name: "roles", word: "roles",
        members: changeableRoles(of: account))
    case .group:
      all = .init(
        name: "groups", word: "groups", members: accounts.identities(.group, of: account))
    case .policy, .version:
      return writeVersions(rule, kind, needs, source, probe, &draft)
    }
    for group in identities(needs, all, probe) {
      raise(rule, group.targets, of: all, group.ways, group.source, source, probe, &draft)
    }
  }

  /// Writes that whoever also controls one of some identities becomes administrator.
  private mutating func raise(
    _ rule: EscalationRule, _ members: [Int], of all: Candidates, _ ways: Ways, _ reason: String,
    _ source: Source, _ probe: AWSProbe, _ draft: inout ImportDraft
  ) {
    let account = probe.profile.account
    let groups = limited(members, ways)
    // What it may change of itself says all that changing others could.
    for (ways, members) in groups where isAmong(source, members) {
      raise(rule, ways, nil, reason, source, probe, &draft)
    }
    for (ways, members) in groups where !isAmong(source, members) {
      if raised.contains(node(of: source, &draft)) { return }
      for needed in any(members, of: all, account, &draft) {
        raise(rule, ways, needed, reason, source, probe, &draft)
      }
    }
  }

  /// Whether all that a source stands for is among some identities, which are sorted.
  private func isAmong(_ source: Source, _ members: [Int]) -> Bool {
    guard case .profile(let number) = source else { return false }
    let all = Set(members)
    return profiles[number].members.allSatisfy { all.contains($0) }
  }

  /// The roles of an account that are not those of services, which nobody else can change.
  func changeableRoles(of account: String) -> [Int] {
    accounts.identities(.role, of: account).filter { !accounts.identities[$0].isServiceLinked }
  }

  private mutating func raise(
    _ rule: EscalationRule, _ ways: Ways, _ needed: ImportedNode?, _ reason: String,
    _ source: Source, _ probe: AWSProbe, _ draft: inout ImportDraft
  ) {
    let account = probe.profile.account
    let subject = node(of: source, &draft)
    if raised.contains(subject) { return }
    if ways.isSure, needed == nil || needed == subject { raised.insert(subject) }
    let saying = Saying(
      ways: ways, requires: needed == subject ? nil : needed, place: place(of: source),
      because: self.reason(rule, reason, probe.profile))
    add(subject, relations.raises, administrators(account, &draft), account, saying, &draft)
  }

  /// What still limits identities that may do everything: their boundaries and what denies them something.
  private func limited(_ members: [Int], _ ways: Ways) -> [(Ways, [Int])] {
    var groups: [(Ways, [Int])] = []
    for member in members {
      let identity = accounts.identities[member]
      var doubts: [Doubt] = []
      if let boundary = identity.boundary,
        accounts.policy(ExactText(boundary)).map({ !$0.document.isEverything }) ?? true
      {
        doubts.append(
          Doubt(
            id: "boundary \(boundary)",
            name: "the permissions boundary \(boundary.afterLast("/")), which limits what is added")
        )
      }
      if let profile = profileNumbers[member], profiles[profile].hasDenials {
        doubts.append(
          Doubt(id: "denials", name: "what policies of the identity itself deny"))
      }
      let limited = doubts.isEmpty ? ways : ways.and(Ways(unless: doubts))
      if let known = groups.firstIndex(where: { $0.0 == limited }) {
        groups[known].1.append(member)
      } else {
        groups.append((limited, [member]))
      }
    }
    return groups
  }

  /// Writes who can change policies that identities which it controls have.
  private mutating func writeVersions(
    _ rule: EscalationRule, _ kind: EscalationRule.Raised, _ needs: [EscalationRule.Need],
    _ source: Source, _ probe: AWSProbe, _ draft: inout ImportDraft
  ) {
    let account = probe.profile.account
    var policies = self.policies(of: account)
    if kind == .version { policies.removeAll { !accounts.hasOpenVersion($0.arn) } }
    let numbers = Dictionary(policies.enumerated().map { ($1.arn, $0) }) { first, _ in first }
    let groups = probe.each(
      needs, of: Array(policies.indices), number: { numbers[$0] }
    ) { .init(arn: Glob(literal: policies[$0].arn.text)) }
    for group in groups {
      let holders = Set(group.targets.flatMap { policies[$0].holders }).sorted()
      let all = Candidates(
        name: kind == .version
          ? "holders of policies with a version that allows everything"
          : "holders of policies that can be changed",
        word: kind == .version ? "holders-of-versions" : "holders",
        members: Set(policies.flatMap(\.holders)).sorted())
      raise(rule, holders, of: all, group.ways, group.source, source, probe, &draft)
    }
  }

  /// The managed policies of an account itself, and who has them.
  private mutating func policies(of account: String) -> [(arn: ExactText, holders: [Int])] {
    if let known = holders[account] {
      return known
    }
    var found: [ExactText: [Int]] = [:]
    for (number, identity) in accounts.identities.enumerated() where identity.account == account {
      for arn in identity.attached where arn.text.accountOfARN == account {
        found[arn, default: []].append(number)
      }
    }
    let sorted = found.sorted { $0.key < $1.key }.map { (arn: $0.key, holders: $0.value) }
    holders[ExactText(account)] = sorted
    return sorted
  }
}
