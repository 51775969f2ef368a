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
      let at = object.moment("at")
      guard let kind, at != nil || object.isUnknown("at") else { continue }
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
}
