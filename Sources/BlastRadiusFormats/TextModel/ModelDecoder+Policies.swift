import BlastRadius

extension ModelDecoder {
  mutating func decodePolicies(_ values: [YAMLValue]) {
    for value in values {
      // The id is the path, so it is looked up before the other fields.
      let id = value.entries?.first { $0.key == "id" }
      let path = ModelPath.policy(id?.value.text ?? "")
      if let id, let first = context.locations[path.field("id")] {
        context.log.error(
          "duplicate-id", "there are two of the policy \((id.value.text ?? "").inTicks)",
          at: id.value.location, notes: [.init("first given here", at: first)])
        continue
      }
      let object = ObjectReader(
        value, "a policy", keys: TextModelKeys.policy, path: path, context: context)
      if let object, let policy = policy(object) { model.policies.append(policy) }
    }
  }

  private func policy(_ object: ObjectReader) -> Policy? {
    let id = object.requiredText("id")
    let rules = TextModelKeys.rule.filter { object.value($0) != nil }
    guard rules.count == 1 else {
      context.log.error(
        rules.isEmpty ? "missing-key" : "wrong-value",
        "a policy has one of `deny`, `allow`, `limit` and `require`", at: object.location)
      return nil
    }
    guard let value = object.value(rules[0]),
      let rule = rule(rules[0], value, object.path.field(rules[0])), let id
    else { return nil }
    var policy = Policy(id, rule)
    policy.label = object.text("label")
    policy.severity = object.choice("severity", Policy.Severity.self) ?? .medium
    if let except = object.value("except") {
      policy.exceptions = context.list(except, "except", object.path.field("except")) {
        exception($0, $1, of: policy)
      }
    }
    return policy
  }

  private func rule(_ key: String, _ value: YAMLValue, _ path: ModelPath) -> Policy.Rule? {
    switch key {
    case "deny": reach(value, key, TextModelKeys.deny, path).map { .deny($0.reach) }
    case "allow": reach(value, key, TextModelKeys.allow, path).map { .allow($0.reach) }
    case "limit": limit(value, path)
    default: requirement(value, path)
    }
  }

  private func limit(_ value: YAMLValue, _ path: ModelPath) -> Policy.Rule? {
    guard let (reach, object) = reach(value, "limit", TextModelKeys.limit, path) else { return nil }
    if object.value("at-most") == nil { object.missing("at-most") }
    return object.count("at-most").map { .limit(reach, atMost: $0) }
  }

  private func reach(
    _ value: YAMLValue, _ key: String, _ keys: [String], _ path: ModelPath
  ) -> (reach: Policy.Access, object: ObjectReader)? {
    guard let object = ObjectReader(value, "`\(key)`", keys: keys, path: path, context: context)
    else { return nil }
    for key in ["from", "to"] where object.value(key) == nil { object.missing(key) }
    guard let from = object.value("from"), let to = object.value("to"),
      let source = pattern(from, "from", path), let targets = targets(to, "to", path)
    else { return nil }
    var reach = Policy.Access(from: source, to: targets)
    reach.within = object.count("within")
    reach.certainty = certainty(object)
    reach.isTogether = object.flag("together") ?? false
    reach.isNear = object.flag("near") ?? false
    return (reach, object)
  }

  private func certainty(_ object: ObjectReader) -> Certainty {
    guard let value = object.value("certainty") else { return .possible }
    if let text = value.text, let certainty = Certainty(rawValue: text) { return certainty }
    context.wrong(value, "`certainty` is `possible` or `confirmed`")
    return .possible
  }

  private func requirement(_ value: YAMLValue, _ path: ModelPath) -> Policy.Rule? {
    guard
      let object = ObjectReader(
        value, "`require`", keys: TextModelKeys.require, path: path, context: context)
    else { return nil }
    guard let of = object.value("of") else {
      object.missing("of")
      return nil
    }
    switch (object.value("has"), object.value("sets")) {
    case (.some, nil): return ending(object, of, path)
    case (nil, .some):
      if let within = object.value("within") {
        context.log.error(
          "wrong-value", "`within` belongs to `has: expires`", at: within.location)
      }
      guard let count = object.count("sets"), let targets = targets(of, "of", path) else {
        return nil
      }
      return .sets(of: targets, atLeast: count, certainty(object))
    default:
      context.log.error("wrong-value", "`require` has one of `has` and `sets`", at: object.location)
      return nil
    }
  }

