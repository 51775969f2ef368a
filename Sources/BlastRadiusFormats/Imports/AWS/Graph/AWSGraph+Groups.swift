import BlastRadius

extension AWSGraph {
  /// Writes who becomes a member of groups.
  mutating func writeMembership(
    _ rule: EscalationRule, _ needs: [EscalationRule.Need], _ source: Source, _ probe: AWSProbe,
    _ draft: inout ImportDraft
  ) {
    let profile = probe.profile
    let account = profile.account
    let answer = answer(needs, of: groups(of: account), probe)
    if answer.groups.isEmpty { return }
    var ways = Ways.sure
    if profile.hasDenials || profile.inputs.boundary != .none {
      ways = Ways(unless: [
        Doubt(
          id: "restrictions of \(profile.principal.name)",
          name: "what denies \(profile.principal.name) more than its groups allow")
      ])
    }
    let objects = newMembers(answer, &draft)
    let link = Link(
      words: rule.words, reason: { Self.reason(rule, $0, profile) }, shared: ways,
      requires: profile.principal.kind == .user ? nil : anyUser(account, &draft))
    self.link(source, relations.adds, answer, objects, link, probe, needs, &draft)
  }

  /// The nodes of new members of the groups of an answer.
  private mutating func newMembers(
    _ answer: AWSAnswer, _ draft: inout ImportDraft
  ) -> [[ImportedNode]] {
    if let known = answer.objects { return known }
    var objects: [[ImportedNode]] = []
    for group in answer.groups {
      joined.formUnion(group.targets)
      objects.append(group.targets.map { newMember(of: $0, &draft) })
    }
    answer.settle(objects)
    return objects
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
        writeStores(.node(member), profile, &draft)
        newMembers.append((member, profile))
      }
    }
  }

  /// Whoever controls any user of an account.
  private mutating func anyUser(_ account: String, _ draft: inout ImportDraft) -> ImportedNode {
    let users = users(of: account)
    return identities(users.members, of: users, account, .any, &draft).first
      ?? administrators(account, &draft)
  }
}
