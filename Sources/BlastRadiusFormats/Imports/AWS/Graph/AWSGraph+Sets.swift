import BlastRadius

extension AWSGraph {
  /// How a set stands between who reaches it and its members.
  enum Direction {
    /// Whoever controls the set controls all members.
    case each
    /// Whoever controls a member controls the set.
    case any
  }

  /// The nodes that stand for some targets: few by themselves, more by a set, most of many by a set of parts.
  mutating func targets(
    _ chosen: [Int], of list: AWSTargetList, _ account: String, _ direction: Direction,
    _ draft: inout ImportDraft, node: (Int) -> ImportedNode, place: (Int) -> AWSPlace
  ) -> [ImportedNode] {
    if chosen.count < 4 { return chosen.map(node) }
    let start = "\(AWSWords.account(account))/\(direction == .each ? "each" : "any")/\(list.word)"
    let members = list.members
    let isAll = chosen.count == members.count
    let parts = isAll ? [] : AWSParts.cover(AWSParts.places(of: chosen, in: members))
    var word = start
    var name = "\(direction == .each ? "all" : "any of the") \(list.name) of \(account)"
    if !isAll {
      let ids = parts.flatMap { part in
        [draft.id(of: node(members[part.lowerBound]))] + (part.count > 1 ? ["\(part.count)"] : [])
      }
      word += "/\(chosen.count) from \(ids[0].afterLast("/")), \(AWSFingerprint.of(ids))"
      name = "\(chosen.count) of the \(members.count) \(list.name) of \(account)"
    }
    if let known = sets[word] { return [known] }
    let set = draft.node(word, kind: AWSWords.set, name: name)
    sets[ExactText(word)] = set
    let reason = "it is one of the \(list.name)"
    func add(_ member: ImportedNode, to set: ImportedNode, at place: AWSPlace) {
      switch direction {
      case .each: edge(set, relations.contains, member, at: place, because: reason, &draft)
      case .any: edge(member, relations.member, set, at: place, because: reason, &draft)
      }
    }
    guard !isAll, parts.count * 4 < chosen.count else {
      for member in chosen { add(node(member), to: set, at: place(member)) }
      return [set]
    }
    // Each with those parts of it that have no node yet, the largest first.
    var open = parts.map { (part: $0, set: set) }
    while let (part, set) = open.popLast() {
      let first = members[part.lowerBound]
      if part.count == 1 {
        add(node(first), to: set, at: place(first))
        continue
      }
      let word = "\(start)/part of \(part.count) from \(draft.id(of: node(first)))"
      if let known = sets[word] {
        add(known, to: set, at: place(first))
        continue
      }
      let made = draft.node(
        word, kind: AWSWords.set,
        name: "\(part.count) of the \(members.count) \(list.name) of \(account)")
      sets[ExactText(word)] = made
      add(made, to: set, at: place(first))
      let size = part.count / AWSParts.width
      for number in 0..<AWSParts.width {
        let start = part.lowerBound + number * size
        open.append((start..<start + size, made))
      }
    }
    return [set]
  }

  /// The nodes that stand for some identities.
  ///
  /// - Parameter relation: What is done to them.
  mutating func identities(
    _ chosen: [Int], of list: AWSTargetList, _ account: String, _ direction: Direction,
    by relation: ImportedRelation? = nil, _ draft: inout ImportDraft
  ) -> [ImportedNode] {
    if list.hasManyLimits, let relation {
      for member in chosen where list.limits[member] != nil {
        stand(for: member, of: list, relation, &draft)
      }
    }
    let (nodes, accounts, stands) = (nodes, accounts, relation == nil ? [:] : list.stands)
    return targets(
      chosen, of: list, account, direction, &draft, node: { stands[$0] ?? nodes[$0] },
      place: { accounts.places[$0] })
  }

  /// Makes the node that stands for an identity and what else it depends on.
  private mutating func stand(
    for member: Int, of list: AWSTargetList, _ relation: ImportedRelation,
    _ draft: inout ImportDraft
  ) {
    let identity = accounts.identities[member]
    stand(
      for: member, of: list, at: accounts.places[member], &draft, node: nodes[member], relation,
      named: "\(identity.name), as far as its trust policy goes",
      because: "its trust policy asks for more")
  }

