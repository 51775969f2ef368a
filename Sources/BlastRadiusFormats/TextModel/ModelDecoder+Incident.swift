import BlastRadius

extension ModelDecoder {
  mutating func decodeEvents(_ values: [YAMLValue]) {
    for value in values {
      let path = ModelPath.event(model.events.count)
      guard
        let object = ObjectReader(
          value, "an event", keys: TextModelKeys.event, path: path, context: context)
      else { continue }
      for key in ["at", "kind"] where object.value(key) == nil { object.missing(key) }
      let kind = object.choice("kind", Event.Kind.self)
      guard let at = object.moment("at"), let kind else { continue }
      var event = Event(at: at, kind: kind)
      event.label = object.text("label")
      event.source = object.text("source")
      model.events.append(event)
    }
  }

  mutating func decodeScenarios() {
    for entry in entries(.scenarios) {
      var scenario = Scenario(entry.key, from: [])
      let path = ModelPath.scenario(entry.key)
      if let object = object(entry, "a scenario", TextModelKeys.scenario, path) {
        scenario.label = object.text("label")
        scenario.from = object.texts("from")
        scenario.to = object.texts("to")
        scenario.at = object.moment("at")
        scenario.since = object.moment("since")
        scenario.note = object.text("note")
      }
      model.scenarios.append(scenario)
    }
  }

  mutating func decodePolicies(_ values: [YAMLValue]) {
    for value in values {
      // The id is the path, so it is looked up before the other fields.
      let id = value.entries?.first { $0.key == "id" }?.value.text ?? ""
      guard
        let object = ObjectReader(
          value, "a policy", keys: TextModelKeys.policy, path: .policy(id), context: context)
      else { continue }
      _ = object.requiredText("id")
      if object.value("deny") == nil { object.missing("deny") }
      guard !id.isEmpty, let deny = object.value("deny"),
        var policy = policy(id, deny, object.path.field("deny"))
      else { continue }
      policy.label = object.text("label")
      model.policies.append(policy)
    }
  }

  private func policy(_ id: String, _ deny: YAMLValue, _ path: ModelPath) -> Policy? {
    guard
      let object = ObjectReader(
        deny, "`deny`", keys: TextModelKeys.deny, path: path, context: context)
    else { return nil }
    for key in TextModelKeys.deny where object.value(key) == nil { object.missing(key) }
    guard let from = object.value("from"), let to = object.value("to"),
      let source = pattern(from, "from", TextModelKeys.pattern, path),
      let target = pattern(to, "to", TextModelKeys.target, path)
    else { return nil }
    return Policy(id, from: source.0, to: target.0, level: target.1 ?? .control)
  }

  private func pattern(_ value: YAMLValue, _ key: String, _ keys: [String], _ path: ModelPath)
    -> (NodePattern, Level?)?
  {
    guard
      let object = ObjectReader(
        value, "`\(key)`", keys: keys, path: path.field(key), context: context)
    else { return nil }
    var pattern = NodePattern()
    pattern.id = object.text("id")
    pattern.kind = object.text("kind")
    pattern.zone = object.text("zone")
    pattern.tag = object.text("tag")
    pattern.scope = object.text("scope")
    return (pattern, object.value("level").flatMap { context.level($0, "level") })
  }
}
