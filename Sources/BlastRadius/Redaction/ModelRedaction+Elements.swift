extension ModelRedaction {
  /// What may be told of a zone.
  func redacted(_ zone: Zone) -> Zone {
    var new = Zone(name(zone.id, .zone))
    new.label = label(zone.label, of: zone.id, .zone)
    new.trust = zone.trust
    new.behind = zone.behind.map { name($0, .node) }
    return new
  }

  /// What may be told of a control.
  func redacted(_ control: Control) -> Control {
    var new = Control(name(control.id, .control))
    new.label = label(control.label, of: control.id, .control)
    new.changes = control.changes
    new.isSecondFactor = control.isSecondFactor
    new.fixes = unredacted.redacted(control.fixes)
    return new
  }

  /// What may be told of a node.
  func redacted(_ node: Node) -> Node {
    let isHidden = nodes[node.id] != nil
    var new = Node(name(node.id, .node), kind: node.kind.isEmpty ? "" : name(node.kind, .kind))
    new.label = label(node.label, of: node.id, .node)
    new.standsFor = isHidden ? nil : node.standsFor
    new.zone = node.zone.map { name($0, .zone) }
    new.behind = node.behind.map { $0.map { name($0, .node) } }
    (new.valid, new.issued, new.revoked) = (node.valid, node.issued, node.revoked)
    (new.expires, new.leaked, new.rotated) = (node.expires, node.leaked, node.rotated)
    (new.evicted, new.durable, new.lastUsed) = (node.evicted, node.durable, node.lastUsed)
    new.believed = node.believed.map { name($0, .belief) }
    new.believedSince = node.believedSince
    new.consumers = node.consumers.map { name($0, .node) }
    new.criticality = node.criticality
    new.tags = node.tags.map { name($0, .tag) }
    new.scope = node.scope.map { name($0, .scope) }
    if !isHidden { new.counts = node.counts.filter { !hidden.names.isIn($0.name) }.map(redacted) }
    new.logs = node.logs.map(redacted)
    new.fixes = unredacted.redacted(node.fixes)
    return new
  }

  private func redacted(_ count: Node.Count) -> Node.Count {
    Node.Count(count.name, count.value, superseded: count.superseded.map { .init($0.value) })
  }

  /// How long a log is kept; it is often called as the product that writes it.
  private func redacted(_ logs: Node.Logs) -> Node.Logs { Node.Logs("log", kept: logs.kept) }

  /// What may be told of many imported nodes.
  func redacted(_ mark: NodeMark) -> NodeMark {
    var new = NodeMark("mark", nodes: mark.nodes)
    new.criticality = mark.criticality
    new.zone = mark.zone.map { name($0, .zone) }
    new.tags = mark.tags.map { name($0, .tag) }
    new.scope = mark.scope.map { name($0, .scope) }
    new.logs = mark.logs.map(redacted)
    return new
  }

  /// What may be told of a policy.
  func redacted(_ policy: Policy) -> Policy {
    var new = Policy(name(policy.id, .policy), redacted(policy.rule))
    new.severity = policy.severity
    new.exceptions = policy.exceptions.map(redacted)
    return new
  }

  private func redacted(_ rule: Policy.Rule) -> Policy.Rule {
    switch rule {
    case .deny(let access): .deny(redacted(access))
    case .allow(let access): .allow(redacted(access))
    case .limit(let access, let most): .limit(redacted(access), atMost: most)
    case .ends(let ending):
      .ends(.init(of: redacted(ending.of), has: ending.has, within: ending.within))
    case .sets(let targets, let least, let certainty):
      .sets(of: targets.map(redacted), atLeast: least, certainty)
    }
  }

  private func redacted(_ access: Policy.Access) -> Policy.Access {
    var new = Policy.Access(from: redacted(access.from), to: access.to.map(redacted))
    (new.within, new.certainty) = (access.within, access.certainty)
    (new.isTogether, new.isNear) = (access.isTogether, access.isNear)
    return new
  }

  private func redacted(_ target: TargetPattern) -> TargetPattern {
    TargetPattern(redacted(target.nodes), level: target.level)
  }

  private func redacted(_ pattern: NodePattern) -> NodePattern {
    var new = NodePattern()
    new.id = pattern.id.map { name($0, .node) }
    new.kind = pattern.kind.map(kind)
    new.zone = pattern.zone.map { name($0, .zone) }
    new.tag = pattern.tag.map { name($0, .tag) }
    new.scope = pattern.scope.map { name($0, .scope) }
    new.criticality = pattern.criticality
    new.believed = pattern.believed.map { name($0, .belief) }
    new.any = pattern.any.map(redacted)
    new.not = pattern.not.map(redacted)
    new.isOptional = pattern.isOptional
    return new
  }

  /// A kind as a pattern has it, in upper or lower case.
  private func kind(_ text: String) -> String {
    let known = name(text, .kind)
    guard known == Unredacted.unknown else { return known }
    let meant = original.vocabulary.kinds.texts.filter { $0.lowercased() == text.lowercased() }
    return meant.min().map { name($0, .kind) } ?? known
  }

  private func redacted(_ exception: PolicyException) -> PolicyException {
    var new = PolicyException(reason: Unredacted.leftOut)
    new.from = exception.from.map(redacted)
    new.to = exception.to.map(redacted)
    new.of = exception.of.map(redacted)
    new.until = exception.until
    return new
  }
}
