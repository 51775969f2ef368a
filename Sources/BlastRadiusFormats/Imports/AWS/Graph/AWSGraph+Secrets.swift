import BlastRadius

extension AWSGraph {
  /// Writes what a profile may read and write.
  mutating func writeStores(
    _ source: Source, _ profile: AWSProfile, _ draft: inout ImportDraft
  ) {
    writeBuckets(source, profile, &draft)
    writeSecrets(source, profile, &draft)
  }

  /// Writes the secrets that files have.
  mutating func writeOwnSecrets(_ draft: inout ImportDraft) {
    for secret in accounts.collection.secrets {
      begin(at: secret.place, &draft)
      let node = draft.node(secret.value.arn, kind: AWSWords.secret, name: secret.value.name)
      secrets.append(node)
      draft.edge(
        account(secret.value.account, &draft), relations.contains, node,
        at: .pointer(secret.place.pointer), because: "it is in the account")
    }
  }

  /// Writes which of these a profile may read.
  private mutating func writeSecrets(
    _ source: Source, _ profile: AWSProfile, _ draft: inout ImportDraft
  ) {
    guard !secrets.isEmpty else { return }
    let needs = [EscalationRule.readSecret]
    let probe = AWSProbe(profile: profile)
    let answer = answer(needs, of: secrets(of: profile.account), probe)
    if answer.groups.isEmpty { return }
    let objects = secrets(answer, profile.account, &draft)
    let link = Link(words: "read secrets", reason: { $0 })
    self.link(source, relations.reads, answer, objects, link, probe, needs, &draft)
  }

  /// The secrets that policies of an account can let one read, as far as their own policies go.
  private mutating func secrets(of account: String) -> AWSTargetList {
    let key = ExactText("\(account)/secrets")
    if let known = lists[key] { return known }
    let (said, action) = (
      accounts.collection.secrets, EscalationRule.actions[EscalationRule.readSecret.actions[0]]
    )
    var members: [Int] = []
    var limits: [Int: Ways] = [:]
    for (number, secret) in said.map(\.value).enumerated() {
      var ways = limit(
        action, by: accounts.collection.documents[secret.policy], on: Glob(literal: secret.arn),
        called: secret.name, owner: secret.account, of: account)
      if secret.account != account { ways = ways.and(secret.foreign) }
      if ways.isNone { continue }
      members.append(number)
      if !ways.isSure { limits[number] = ways }
    }
    let list = AWSTargetList(
      "secrets", word: "secrets", members: members,
      shape: Glob("arn:\(accounts.partition(of: account)):secretsmanager:*"), limits: limits
    ) { .init(arn: Glob(literal: said[$0].value.arn), account: said[$0].value.account) }
    lists[key] = list
    return list
  }

  /// The nodes of the secrets of an answer, by its groups.
  private mutating func secrets(
    _ answer: AWSAnswer, _ account: String, _ draft: inout ImportDraft
  ) -> [[ImportedNode]] {
    if let known = answer.objects { return known }
    let (said, nodes, list) = (accounts.collection.secrets, secrets, answer.list)
    var objects: [[ImportedNode]] = []
    for group in answer.groups {
      for number in group.targets where list.hasManyLimits {
        stand(
          for: number, of: list, at: said[number].place, &draft, node: nodes[number],
          relations.contains, named: "\(said[number].value.name), as far as its policy goes",
          because: "its policy asks for more")
      }
      objects.append(
        targets(
          group.targets, of: list, account, .each, &draft, node: { list.stands[$0] ?? nodes[$0] },
          place: { said[$0].place }))
    }
    answer.settle(objects)
    return objects
  }
}
