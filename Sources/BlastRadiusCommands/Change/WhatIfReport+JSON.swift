internal import BlastRadius

extension WhatIfReport {
  /// Writes the fields of `blastradius.whatif/1`.
  func write(_ json: inout JSONWriter) {
    let (before, after) = (answer.before.outline(), answer.after.outline())
    json.field("from", before.from)
    json.field("at", before.at)
    json.field("changes", answer.changes.map(\.description))
    json.field("before") { $0.object(before.summary.write) }
    json.field("after") { $0.object(after.summary.write) }
    json.field("counts") { $0.object(answer.difference.counts.write) }
    var sides = (
      ReachedNodes(answer.before.withEfforts()), ReachedNodes(answer.after.withEfforts())
    )
    let intervals = ReachedFactJSON(names: names)
    json.field("facts", of: answer.difference.rows) { json, row in
      json.field("node", row.fact.node)
      json.field("label", names.name(row.fact.node))
      json.field("kind", names.kind(of: row.fact.node))
      json.field("level", row.fact.level.name)
      json.field("effect", row.effect.rawValue)
      json.field("before", of: sides.0.fact(row.fact)?.intervals ?? [], intervals.writeInterval)
      json.field("after", of: sides.1.fact(row.fact)?.intervals ?? [], intervals.writeInterval)
    }
    json.field("stays", of: staying) { json, fact in
      json.field("node", fact.fact.node)
      json.field("level", fact.fact.level.name)
      json.field("certainty", fact.main.certainty.rawValue)
      json.field("via", fact.main.via?.sentence)
      json.field("intervals", of: fact.intervals, intervals.writeInterval)
    }
  }
}

extension ExposureDifference.Counts {
  /// Writes the counts.
  func write(_ json: inout JSONWriter) {
    json.field("closedCritical", closedCritical)
    json.field("possiblyClosedCritical", possiblyClosedCritical)
    json.field("closed", closed)
    json.field("possiblyClosed", possiblyClosed)
    json.field("opened", opened)
    json.field("possiblyOpened", possiblyOpened)
  }
}
