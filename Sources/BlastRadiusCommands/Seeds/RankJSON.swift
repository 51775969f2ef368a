internal import BlastRadius

/// A ranking as `blastradius.rank/1`.
struct RankJSON {
  var report: RankReport

  /// The nodes and what was asked.
  var bytes: [UInt8] {
    JSONWriter.bytes { json in
      json.object { json in
        json.field("schema", "blastradius.rank/1")
        json.field("at", report.ranking.at)
        json.field("given", report.ranking.given)
        json.field("by", report.ranking.measure.rawValue)
        json.field("rows", of: Array(report.rows)) { json, row in
          json.field("id", row.id)
          json.field("kind", row.kind)
          json.field("controlled", row.controlled)
          json.field("writable", row.writable)
          json.field("readable", row.readable)
          json.field("connectable", row.connectable)
          json.field("critical", row.critical)
          json.field("marginal", row.marginal)
          json.field("possible", row.possible)
          json.field("atMost", row.atMost(report.ranking.measure))
        }
        json.field("omitted", report.omitted)
      }
    }
  }
}
