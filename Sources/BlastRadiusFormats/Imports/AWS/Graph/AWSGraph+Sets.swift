import BlastRadius

extension AWSGraph {
  /// Identities or workloads of an account that a rule is about.
  struct Candidates {
    /// What people call all of them: `roles that lambda.amazonaws.com may assume`.
    var name: String
    /// The id of the set of all, after that of the account.
    var word: String
    /// Their numbers among the identities or workloads.
    var members: [Int]
    /// What else some of them depend on.
    var limits: [Int: Ways] = [:]
  }

  /// How a set stands between who reaches it and its members.
  enum Direction {
    /// Whoever controls the set controls all members.
    case each
    /// Whoever controls a member controls the set.
    case any
  }

  /// The nodes that stand for some of the candidates: few by themselves, more by a set.
  mutating func targets(
    _ chosen: [Int], of candidates: Candidates, _ account: String, _ direction: Direction,
    _ draft: inout ImportDraft, node: (Int) -> ImportedNode, place: (Int) -> ImportPlace
  ) -> [ImportedNode] {
    if chosen.count < 4 { return chosen.map(node) }
    let isAll = chosen.count == candidates.members.count
    var word =
      "\(AWSWords.account(account))/\(direction == .each ? "each" : "any")/\(candidates.word)"
    var name = "\(direction == .each ? "all" : "any of the") \(candidates.name) of \(account)"
    if !isAll {
      let ids = chosen.map { draft.id(of: node($0)) }
      word += "/\(chosen.count) from \(ids[0].afterLast("/")), \(AWSFingerprint.of(ids))"
      name = "\(chosen.count) of the \(candidates.members.count) \(candidates.name) of \(account)"
    }
    if let known = sets[word] { return [known] }
    let set = draft.node(word, kind: AWSWords.set, name: name)
    sets[ExactText(word)] = set
    for member in chosen {
      let reason = "it is one of the \(candidates.name)"
      switch direction {
      case .each:
        draft.edge(set, relations.contains, node(member), at: place(member), because: reason)
      case .any: draft.edge(node(member), relations.member, set, at: place(member), because: reason)
      }
    }
    return [set]
  }

  /// The roles of an account that any of some services may assume, found once.
  mutating func roles(
    of account: String, for services: [String], hasProfile: Bool, mayBeManaged: Bool = false
  ) -> Candidates {
    let key = ExactText(
      "\(account) \(services.joined(separator: " ")) \(hasProfile) \(mayBeManaged)")
    if let known = candidates[key] { return known }
    let found = findRoles(
      of: account, for: services, hasProfile: hasProfile, mayBeManaged: mayBeManaged)
    candidates[key] = found
    return found
  }

  /// The roles of an account that any of some services may assume.
  private func findRoles(
    of account: String, for services: [String], hasProfile: Bool, mayBeManaged: Bool
  ) -> Candidates {
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
    return Candidates(
      name: "roles\(suffix) that \(services[0]) may assume",
      word: "roles\(mayBeManaged ? "-managed" : hasProfile ? "-with-profile" : "")/\(services[0])",
      members: members, limits: limits)
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
  /// The FNV-1a hash of the names in their order.
  static func of(_ names: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for name in names {
      for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x0100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
