import BlastRadius

extension AWSGraph {
  /// Writes who can give everything to identities that it controls.
  mutating func writeRaising(
    _ kind: EscalationRule.Raised, _ rule: EscalationRule, _ needs: [EscalationRule.Need],
    _ source: Source, _ probe: AWSProbe, _ draft: inout ImportDraft
  ) {
    let account = probe.profile.account
    let answer: AWSAnswer
    switch kind {
    case .user: answer = self.answer(needs, of: users(of: account), probe)
    case .role: answer = self.answer(needs, of: changeableRoles(of: account), probe)
    case .group: answer = self.answer(needs, of: groups(of: account), probe)
    case .policy, .version:
      answer = self.answer(
        needs, of: policies(of: account, mayBeOpened: kind == .version), probe)
    }
    let found = raised(answer, kind, account, &draft)
    // What it may change of itself says all that changing others could.
    for (group, raising) in zip(answer.groups, found) {
      for part in raising.parts where isAmong(source, part.members) {
        raise(rule, needs, answer.list, group, part.ways, nil, source, probe, &draft)
      }
    }
    for (group, raising) in zip(answer.groups, found) {
      let others = raising.parts.filter { !isAmong(source, $0.members) }
      if others.reduce(0, { $0 + $1.nodes.count * $1.ways.all.count }) > AWSTargetList.few {
        raiseTogether(rule, needs, answer.list, group, raising, source, probe, &draft)
        continue
      }
      for part in others {
        for needed in part.nodes {
          raise(rule, needs, answer.list, group, part.ways, needed, source, probe, &draft)
        }
      }
    }
  }

  /// Writes once for all who may change the same identities what that gives.
  private mutating func raiseTogether(
    _ rule: EscalationRule, _ needs: [EscalationRule.Need], _ list: AWSTargetList,
    _ group: AWSAnswer.Group, _ raising: AWSRaising, _ source: Source, _ probe: AWSProbe,
    _ draft: inout ImportDraft
  ) {
    let account = probe.profile.account
    let subject = node(of: source, &draft)
    if raised.contains(subject) { return }
    let holders = holders(of: raising, rule, list, account, place(of: source), &draft)
    let allowed = probe.decide(needs, list[group.targets[0]]).source
    add(
      subject, relations.member, holders, account,
      Saying(
        ways: group.ways, place: place(of: source),
        because: Self.reason(rule, allowed, probe.profile)), &draft)
  }

  /// The node of whoever may change identities, each of which gives everything as far as it is not limited.
  private mutating func holders(
    of raising: AWSRaising, _ rule: EscalationRule, _ list: AWSTargetList, _ account: String,
    _ place: ImportPlace, _ draft: inout ImportDraft
  ) -> ImportedNode {
    if let known = raising.holders[rule.words] { return known }
    let words = raising.parts.flatMap { part in
      part.nodes.map { draft.id(of: $0) } + part.ways.all.map { $0.map(\.id).joined() }
    }
    let node = draft.node(
      "\(AWSWords.account(account))/may/\(list.word)/"
        + AWSFingerprint.of(words + [rule.words]),
      kind: AWSWords.set, name: "whoever can \(rule.words): \(list.name) of \(account)")
    raising.holders[ExactText(rule.words)] = node
    for part in raising.parts {
      for needed in part.nodes {
        add(
          node, relations.raises, administrators(account, &draft), account,
          Saying(
            ways: part.ways, requires: needed, place: place, because: "can \(rule.words)"), &draft)
      }
    }
    return node
  }

  /// The identities that become administrators by each group of an answer, found once for all who may
  /// change the same.
  private mutating func raised(
    _ answer: AWSAnswer, _ kind: EscalationRule.Raised, _ account: String,
    _ draft: inout ImportDraft
  ) -> [AWSRaising] {
    if let known = answer.raised { return known }
    var list = answer.list
    var raised: [AWSRaising] = []
    for group in answer.groups {
      var members = group.targets
      if kind == .policy || kind == .version {
        list = holders(of: account, haveOpen: kind == .version)
        members = Set(members.flatMap { self.policies(of: account)[$0].holders }).sorted()
      }
      let isAll = members.count == list.members.count
      let key = AWSRaising.Key(list: ObjectIdentifier(list), members: isAll ? nil : members)
      if let known = raisings[key] {
        raised.append(known)
        continue
      }
      var parts: [AWSRaising.Part] = []
      for (ways, members) in limited(members) {
        let nodes = identities(members, of: list, account, .any, &draft)
        parts.append(.init(ways: ways, members: members, nodes: nodes))
      }
      let raising = AWSRaising(parts)
      raisings[key] = raising
      raised.append(raising)
    }
    answer.raised = raised
    return raised
  }

