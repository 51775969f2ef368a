internal import BlastRadius

extension DiffReport {
  /// Writes the fields of `blastradius.diff/1`.
  func write(_ json: inout JSONWriter) {
    json.field("before", before)
    json.field("after", after)
    json.field("scenarios", of: scenarios) { json, scenario in
      json.field("id", scenario.id)
      json.field("label", scenario.label)
      json.field("from", scenario.question.from.map(\.asSeed).sorted())
      json.field("at", scenario.question.at?.asBeginning)
      json.field("facts", of: Array(scenario.rows.prefix(limit))) { write($1, scenario.model, &$0) }
      json.field("omitted", max(0, scenario.rows.count - limit))
    }
    json.field("credentials") { json in
      guard let credentials else { return json.null() }
      json.object { write(credentials, &$0) }
    }
  }

  private func write(
    _ row: ExposureDifference.Row, _ model: ModelDifference, _ json: inout JSONWriter
  ) {
    json.field("node", row.fact.node)
    json.field("level", row.fact.level.name)
    json.field("effect", row.effect.rawValue)
    json.field("critical", names.isCritical(row.fact.node))
    json.field("before", of: row.before, Self.write)
    json.field("after", of: row.after, Self.write)
    json.field("through", of: model.causes(of: row), Self.write)
  }

  private static func write(_ json: inout JSONWriter, _ held: ExposureDifference.Held) {
    json.field("from", held.period.from)
    json.field("until", held.period.until)
    json.field("certainty", held.certainty.rawValue)
  }

  private static func write(_ json: inout JSONWriter, _ cause: DifferenceCause) {
    json.field("kind", cause.kind.rawValue)
    json.field("name", cause.name)
    json.field("change", cause.change.rawValue)
  }

  private func write(_ credentials: Credentials, _ json: inout JSONWriter) {
    json.field("at", credentials.found.at)
    json.field("total", credentials.found.total)
    let rows = Array(credentials.found.rows.prefix(limit).enumerated())
    json.field("rows", of: rows) { json, row in
      json.field("id", row.element.id)
      json.field("kind", row.element.kind)
      json.field("opened", row.element.opened)
      json.field("possiblyOpened", row.element.possiblyOpened)
      json.field("openedCritical", row.element.openedCritical)
      json.field("closed", row.element.closed)
      json.field("possiblyClosed", row.element.possiblyClosed)
      if row.offset < credentials.causes.count {
        json.field("through", of: credentials.causes[row.offset], Self.write)
      } else {
        json.field("through", String?.none)
      }
    }
    json.field("omitted", max(0, credentials.found.rows.count - limit))
  }
}
