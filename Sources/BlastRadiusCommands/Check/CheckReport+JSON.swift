internal import BlastRadius

extension CheckReport {
  /// Writes the fields of `blastradius.check/1`.
  func write(_ json: inout JSONWriter) {
    json.field("at", check.at)
    json.field("policies", of: check.verdicts) { json, verdict in
      json.field("id", verdict.policy.id)
      json.field("label", verdict.policy.label)
      json.field("severity", verdict.policy.severity.rawValue)
      json.field("status", verdict.status.rawValue)
      json.field("failing", verdict.failing)
      json.field("accepted", verdict.accepted)
      json.field("omitted", omitted(verdict))
      json.field("place") { Self.write(verdict.location.map(Self.place), &$0) }
      json.field("problems", of: verdict.problems, Self.write)
      json.field("notes", of: verdict.notes, Self.write)
      json.field("findings", of: verdict.findings) { write($1, &$0) }
    }
    json.field("problems", of: check.problems, Self.write)
  }

  private func write(_ finding: PolicyFinding, _ json: inout JSONWriter) {
    json.field("from", finding.from)
    json.field("to", finding.key.to)
    json.field("level", finding.key.level?.name)
    json.field("near", finding.key.isNear)
    json.field("certainty", finding.certainty.rawValue)
    json.field("certainLevel", finding.certainLevel?.name)
    json.field("hops", finding.hops)
    json.field("count", finding.count)
    json.field("reaches", finding.reaches)
    json.field("sentence", FindingWords(names: names).sentence(finding))
    json.field("via", finding.edge?.sentence)
    json.field("missing", finding.near?.lack?.of.map(\.description) ?? [])
    json.field("control", finding.near?.control)
    json.field("closedBy", finding.closedBy)
    json.field("steps", of: finding.steps) { json, step in
      json.field("fact", step.fact.description)
      json.field("via", step.via?.sentence)
      json.field("sentence", names.sentence(step))
      json.field("certainty", step.certainty.rawValue)
    }
    json.field("place") { Self.write(finding.place, &$0) }
    json.field("accepted") { json in
      guard let accepted = finding.accepted else { return json.null() }
      json.object { json in
        json.field("by", accepted.isBaseline ? "baseline" : "exception")
        json.field("reason", accepted.reason)
        json.field("until", accepted.until?.description)
      }
    }
    json.field("fingerprint", FindingFingerprint(finding.key).text)
  }

  /// The place of a part of a text model.
  static func place(_ location: SourceLocation) -> PolicyFinding.Place { .init(location) }

  private static func write(_ place: PolicyFinding.Place?, _ json: inout JSONWriter) {
    guard let place else { return json.null() }
    json.object { json in
      json.field("file", place.file)
      json.field("line", place.line)
      json.field("column", place.column)
      json.field("pointer", place.pointer)
    }
  }

  private static func write(_ json: inout JSONWriter, _ problem: Diagnostic) {
    json.field("code", problem.code.rawValue)
    json.field("message", problem.message)
    json.field("place") { write(problem.location.map(place), &$0) }
  }
}
