internal import BlastRadius

extension RankReport {
  /// Writes the fields of `blastradius.rank/1`.
  func write(_ json: inout JSONWriter) {
    json.field("at", ranking.at)
    json.field("given", ranking.given)
    json.field("by", ranking.measure.rawValue)
    json.field("rows", of: Array(rows)) { json, row in
      json.field("id", row.id)
      json.field("kind", row.kind)
      json.field("controlled", row.controlled)
      json.field("writable", row.writable)
      json.field("readable", row.readable)
      json.field("connectable", row.connectable)
      json.field("critical", row.critical)
      json.field("marginal", row.marginal)
      json.field("possible", row.possible)
      json.field("atMost", row.atMost(ranking.measure))
    }
    json.field("omitted", omitted)
  }
}
