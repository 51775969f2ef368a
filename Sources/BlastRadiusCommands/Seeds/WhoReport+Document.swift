internal import BlastRadius

extension WhoReport {
  /// The answer and the sets, nearest first, of which people see the first.
  var document: Document {
    let columns: [TableColumn<Reachers.Row>] = [
      .raw("ids") { $0.ids.joined(separator: "; ") },
      .raw("labels") { $0.ids.map(names.name).joined(separator: "; ") },
      .raw("size") { String($0.ids.count) },
      .number("Hops", "hops") { $0.hops },
      .both("Effort", "effort", .number) { $0.effort.description },
      .shown("Certainty") { $0.certainty == .possible ? "possible" : nil },
      .raw("certainty") { $0.certainty.rawValue },
      .shown("Who") { $0.ids.map(names.title).joined(separator: " + ") },
      .shown("Ids", .id) { SelectorText.list($0.ids, called: names) },
    ]
    let table = Table(
      columns, rows, limit: limit ?? 20, total: total,
      advice: "--limit says how many, --format csv lists them")
    let isLonely = reachers.counts == [0] && reachers.reachedByGiven == nil
    return Document(
      headlines: [headline],
      remarks: [weaker].compactMap(\.self)
        + (isLonely ? ["Ask with --sets 2 which pairs do."] : []),
      sections: [DocumentSection(table: table)])
  }
}
