import BlastRadius

extension AWSGraph {
  /// Writes users, roles, groups and the accounts that they are in.
  mutating func writeIdentities(_ draft: inout ImportDraft) {
    for (number, identity) in accounts.identities.enumerated() {
      begin(at: accounts.places[number], &draft)
      let node = draft.node(identity.arn, kind: identity.kind.rawValue, name: identity.name)
      nodes.append(node)
      if identity.lastUsed != nil || !identity.uniqueID.isEmpty {
        draft.say(of: node) { said in
          said.lastUsed = identity.lastUsed
          if !identity.uniqueID.isEmpty { said.identifiers = [identity.uniqueID] }
        }
      }
      draft.edge(
        account(identity.account, &draft), relations.contains, node, at: place(number),
        because: "it is in the account")
    }
    for (number, identity) in accounts.identities.enumerated() {
      begin(at: accounts.places[number], &draft)
      for name in identity.groups { writeGroup(name.text, of: number, &draft) }
      for policy in accounts.missing(of: number) { writeMissing(policy, of: number, &draft) }
    }
  }

  private func writeGroup(_ name: String, of number: Int, _ draft: inout ImportDraft) {
    let user = accounts.identities[number]
    if let group = accounts.group(name, of: user.account) {
      return draft.edge(
        nodes[number], relations.member, nodes[group], at: place(number),
        because: "it is in its list of groups")
    }
    let node = draft.node(
      "arn:\(user.arn.partsOfARN[1]):iam::\(user.account):group/\(name)", kind: "group", name: name)
    draft.edge(
      nodes[number], relations.member, node, at: place(number),
      because: "it is in its list of groups")
    draft.log.warn(
      "aws-missing", accounts.places[number].offset,
      "no file has the group \(name.inTicks), so that what it allows is not known")
    supposeEverything(node, user.account, number, &draft)
  }

  /// A policy that no file has, or that cannot be read, may allow anything.
  private func writeMissing(
    _ policy: AWSAccounts.Missing, of number: Int, _ draft: inout ImportDraft
  ) {
    let identity = accounts.identities[number]
    let node = draft.node(
      "\(AWSWords.account(identity.account))/unread/\(policy.id)", kind: AWSWords.set,
      name: policy.isUnread
        ? "holders of \(policy.id) (cannot be read)"
        : "holders of \(policy.id.afterLast("/")) (not in the files)")
    draft.edge(
      nodes[number], relations.member, node, at: place(number),
      because: "the policy is attached to it")
    if !policy.isUnread {
      draft.log.warn(
        "aws-missing", accounts.places[number].offset,
        "no file has the policy \(policy.id.inTicks), so that what it allows is not known")
    }
    supposeEverything(node, identity.account, number, &draft)
  }

  private func supposeEverything(
    _ node: ImportedNode, _ number: String, _ identity: Int, _ draft: inout ImportDraft
  ) {
    draft.edge(
      node, relations.administers, account(number, &draft), at: place(identity),
      because: "what it allows is not in the files"
    ) { $0.exists = .unknown }
  }

  /// Writes what the administrators of an account may do.
  mutating func writeAdministrators(of account: String, _ draft: inout ImportDraft) {
    let members = accounts.identities(.user, of: account) + accounts.identities(.role, of: account)
    guard let first = members.min() else { return }
    begin(at: accounts.places[first], &draft)
    let node = administrators(account, &draft)
    let profile = administratorProfile(of: account)
    let place = ImportPlace.pointer("")
    if profile.isSparedByOrganization {
      return draft.edge(
        node, relations.administers, self.account(account, &draft), at: place,
        because: "they may do everything there")
    }
    let doubt = Doubt(
      id: "service control policies",
      name: "what the service control policies of the organisation keep from everyone in \(account)"
    )
    add(
      node, relations.administers, self.account(account, &draft), account,
      Saying(
        ways: Ways(unless: [doubt]), place: place,
        because: "they may do everything that the organisation lets them"), &draft)
    write(.node(node), profile, &draft)
  }

  /// Whoever is administrator, as policies ask about it.
  mutating func administratorProfile(of account: String) -> AWSProfile {
    if let known = administratorProfiles[account] { return known }
    let profile = makeAdministratorProfile(of: account)
    administratorProfiles[ExactText(account)] = profile
    return profile
  }

  private func makeAdministratorProfile(of account: String) -> AWSProfile {
    var inputs = PolicyInputs(identity: accounts.everything)
    inputs.serviceControl = accounts.serviceControl(of: account)
    return AWSProfile(
      members: [], account: account, partition: accounts.partition(of: account),
      principal: PolicyPrincipal(
        kind: .someone, arn: "", account: account,
        organization: accounts.organization(of: account)),
      inputs: inputs)
  }
}