  /// Makes the node that stands for a target and what else it depends on.
  mutating func stand(
    for member: Int, of list: AWSTargetList, at place: AWSPlace, _ draft: inout ImportDraft,
    node: ImportedNode, _ relation: ImportedRelation, named name: String, because reason: String
  ) {
    guard let limit = list.limits[member], list.stands[member] == nil else { return }
    let account = list[member].account
    let stand = draft.node(
      "\(draft.id(of: node))/\(list.word)", kind: AWSWords.set, name: name)
    list.stands[member] = stand
    at(place, &draft) { graph, draft in
      let saying = Saying(ways: limit, place: .pointer(place.pointer), because: reason)
      graph.add(stand, relation, node, account, saying, &draft)
    }
  }

  /// What policies allow on targets, found once for all about whom they say the same.
  mutating func answer(
    _ needs: [EscalationRule.Need], of list: AWSTargetList, _ probe: AWSProbe
  ) -> AWSAnswer {
    guard !list.members.isEmpty, probe.mayAllow(needs) else { return AWSAnswer(list, []) }
    let key = probe.key(needs, list)
    if let known = answers[key] { return known }
    let answer = AWSAnswer(list, probe.answer(needs, of: list))
    answers[key] = answer
    return answer
  }

  /// The roles of an account that any of some services may assume, found once.
  mutating func roles(
    of account: String, for services: [String], hasProfile: Bool, mayBeManaged: Bool = false
  ) -> AWSTargetList {
    let key = ExactText(
      "\(account) \(services.joined(separator: " ")) \(hasProfile) \(mayBeManaged)")
    if let known = lists[key] { return known }
    let found = findRoles(
      of: account, for: services, hasProfile: hasProfile, mayBeManaged: mayBeManaged)
    lists[key] = found
    return found
  }

  /// The roles of an account that any of some services may assume.
  private func findRoles(
    of account: String, for services: [String], hasProfile: Bool, mayBeManaged: Bool
  ) -> AWSTargetList {
    var members: [Int] = []
    var limits: [Int: Ways] = [:]
    for number in accounts.identities(.role, of: account) {
      let role = accounts.identities[number]
      if hasProfile, role.instanceProfiles.isEmpty { continue }
      if mayBeManaged, !isManaged(number) { continue }
      let ways = trust(of: role, services)
      if ways.isNone { continue }
      members.append(number)
      if !ways.isSure { limits[number] = ways }
    }
    let suffix =
      mayBeManaged ? " under Systems Manager" : hasProfile ? " with instance profiles" : ""
    let which = mayBeManaged ? "-managed" : hasProfile ? "-with-profile" : ""
    return AWSTargetList(
      "roles\(suffix) that \(services.joined(separator: " or ")) may assume",
      word: "roles\(which)/\(services.joined(separator: "+"))",
      members: members,
      shape: Glob("arn:\(accounts.partition(of: account)):iam::\(account):role/*"),
      limits: limits, target: accounts.target)
  }

  /// The ways in which any of some services may assume a role.
  private func trust(of role: AWSIdentity, _ services: [String]) -> Ways {
    guard let trust = role.trust else { return .none }
    let policy = ResourcePolicy(
      use: PolicyUse(name: "trust", document: accounts.collection.documents[trust]),
      account: role.account, isRequired: true)
    return services.reduce(.none) { ways, service in
      let principal = PolicyPrincipal(kind: .service, arn: service, account: role.account)
      var request = PolicyRequest(
        action: EscalationRule.actions["sts:AssumeRole"], resource: Glob(literal: role.arn),
        context: PolicyContext(principal))
      request.context["aws:sourceaccount"] = .known([role.account])
      return ways.or(PolicyDecision.of(request, PolicyInputs(), resource: policy).ways)
    }
  }

  /// Whether an instance with a role can be managed by Systems Manager.
  private func isManaged(_ number: Int) -> Bool {
    guard let profile = profileNumbers[number] else { return false }
    let request = profiles[profile].request(
      EscalationRule.actions["ssmmessages:CreateControlChannel"], .all)
    return !PolicyDecision.of(request, profiles[profile].inputs).ways.isNone
  }
}

/// A short name of many names.
enum AWSFingerprint {
  /// The hash of the names in their order.
  static func of(_ names: [String]) -> String {
    var hash = ByteHash()
    for name in names {
      hash.combine(name.utf8)
      // No text has this byte, so two names are not one.
      hash.combine(0xFF as UInt8)
    }
    return hash.digits
  }
}
