internal import BlastRadius

extension WhoReport {
  /// Writes the fields of `blastradius.who/1`.
  func write(_ json: inout JSONWriter) {
    json.field("to", reachers.target.description)
    json.field("at", reachers.at)
    json.field("given", reachers.given)
    json.field("reachedByGiven", reachers.reachedByGiven?.rawValue)
    json.field("rows", of: Array(rows)) { json, row in
      json.field("ids", row.ids)
      json.field("hops", row.hops)
      json.field("effort", row.effort)
      json.field("certainty", row.certainty.rawValue)
    }
    json.field("omitted", omitted)
    json.field("weaker") { json in
      guard let weaker = reachers.weaker else { return json.null() }
      json.object { json in
        json.field("to", weaker.target.description)
        json.field("reachedByGiven", weaker.reachedByGiven?.rawValue)
        json.field("count", weaker.count)
        json.field("ids", weaker.rows.flatMap(\.ids))
      }
    }
  }
}
