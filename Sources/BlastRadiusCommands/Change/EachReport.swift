internal import BlastRadius

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
    let moment = exposure.at.map { "On \(TimeWords.text($0)) UTC: " } ?? ""
    let when = from.map { "from \(TimeWords.text($0)) on" } ?? "had it always been so"
    let who = SeedsText(seeds: seeds, names: names).text
    guard let best = changes.rows.first else {
      return "\(moment)No single \(noun) closes anything of what \(who) "
        + "\(seeds.count == 1 ? "reaches" : "reach"), \(when)."
    }
    let words = ChangeWords(names: names)
    let suffix = from == nil ? ", \(when)" : ""
    return "\(moment)\(words.text(best.change)) closes the most\(suffix): \(amount(best))."
  }

  /// How much a change closes.
  private func amount(_ row: SingleChanges.Row) -> String {
    var parts: [String] = []
    if row.closed > 0 { parts.append(assets(row.closed, row.closedCritical)) }
    if row.possiblyClosed > 0 {
      let more = row.closed > 0 ? "more" : "assets"
      parts.append(
        "possibly \(CountText.grouped(row.possiblyClosed)) \(more)"
          + critical(row.possiblyClosedCritical))
    }
    if row.facts > 0, parts.isEmpty {
      parts.append("\(CountText.grouped(row.facts)) weaker levels")
    }
    if parts.isEmpty { parts.append("nothing") }
    if row.opened > 0 { parts.append("it opens \(CountText.grouped(row.opened))") }
    return WordList.joined(parts)
  }

  private func assets(_ count: Int, _ critical: Int) -> String {
    "\(CountText.grouped(count)) asset\(count == 1 ? "" : "s")" + self.critical(critical)
  }

  private func critical(_ count: Int) -> String {
    count > 0 ? " (\(CountText.grouped(count)) of high or critical criticality)" : ""
  }

  /// How many close nothing, in words.
  var nothing: String {
    let count = changes.closingNothing
    let verb = count == 1 ? "closes" : "close"
    return
      "\(CountText.grouped(count)) other \(count == 1 ? noun : kind.plural) \(verb) nothing alone."
  }

  private var noun: String { kind.rawValue }
}

extension EachReport {
  /// The answer, then the changes, most first.
  var document: Document {
    let words = ChangeWords(names: names)
    var columns: [TableColumn<SingleChanges.Row>] = [
      .raw("change") { $0.change.description },
      .raw("kind") { [kind] _ in kind.rawValue },
      .number("Critical", "closed_critical") { $0.closedCritical },
      .number("Possibly", "possibly_closed_critical") { $0.possiblyClosedCritical },
      .number("Closed", "closed") { $0.closed },
      .number("Possibly", "possibly_closed") { $0.possiblyClosed },
      .number("Facts", "facts") { $0.facts },
    ]
    let ofFixes: [TableColumn<SingleChanges.Row>] = [
      .number("Opens", "opened") { $0.opened }, .both("Cost", "cost") { $0.cost?.description },
      .both("How", "how") { $0.how },
    ]
    columns += (kind == .fix ? ofFixes : []) + [.shown("What") { words.text($0.change) }]
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