  /// Whether all that a source stands for is among some identities, which are sorted.
  private func isAmong(_ source: Source, _ members: [Int]) -> Bool {
    guard case .profile(let number) = source else { return false }
    return profiles[number].members.allSatisfy { members.hasSorted($0) }
  }

  private mutating func raise(
    _ rule: EscalationRule, _ needs: [EscalationRule.Need], _ list: AWSTargetList,
    _ group: AWSAnswer.Group, _ limit: Ways, _ needed: ImportedNode?, _ source: Source,
    _ probe: AWSProbe, _ draft: inout ImportDraft
  ) {
    let account = probe.profile.account
    let subject = node(of: source, &draft)
    if raised.contains(subject) { return }
    let ways = group.ways.and(limit)
    if ways.isSure, needed == nil || needed == subject { raised.insert(subject) }
    let allowed = probe.decide(needs, list[group.targets[0]]).source
    let saying = Saying(
      ways: ways, requires: needed == subject ? nil : needed, place: place(of: source),
      because: Self.reason(rule, allowed, probe.profile))
    add(subject, relations.raises, administrators(account, &draft), account, saying, &draft)
  }

  /// What still limits identities that may do everything: their boundaries and what denies them something.
  private func limited(_ members: [Int]) -> [(Ways, [Int])] {
    var groups: [(Ways, [Int])] = []
    var numbers: [Ways: Int] = [:]
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
      let limited = doubts.isEmpty ? Ways.sure : Ways(unless: doubts)
      if let known = numbers[limited] {
        groups[known].1.append(member)
      } else {
        numbers[limited] = groups.count
        groups.append((limited, [member]))
      }
    }
    return groups
  }

  /// The managed policies of an account itself: all, or those with a version that allows everything.
  private mutating func policies(of account: String, mayBeOpened: Bool) -> AWSTargetList {
    let key = ExactText("\(account)/policies/\(mayBeOpened)")
    if let known = lists[key] { return known }
    let policies = policies(of: account)
    let members = policies.indices.filter {
      !mayBeOpened || accounts.hasOpenVersion(policies[$0].arn)
    }
    let list = AWSTargetList(
      "policies", word: "policies", members: members,
      shape: Glob("arn:\(accounts.partition(of: account)):iam::\(account):policy/*")
    ) { .init(arn: Glob(literal: policies[$0].arn.text), account: account) }
    lists[key] = list
    return list
  }

  /// The identities that have managed policies of an account itself.
  private mutating func holders(of account: String, haveOpen: Bool) -> AWSTargetList {
    let key = ExactText("\(account)/holders/\(haveOpen)")
    if let known = lists[key] { return known }
    let (policies, accounts) = (policies(of: account), accounts)
    let found = self.policies(of: account, mayBeOpened: haveOpen).members
    let list = AWSTargetList(
      haveOpen
        ? "holders of policies with a version that allows everything"
        : "holders of policies that can be changed",
      word: haveOpen ? "holders-of-versions" : "holders",
      members: Set(found.flatMap { policies[$0].holders }).sorted(), shape: .all,
      target: accounts.target)
    lists[key] = list
    return list
  }

  /// The managed policies of an account itself, and who has them.
  private mutating func policies(of account: String) -> [(arn: ExactText, holders: [Int])] {
    if let known = holders[account] {
      return known
    }
    var found: [ExactText: [Int]] = [:]
    let members = [AWSIdentity.Kind.user, .group, .role].flatMap {
      accounts.identities($0, of: account)
    }
    for number in members.sorted() {
      for arn in accounts.identities[number].attached where arn.text.accountOfARN == account {
        found[arn, default: []].append(number)
      }
    }
    let sorted = found.sorted { $0.key < $1.key }.map { (arn: $0.key, holders: $0.value) }
    holders[ExactText(account)] = sorted
    return sorted
  }
}