  private func ending(_ object: ObjectReader, _ of: YAMLValue, _ path: ModelPath) -> Policy.Rule? {
    if let certainty = object.value("certainty") {
      context.log.error("wrong-value", "`certainty` belongs to `sets`", at: certainty.location)
    }
    guard let nodes = pattern(of, "of", path),
      let kind = object.choice("has", Policy.Ending.Kind.self)
    else { return nil }
    var ending = Policy.Ending(of: nodes, has: kind)
    if let within = object.value("within") {
      if kind != .expires {
        context.log.error(
          "wrong-value", "`within` belongs to `has: expires`", at: within.location)
      }
      ending.within = context.length(within, "within")
    }
    return .ends(ending)
  }

  private func exception(
    _ value: YAMLValue, _ path: ModelPath, of policy: Policy
  ) -> PolicyException? {
    guard
      let object = ObjectReader(
        value, "an exception", keys: TextModelKeys.exception, path: path, context: context),
      let reason = object.requiredText("reason")
    else { return nil }
    var exception = PolicyException(reason: reason)
    exception.until = object.end("until")
    exception.from = object.value("from").flatMap { pattern($0, "from", path) }
    exception.to = object.value("to").flatMap { pattern($0, "to", path) }
    exception.of = object.value("of").flatMap { pattern($0, "of", path) }
    let allowed = policy.keysOfExceptions
    let given = ["from", "to", "of"].filter { object.value($0) != nil }
    for key in given where !allowed.contains(key) {
      context.log.error(
        "wrong-value", "an exception from this policy has no `\(key)`",
        at: object.keyLocation(key) ?? object.location)
    }
    if given.isEmpty {
      context.log.error(
        "missing-key", "an exception needs `\(allowed.joined(separator: "` or `"))`",
        at: object.location)
    }
    return exception
  }

  /// Nodes at levels: one pattern, or a list.
  private func targets(
    _ value: YAMLValue, _ key: String, _ path: ModelPath
  ) -> [TargetPattern]? {
    let path = path.field(key)
    context.place(path, value.location)
    let items = value.items ?? [value]
    let targets = items.enumerated().compactMap { index, item -> TargetPattern? in
      guard let (nodes, level) = plain(item, key, TextModelKeys.target, path.item(index)) else {
        return nil
      }
      return TargetPattern(nodes, level: level)
    }
    return targets.count == items.count ? targets : nil
  }

  /// A pattern, or a list of patterns of which one has to match.
  private func pattern(_ value: YAMLValue, _ key: String, _ path: ModelPath) -> NodePattern? {
    let path = path.field(key)
    guard value.items != nil else {
      return plain(value, key, TextModelKeys.pattern, path)?.pattern
    }
    context.place(path, value.location)
    return patterns(value, key, path.field("any")).map(NodePattern.init(any:))
  }

  private func patterns(_ value: YAMLValue, _ key: String, _ path: ModelPath) -> [NodePattern]? {
    let items = value.items ?? [value]
    if items.isEmpty {
      context.log.error("empty-pattern", "`\(key)` matches nothing", at: value.location)
    }
    let patterns = items.enumerated().compactMap { index, item in
      plain(item, key, TextModelKeys.pattern, path.item(index))?.pattern
    }
    return patterns.count == items.count && !items.isEmpty ? patterns : nil
  }

  private func plain(
    _ value: YAMLValue, _ key: String, _ keys: [String], _ path: ModelPath
  ) -> (pattern: NodePattern, level: Level?)? {
    guard
      let object = ObjectReader(value, "`\(key)`", keys: keys, path: path, context: context)
    else { return nil }
    var pattern = NodePattern()
    pattern.id = object.text("id")
    pattern.kind = object.text("kind")
    pattern.zone = object.text("zone")
    pattern.tag = object.text("tag")
    pattern.scope = object.text("scope")
    pattern.criticality = object.choice("criticality", Node.Criticality.self)
    pattern.believed = object.text("believed")
    pattern.isOptional = object.flag("optional") ?? false
    if let any = object.value("any") {
      pattern.any = patterns(any, "any", path.field("any")) ?? []
    }
    if let not = object.value("not") {
      pattern.not = patterns(not, "not", path.field("not")) ?? []
    }
    return (pattern, object.value("level").flatMap { context.level($0, "level") })
  }
}

extension Policy {
  /// Which keys an exception from it may have.
  fileprivate var keysOfExceptions: [String] {
    switch rule {
    case .deny, .allow, .limit: ["from", "to"]
    case .ends: ["of"]
    case .sets: ["from", "of"]
    }
  }
}
