import BlastRadius

extension AWSGraph {
  /// The node of a workload.
  func workload(_ number: Int, _ draft: inout ImportDraft) -> ImportedNode {
    let workload = accounts.collection.workloads[number]
    return draft.node(
      workload.id, kind: workload.kind == .instance ? "host" : AWSWords.workload,
      name: workload.name)
  }

  /// The role of a workload, by its ARN or that of its instance profile.
  func role(of workload: AWSWorkload) -> Int? {
    guard let arn = workload.role else { return nil }
    return accounts.identity(arn) ?? instanceProfiles[arn]
  }

  /// Writes what runs, and as what.
  mutating func writeWorkloads(_ draft: inout ImportDraft) {
    for (number, identity) in accounts.identities.enumerated() {
      for profile in identity.instanceProfiles { instanceProfiles[profile] = number }
    }
    for (number, workload) in accounts.collection.workloads.enumerated() {
      begin(at: workload.place, &draft)
      let node = self.workload(number, &draft)
      guard let arn = workload.role else { continue }
      let role =
        self.role(of: workload).map { nodes[$0] }
        ?? draft.node(arn, kind: "role", name: arn.afterLast("/"))
      draft.edge(
        node, relations.hasSession, role, at: .pointer(workload.place.pointer),
        because: "it runs as that role")
    }
  }

  /// Writes who can run code in what exists.
  mutating func writeExisting(
    _ workload: EscalationRule.Workload, _ rule: EscalationRule, _ shared: Ways, _ source: Source,
    _ probe: AWSProbe, _ draft: inout ImportDraft
  ) {
    let account = probe.profile.account
    switch workload {
    case .listed(let kind, let services):
      writeListed(
        accounts.workloads(kind, of: account), kind, kind.rawValue, rule, source, probe, &draft)
      if accounts.isListed(kind, of: account) { return }
      writeSupposed(
        rule, shared, services, hasProfile: kind == .instance, mayBeManaged: false, source, probe,
        &draft)
    case .unlisted(let services):
      writeSupposed(
        rule, shared, services, hasProfile: services.contains { $0 == "ec2.amazonaws.com" },
        mayBeManaged: false, source, probe, &draft)
    case .managedInstance:
      let managed = Set(
        roles(of: account, for: ["ec2.amazonaws.com"], hasProfile: false, mayBeManaged: true)
          .members)
      let instances = accounts.workloads(.instance, of: account).filter { number in
        role(of: accounts.collection.workloads[number]).map { managed.contains($0) } ?? false
      }
      writeListed(instances, .instance, "managed instance", rule, source, probe, &draft)
      if accounts.isListed(.instance, of: account) { return }
      writeSupposed(
        rule, shared, ["ec2.amazonaws.com"], hasProfile: true, mayBeManaged: true, source, probe,
        &draft)
    }
  }

  /// Writes edges to workloads that a file lists.
  private mutating func writeListed(
    _ members: [Int], _ kind: AWSWorkload.Kind, _ word: String, _ rule: EscalationRule,
    _ source: Source, _ probe: AWSProbe, _ draft: inout ImportDraft
  ) {
    if members.isEmpty { return }
    let accounts = accounts
    let listed = accounts.collection.workloads
    let all = Candidates(
      name: "\(word)s", word: "\(word)s", members: members)
    let groups = probe.each(
      rule.needs, of: members, shape: probe.shape(of: kind), number: { accounts.workload($0) }
    ) { .init(arn: Glob(literal: listed[$0].arn ?? listed[$0].id)) }
    for group in groups {
      var made: [Int: ImportedNode] = [:]
      for number in group.targets { made[number] = workload(number, &draft) }
      let subject = node(of: source, &draft)
      let objects = targets(
        group.targets, of: all, probe.profile.account, .each, &draft,
        node: { made[$0] ?? subject }, place: { .pointer(listed[$0].place.pointer) })
      for object in objects {
        let saying = Saying(
          ways: group.ways, place: place(of: source),
          because: reason(rule, group.source, probe.profile))
        add(subject, relations.executes, object, probe.profile.account, saying, &draft)
      }
    }
  }

  /// Writes edges to the roles that something which no file lists may run as.
  private mutating func writeSupposed(
    _ rule: EscalationRule, _ shared: Ways, _ services: [String], hasProfile: Bool,
    mayBeManaged: Bool, _ source: Source, _ probe: AWSProbe, _ draft: inout ImportDraft
  ) {
    let account = probe.profile.account
    var ways = shared
    for need in rule.needs where need.isOnTarget {
      ways = ways.and(probe.anywhere(need.actions, context: need.context))
    }
    if ways.isNone { return }
    let all = roles(
      of: account, for: services, hasProfile: hasProfile, mayBeManaged: mayBeManaged)
    if all.members.isEmpty { return }
    let (nodes, accounts) = (nodes, accounts)
    let subject = node(of: source, &draft)
    let objects = targets(
      all.members, of: all, account, .each, &draft, node: { nodes[$0] },
      place: { .pointer(accounts.places[$0].pointer) })
    for object in objects {
      let actions = rule.needs.map { $0.actions.joined(separator: " or ") }
      let saying = Saying(
        ways: ways, exists: .unknown, place: place(of: source),
        because: "can \(rule.words), if one runs as it: \(actions.joined(separator: " and "))")
      add(subject, relations.startsCode, object, account, saying, &draft)
    }
  }
}
