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
    if !exposure.facts.knowsClosings { json.field("closedByOmitted", true) }
    if !report.scopes.isEmpty { json.field("scopes", of: report.scopes, AssetJSON.write) }
    if let evidence = report.evidence {
      json.field("evidence") { $0.object(EvidenceJSON(report: evidence).write) }
    }
    if let near = report.near { json.field("near", of: near, NearDocument.write) }
    if let answers = report.answers {
      json.field("answers", of: answers.answers, AnswersJSON.write)
      json.field("omittedAnswers", answers.omitted)
      json.field("thirdParties", of: answers.thirdParties, AnswersJSON.write)
      if answers.omittedThirdParties > 0 {
        json.field("omittedThirdParties", answers.omittedThirdParties)
      }
    }
  }

  private var exposure: Exposure { report.exposure }
  private var facts: ReachedFactJSON { ReachedFactJSON(names: report.names) }
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
