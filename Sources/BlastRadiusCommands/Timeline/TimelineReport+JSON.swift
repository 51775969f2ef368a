internal import BlastRadius

extension TimelineReport {
  /// Writes the fields of `blastradius.timeline/1`.
  func write(_ json: inout JSONWriter) {
    json.field("from", chronology.from)
    json.field("at", chronology.at)
    json.field("whatEnded", whatEnded?.name)
    json.field("entries", of: chronology.entries, write)
    json.field("held", of: chronology.holdings, write)
    json.field("spans", of: chronology.spans, write)
    json.field("ends", of: chronology.ends, write)
    json.field("omittedEnds", chronology.omittedEnds)
  }

  private func write(_ json: inout JSONWriter, _ entry: Chronology.Entry) {
    json.field("at", entry.at?.description)
    json.field("kind", entry.kind.rawValue)
    json.field("what", entry.label)
    json.field("step", entry.step)
    json.field("count", entry.count)
    json.field("firstUse", entry.isFirstUse)
    json.field("node", entry.node)
    json.field("edge", entry.edge?.sentence)
    json.field("source", entry.source)
  }

  private func write(_ json: inout JSONWriter, _ holding: Chronology.Holding) {
    json.field("node", holding.node)
    json.field("label", names.name(holding.node))
    json.field("kind", names.kind(of: holding.node))
    json.field("zone", names.zone(of: holding.node))
    json.field("given", holding.isSeed)
    json.field("intervals", of: holding.stretches) { json, stretch in
      json.field("from", stretch.period.from)
      json.field("until", stretch.period.until)
      json.field("level", stretch.level.name)
      json.field("certainty", stretch.certainty.rawValue)
      json.field("surely", stretch.surely?.name)
      json.field("via", stretch.via?.sentence)
      json.field("dependsOn", stretch.dependsOn)
    }
  }

  private func write(_ json: inout JSONWriter, _ span: Chronology.Span) {
    json.field("kind", span.kind.rawValue)
    json.field("from") { write(&$0, span.from) }
    json.field("to") { write(&$0, span.to) }
    json.field("length", span.length.iso8601)
    json.field("seconds", span.length.seconds.map { Int($0) })
    json.field("text", span.length.text)
  }

  private func write(_ json: inout JSONWriter, _ mark: Chronology.Mark) {
    json.object { json in
      json.field("at", mark.at.description)
      json.field("what", mark.label)
    }
  }

  private func write(_ json: inout JSONWriter, _ end: Chronology.End) {
    json.field("subject", end.subject.name)
    json.field("kind", end.kind.rawValue)
    json.field("at", end.at.description)
    json.field("ended", of: end.ended, write)
    json.field("together", end.together.map(\.name))
    json.field("endedTogether", of: end.endedTogether, write)
    json.field("survived", of: end.survived) { json, fact in
      json.field("node", fact.fact.node)
      json.field("level", fact.fact.level.name)
      json.field("certainty", fact.certainty.rawValue)
      json.field("via", fact.via?.sentence)
      json.field("until", fact.until)
    }
  }

  private func write(_ json: inout JSONWriter, _ fact: Chronology.Ended) {
    json.field("node", fact.fact.node)
    json.field("level", fact.fact.level.name)
    json.field("from", fact.from)
    json.field("certainty", fact.certainty.rawValue)
    json.field("remains", fact.remains?.rawValue)
  }

}
