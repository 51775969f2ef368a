import BlastRadius

extension AWSGraph {
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
    for workload in accounts.collection.workloads {
      begin(at: workload.place, &draft)
      let node = draft.node(
        workload.id, kind: workload.kind == .instance ? "host" : AWSWords.workload,
        name: workload.name)
      workloads.append(node)
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
    var supposed: AWSTargetList?
    switch workload {
    case .listed(let kind, let services):
      writeListed(workloads(kind, of: account), rule, source, probe, &draft)
      if !accounts.isListed(kind, of: account) {
        supposed = roles(of: account, for: services, hasProfile: kind == .instance)
      }
    case .unlisted(let services):
      supposed = roles(
        of: account, for: services, hasProfile: services.contains { $0 == "ec2.amazonaws.com" })
    case .managedInstance:
      writeListed(managedInstances(of: account), rule, source, probe, &draft)
      if !accounts.isListed(.instance, of: account) {
        supposed = roles(
          of: account, for: ["ec2.amazonaws.com"], hasProfile: true, mayBeManaged: true)
      }
    }
    if let supposed { writeSupposed(rule, shared, supposed, source, probe, &draft) }
  }

  /// Writes edges to workloads that a file lists.
  private mutating func writeListed(
    _ list: AWSTargetList, _ rule: EscalationRule, _ source: Source, _ probe: AWSProbe,
    _ draft: inout ImportDraft
  ) {
    let profile = probe.profile
    let answer = answer(rule.needs, of: list, probe)
    if answer.groups.isEmpty { return }
    let objects = workloads(answer, probe.profile.account, &draft)
    let link = Link(words: rule.words, reason: { Self.reason(rule, $0, profile) })
    self.link(source, relations.executes, answer, objects, link, probe, rule.needs, &draft)
  }

  /// The nodes of the workloads of an answer, by its groups.
  private mutating func workloads(
    _ answer: AWSAnswer, _ account: String, _ draft: inout ImportDraft
  ) -> [[ImportedNode]] {
    if let known = answer.objects { return known }
    let (listed, nodes) = (accounts.collection.workloads, workloads)
    var objects: [[ImportedNode]] = []
    for group in answer.groups {
      objects.append(
        targets(
          group.targets, of: answer.list, account, .each, &draft, node: { nodes[$0] },
          place: { listed[$0].place }))
    }
    answer.settle(objects)
    return objects
  }

  /// Writes edges to the roles that something which no file lists may run as.
  private mutating func writeSupposed(
    _ rule: EscalationRule, _ shared: Ways, _ list: AWSTargetList, _ source: Source,
    _ probe: AWSProbe, _ draft: inout ImportDraft
  ) {
    if list.members.isEmpty { return }
    let account = probe.profile.account
    var ways = shared
    for need in rule.needs where need.isOnTarget {
      ways = ways.and(
        anywhere([need], probe) { probe, _ in
          probe.anywhere(need.actions, context: need.context)
        })
    }
    if ways.isNone { return }
    let subject = node(of: source, &draft)
    let actions = rule.needs.map { $0.actions.joined(separator: " or ") }
    let saying = Saying(
      ways: ways, exists: .unknown, place: place(of: source),
      because: "can \(rule.words), if one runs as it: \(actions.joined(separator: " and "))")
    for object in identities(
      list.members, of: list, account, .each, by: relations.startsCode, &draft)
    {
      add(subject, relations.startsCode, object, account, saying, &draft)
    }
  }
}
