internal import BlastRadius

/// An exposure as `blastradius.exposure/1`.
struct ExposureJSON {
  var report: ExposureReport

  /// All facts and the counts.
  var bytes: [UInt8] { bytes(withFacts: true) }

  /// Only the counts.
  var summary: [UInt8] { bytes(withFacts: false) }

  private func bytes(withFacts: Bool) -> [UInt8] {
    JSONWriter.bytes { json in
      json.object { json in
        json.field("schema", "blastradius.exposure/1")
        json.field("from", exposure.from)
        json.field("at", exposure.at)
        if withFacts { json.field("facts", of: exposure.facts, facts.write) }
        json.field("summary") { $0.object(exposure.summary.write) }
        writeSections(&json)
      }
    }
  }

  /// What only some questions and models have.
  func writeSections(_ json: inout JSONWriter) {
    if !report.scopes.isEmpty { json.field("scopes", of: report.scopes, AssetJSON.write) }
    if let evidence = report.evidence?.report {
      json.field("evidence") { $0.object(EvidenceJSON(report: evidence).write) }
    }
    if let answers = report.answers {
      json.field("answers", of: answers.answers, AnswersJSON.write)
      json.field("omittedAnswers", answers.omitted)
      json.field("thirdParties", of: answers.thirdParties, AnswersJSON.write)
    }
  }

  private var exposure: Exposure { report.exposure }
  private var facts: ReachedFactJSON { ReachedFactJSON(names: report.names) }
}

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

extension Exposure.Summary {
  /// Writes the counts.
  func write(_ json: inout JSONWriter) {
    json.field("controlled", controlled)
    json.field("writable", writable)
    json.field("readable", readable)
    json.field("connectable", connectable)
    json.field("possible", possible)
  }
}
