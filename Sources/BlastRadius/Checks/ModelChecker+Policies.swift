extension ModelChecker {
  mutating func checkPolicies() {
    for policy in model.policies {
      let path = ModelPath.policy(policy.id)
      let rule = path.field(policy.keyword)
      switch policy.rule {
      case .deny(let reach), .allow(let reach), .limit(let reach, _):
        checkPattern(reach.from, rule.field("from"))
        checkTargets(reach.to, rule.field("to"))
      case .ends(let ending): checkPattern(ending.of, rule.field("of"))
      case .sets(let targets, let count, _):
        checkTargets(targets, rule.field("of"))
        if !(2...4).contains(count) {
          report("wrong-value", "`sets` is 2, 3 or 4, not \(count)", rule.field("sets"))
        }
      }
      for (index, exception) in policy.exceptions.enumerated() {
        let path = path.field("except").item(index)
        for (key, pattern) in exception.patterns { checkPattern(pattern, path.field(key)) }
      }
    }
  }

  private mutating func checkTargets(_ targets: [TargetPattern], _ path: ModelPath) {
    if targets.isEmpty { report("empty-pattern", "this matches nothing", path) }
    for (index, target) in targets.enumerated() { checkPattern(target.nodes, path.item(index)) }
  }

  private mutating func checkPattern(_ pattern: NodePattern, _ path: ModelPath) {
    if pattern.isEmpty {
      report("empty-pattern", "this matches every node: say which are meant", path)
    }
    for (index, part) in pattern.any.enumerated() {
      checkPattern(part, path.field("any").item(index))
    }
    for (index, part) in pattern.not.enumerated() {
      checkPattern(part, path.field("not").item(index))
    }
    if pattern.isOptional { return }
    if let id = pattern.id { checkNodeId(id, path.field("id")) }
    if let zone = pattern.zone { checkZone(zone, path.field("zone")) }
    if let kind = pattern.kind, !model.nodes.contains(where: { $0.kind == kind }) {
      checkKind(kind, path.field("kind"))
    }
    let marks = model.marks.all
    if let tag = pattern.tag, !model.nodes.contains(where: { $0.tags.contains(tag) }),
      !marks.contains(where: { $0.tags.contains(tag) })
    {
      warn("unused-name", "no node has the tag \(tag.inTicks)", path.field("tag"))
    }
    if let scope = pattern.scope, !model.nodes.contains(where: { $0.scope.contains(scope) }),
      !marks.contains(where: { $0.scope.contains(scope) })
    {
      warn("unused-name", "no node is in scope \(scope.inTicks)", path.field("scope"))
    }
  }
}
