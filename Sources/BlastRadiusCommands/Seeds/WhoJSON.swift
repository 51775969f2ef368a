internal import BlastRadius

/// Who reaches something, as `blastradius.who/1`.
struct WhoJSON {
  var report: WhoReport

  /// The sets and what was asked.
  var bytes: [UInt8] {
    JSONWriter.bytes { json in
      json.object { json in
        json.field("schema", "blastradius.who/1")
        json.field("to", report.reachers.target.description)
        json.field("at", report.reachers.at)
        json.field("given", report.reachers.given)
        json.field("reachedByGiven", report.reachers.reachedByGiven?.rawValue)
        json.field("rows", of: Array(report.rows)) { json, row in
          json.field("ids", row.ids)
          json.field("hops", row.hops)
          json.field("effort", row.effort)
          json.field("certainty", row.certainty.rawValue)
        }
        json.field("omitted", report.omitted)
        json.field("weaker") { json in
          guard let weaker = report.reachers.weaker else { return json.null() }
          json.object { json in
            json.field("to", weaker.target.description)
            json.field("count", weaker.count)
            json.field("ids", weaker.rows.flatMap(\.ids))
          }
        }
      }
    }
  }
}
