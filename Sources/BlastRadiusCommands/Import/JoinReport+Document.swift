internal import BlastRadius
internal import BlastRadiusFormats

extension JoinReport {
  /// The lines for people; nothing where nothing could be joined.
  var section: DocumentSection {
    let columns: [TableColumn<Line>] = [
      .both("Across exports", "outcome") { $0.outcome.rawValue },
      .both("By", "rule") { $0.rule },
      .number("Count", "count") { $0.count },
      .both("Such as", "examples") { $0.examples.joined(separator: ", ") },
    ]
    return DocumentSection(table: Table(columns, lines))
  }

  /// The lines below what a command says of the file that it wrote; empty where nothing could be joined.
  var text: String {
    if lines.isEmpty { return "" }
    return "\n" + TextRenderer(style: .plain).text(Document(sections: [section]))
  }

  /// The lines for programs.
  func write(_ json: inout JSONWriter) {
    json.field("joins", of: lines) { json, line in
      json.field("outcome", line.outcome.rawValue)
      json.field("rule", line.rule)
      json.field("count", line.count)
      json.field("examples", line.examples)
    }
  }
}
