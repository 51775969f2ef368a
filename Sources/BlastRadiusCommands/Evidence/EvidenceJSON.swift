internal import BlastRadius

/// What is known to have happened, as the section `evidence` of `blastradius.exposure/1`.
struct EvidenceJSON {
  var report: EvidenceReport

  /// Writes the section's fields.
  func write(_ json: inout JSONWriter) {
    json.field("reached", report.reachedCount)
    json.field("toInvestigate", of: report.leads, write)
    json.field("seen", of: report.seen, write)
    json.field("seenPossible", of: report.seenPossible, write)
    json.field("unexplained", of: report.unexplained, write)
    json.field("contradicted", of: report.contradicted, write)
    json.field("overcome", of: report.overcome, write)
    json.field("attempted", of: report.attempted, write)
    json.field("notShown", of: report.notShown, write)
    json.field("claims", of: report.claims, write)
    json.field("held", of: report.held, write)
    json.field("notReached", of: report.notReached, write)
    json.field("counts", of: report.counts, write)
    json.field("origins", of: report.origins, write)
  }

  private func write(_ json: inout JSONWriter, _ lead: EvidenceReport.Lead) {
    AssetJSON.write(&json, lead.asset)
    json.field("shown", lead.shown?.name)
    json.field("via", lead.via?.sentence)
    json.field("dependsOn", lead.dependsOn)
    json.field("closedBy", lead.closedBy)
    json.field("held", of: lead.held, PeriodJSON.write)
    json.field("log") { json in
      guard let log = lead.log else { return json.null() }
      json.object { json in
        json.field("source", log.logs.source)
        json.field("kept", log.logs.kept?.iso8601)
        json.field("since", log.since)
        json.field("covers", log.coverage.rawValue)
      }
    }
  }

  private func write(_ json: inout JSONWriter, _ item: EvidenceReport.Agreement) {
    write(&json, item.happening)
    json.field("otherwise") { json in
      guard let otherwise = item.otherwise else { return json.null() }
      json.object { json in
        json.field("fact", otherwise.fact.description)
        json.field("certainty", otherwise.certainty.rawValue)
        json.field("through", otherwise.via?.sentence)
      }
    }
  }

  private func write(_ json: inout JSONWriter, _ happening: EvidenceReport.Happening) {
    let record = happening.record
    json.field("via", happening.via.sentence)
    json.field("outcome", record.outcome.rawValue)
    json.field("at", record.at?.description)
    json.field("step", record.step)
    json.field("count", record.count)
    json.field("reason", record.reason?.rawValue)
    json.field("control", record.control)
    json.field("source", record.source)
    json.field("note", record.note)
    json.field("gives", happening.gives.map(\.description))
    json.field("certainty", happening.certainty?.rawValue)
    json.field("dependsOn", happening.dependsOn)
    json.field("settles", happening.settles)
  }

  private func write(_ json: inout JSONWriter, _ item: EvidenceReport.Unexplained) {
    write(&json, item.happening)
    json.field("lacks", of: item.gaps) { json, gap in
      json.field("count", gap.lack.count)
      json.field("of", gap.lack.of.map(\.description))
      json.field("sentence", gap.lack.sentence)
      json.field("heldAt", of: gap.heldAt, PeriodJSON.write)
    }
    json.field("closed", of: item.closed) { json, closure in
      switch closure {
      case .control(let id):
        json.field("reason", "control")
        json.field("control", id)
      case .doesNotExist: json.field("reason", "does-not-exist")
      case .notValid: json.field("reason", "not-valid")
      }
    }
    json.field("isFollowing", item.isFollowing)
  }

  private func write(_ json: inout JSONWriter, _ item: EvidenceReport.Contradiction) {
    write(&json, item.happening)
    json.field("fact", item.fact.description)
    json.field("factCertainty", item.certainty.rawValue)
    json.field("held") { $0.object { PeriodJSON.write(&$0, item.held) } }
    json.field("remedy") { json in
      json.object { json in
        switch item.remedy {
        case .enforce(let controls):
          json.field("action", "enforce")
          json.field("controls", controls)
        case .addControl(let control):
          json.field("action", "add-control")
          json.field("controls", control.map { [$0] } ?? [])
        }
      }
    }
  }

  private func write(_ json: inout JSONWriter, _ item: EvidenceReport.NotReached) {
    json.field("node", item.node)
    json.field("criticality", item.criticality.rawValue)
    json.field("denials", of: item.denials, write)
    json.field("observed", of: item.observed, write)
  }

  private func write(_ json: inout JSONWriter, _ tally: EvidenceReport.Tally) {
    json.field("node", tally.node)
    json.field("total") { json in
      if let total = tally.total { json.object { write(&$0, total) } } else { json.null() }
    }
    json.field("parts", of: tally.parts, write)
  }

  private func write(_ json: inout JSONWriter, _ count: Node.Count) {
    json.field("name", count.name)
    json.field("value", count.value)
    json.field("superseded", of: count.superseded) { json, old in
      json.field("value", old.value)
      json.field("source", old.source)
    }
  }
}
