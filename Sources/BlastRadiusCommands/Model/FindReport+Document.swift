internal import BlastRadius

extension FindReport {
  /// The answer and the nodes, of which people see the first.
  var document: Document {
    let columns: [TableColumn<Catalog.Match>] = [
      .raw("id") { $0.id },
      .both("Name", "name") { catalog.name($0.number) },
      .shown("Kind") { kinds($0).joined(separator: ", ") },
      .raw("kinds") { kinds($0).joined(separator: "; ") },
      .shown("Id", .id) { SelectorText.quoted($0.id) },
    ]
    let table = Table(
      columns, rows, limit: limit ?? 20, total: count,
      advice: "--limit says how many, --format csv lists all")
    return Document(headlines: [headline], sections: [DocumentSection(table: table)])
  }
}
