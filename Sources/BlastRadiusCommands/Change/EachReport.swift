internal import BlastRadius
internal import BlastRadiusRendering

/// The answer to what each single change would close, with what its formats need besides.
struct EachReport: Sendable {
  var changes: SingleChanges
  var kind: EachClass
  var exposure: Exposure
  var seeds: [Fact]
  var names: ModelNames
  /// From when on the changes would be; `nil` for always.
  var from: Moment?
  /// How many rows are listed.
  var top: Int

  /// The rows that are listed.
  var rows: ArraySlice<SingleChanges.Row> { changes.rows.prefix(top) }

  /// The answer in one line.
  var headline: String {
    let say = Said.plan
    let moment = exposure.at.map { Said.common.onInstant(TimeWords.text($0)) } ?? ""
    let when = from.map { say.fromOn(TimeWords.text($0)) } ?? say.alwaysSo
    guard let best = changes.rows.first else {
      let who = SeedsText(seeds: seeds, names: names).text
      return say.noFix(seeds.count, noun, who, moment, when)
    }
    let suffix = from == nil ? ", \(when)" : ""
    return moment + say.most(ChangeWords(names: names).text(best.change), suffix, amount(best))
  }

  /// How much a change closes.
  private func amount(_ row: SingleChanges.Row) -> String {
    let say = Said.plan
    var parts: [String] = []
    if row.closed > 0 { parts.append(say.assets(row.closed) + critical(row.closedCritical)) }
    if row.possiblyClosed > 0 {
      let form = row.closed > 0 ? say.possiblyMoreAssets : say.possiblyAssets
      parts.append(
        form(CountText.grouped(row.possiblyClosed)) + critical(row.possiblyClosedCritical))
    }
    if row.facts > 0, parts.isEmpty { parts.append(say.weakerLevels(CountText.grouped(row.facts))) }
    if parts.isEmpty { parts.append(say.nothing) }
    if row.opened > 0 { parts.append(say.itOpens(CountText.grouped(row.opened))) }
    return Said.language.list(parts)
  }

  private func critical(_ count: Int) -> String {
    count > 0 ? Said.plan.ofThemCritical(CountText.grouped(count)) : ""
  }

  /// How many close nothing, in words.
  var nothing: String {
    let count = changes.closingNothing
    let noun = count == 1 || Said.language != .english ? noun : kind.plural
    return Said.plan.othersCloseNothing(count, noun)
  }

  private var noun: String { kind.rawValue }
}

extension EachReport {
  /// The answer, then the changes, most first.
  var document: Document {
    let (words, say) = (ChangeWords(names: names), Said.plan)
    var columns: [TableColumn<SingleChanges.Row>] = [
      .raw("change") { $0.change.description },
      .raw("kind") { [kind] _ in kind.rawValue },
      .number(say.critical, "closed_critical") { $0.closedCritical },
      .number(say.possiblyHead, "possibly_closed_critical") { $0.possiblyClosedCritical },
      .number(say.closed, "closed") { $0.closed },
      .number(say.possiblyHead, "possibly_closed") { $0.possiblyClosed },
      .number(say.facts, "facts") { $0.facts },
    ]
    let ofFixes: [TableColumn<SingleChanges.Row>] = [
      .number(say.opens, "opened") { $0.opened }, .both(say.cost, "cost") { $0.cost?.description },
      .both(say.how, "how") { $0.how },
    ]
    columns += (kind == .fix ? ofFixes : []) + [.shown(say.what) { words.text($0.change) }]
    let table = Table(
      columns, changes.rows, limit: top, advice: "--top says how many, --format csv lists all")
    return Document(
      headlines: [headline], remarks: changes.closingNothing > 0 ? [nothing] : [],
      sections: [DocumentSection(table: table)])
  }

  /// Writes the fields of `blastradius.whatif/1`.
  func write(_ json: inout JSONWriter) {
    json.field("from", exposure.from)
    json.field("at", exposure.at)
    json.field("each", kind.rawValue)
    json.field("fromNowOn", from?.description)
    json.field("before") { $0.object(exposure.summary.write) }
    json.field("rows", of: Array(rows)) { json, row in
      json.field("change", row.change.description)
      json.field("kind", kind.rawValue)
      json.field("closedCritical", row.closedCritical)
      json.field("possiblyClosedCritical", row.possiblyClosedCritical)
      json.field("closed", row.closed)
      json.field("possiblyClosed", row.possiblyClosed)
      json.field("facts", row.facts)
      if let cost = row.cost {
        json.field("opened", row.opened)
        json.field("cost", cost)
        json.field("how", row.how)
      }
    }
    json.field("omitted", changes.rows.count - rows.count)
    json.field("closingNothing", changes.closingNothing)
  }
}
