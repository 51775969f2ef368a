internal import BlastRadius

extension RankReport {
  /// The answer and the nodes, of which people see the first.
  var document: Document {
    let isAllKnown = ranking.rows.allSatisfy { $0.possible == 0 }
    let possibly: TableColumn<Ranking.Row> =
      .number(isAllKnown ? nil : "Possibly", "possible") { $0.possible }
    let columns: [TableColumn<Ranking.Row>] = [
      .raw("id") { $0.id },
      .raw("label") { names.name($0.id) },
      .shown("Node") { names.title($0.id) },
      .both("Kind", "kind") { $0.kind },
      .number("Adds", nil) { $0.marginal },
      .number("Controls", "controlled") { $0.controlled },
      .number("Writes", "writable") { $0.writable },
      .number("Reads", "readable") { $0.readable },
      .number("Connects", "connectable") { $0.connectable },
      .number("Critical", "critical") { $0.critical },
      possibly,
      .number(nil, "marginal") { $0.marginal },
      .shown("Id", .id) { SelectorText.list([$0.id], called: names) },
    ]
    let table = Table(
      columns, rows, limit: top ?? 20, total: ranking.rows.count,
      advice: "--top says how many, --format csv lists all")
    return Document(headlines: [headline], sections: [DocumentSection(table: table)])
  }
}
