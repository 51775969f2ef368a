internal import BlastRadius

/// The fields of a fact of an exposure.
struct ReachedFactJSON {
  var names: ModelNames

  func write(_ json: inout JSONWriter, _ fact: ReachedFact) {
    let id = fact.fact.node
    write(
      &json, fact, label: names.name(id), kind: names.kind(of: id), zone: names.zone(of: id))
  }

  func write(
    _ json: inout JSONWriter, _ fact: ReachedFact, label: String, kind: String?, zone: String?
  ) {
    let main = fact.main
    let sentence = main.via?.sentence
    json.field("node", fact.fact.node)
    json.field("label", label)
    json.field("kind", kind)
    json.field("zone", zone)
    json.field("level", fact.fact.level.name)
    json.field("certainty", main.certainty.rawValue)
    json.field("hops", main.hops)
    json.field("effort", main.effort)
    json.field("via", sentence)
    json.field("dependsOn", main.dependsOn)
    json.field("closedBy", fact.closedBy)
    json.field("evidence", names.evidence(on: main.via)?.rawValue)
    json.field("intervals", of: fact.intervals) { json, interval in
      write(&json, interval, interval.via == main.via ? sentence : interval.via?.sentence)
    }
  }

  /// Writes an interval of a fact.
  func writeInterval(_ json: inout JSONWriter, _ interval: HeldInterval) {
    write(&json, interval, interval.via?.sentence)
  }

  private func write(_ json: inout JSONWriter, _ interval: HeldInterval, _ sentence: String?) {
    json.field("from", interval.period.from)
    json.field("until", interval.period.until)
    json.field("certainty", interval.certainty.rawValue)
    json.field("hops", interval.hops)
    json.field("effort", interval.effort)
    json.field("via", sentence)
    json.field("dependsOn", interval.dependsOn)
  }
}
