internal import BlastRadius

/// The nodes that contain a text, for a person: the answer, then the first of the table.
struct FindText {
  var report: FindReport
  var style: TextStyle

  /// The whole answer.
  var text: String {
    let headline = style.strong(report.headline) + "\n"
    if report.rows.isEmpty { return headline }
    var table = TextTable(["NAME", "KIND", "ID"])
    for row in report.rows {
      let kinds = report.kinds(row)
      let more = kinds.count > 1 ? " and \(kinds.count - 1) more" : ""
      table.add([
        ModelNames.shown(report.catalog.name(row.number)),
        ModelNames.shown(kinds.first ?? "") + more,
        // Longer than other texts are shown, for it is there to be copied.
        SafeText.shortened(SafeText.visible(SelectorText.quoted(row.id)), to: 200),
      ])
    }
    return headline + "\n" + table.text(style: style)
      + CountText.more(report.omitted, "", "--limit says how many, --format csv lists all")
  }
}

/// The nodes that contain a text, as Markdown: the answer and the first of the table.
struct FindMarkdown {
  var report: FindReport

  /// The whole answer.
  var text: String {
    let headline = MarkdownText.escaped(report.headline) + "\n"
    if report.rows.isEmpty { return headline }
    let rows = report.rows.map { row in
      [report.catalog.name(row.number), report.kinds(row).joined(separator: ", "), row.id]
        .map(MarkdownText.escaped)
    }
    let more = CountText.more(report.omitted, "", "--limit says how many")
    return headline + "\n" + MarkdownText.table(["Name", "Kind", "Id"], rows)
      + (more.isEmpty ? "" : "\n" + more)
  }
}

/// The nodes that contain a text, as CSV: a line per node.
struct FindCSV {
  var report: FindReport

  /// The nodes.
  var text: String {
    var csv = CSVWriter(["id", "name", "kinds"])
    for row in report.rows {
      csv.add(
        [
          row.id, report.catalog.name(row.number), report.kinds(row).joined(separator: "; "),
        ].map(SafeText.visible))
    }
    return csv.text
  }
}

/// The nodes that contain a text, as `blastradius.find/1`.
struct FindJSON {
  var report: FindReport

  /// The nodes and what was asked.
  var bytes: [UInt8] {
    JSONWriter.bytes { json in
      json.object { json in
        json.field("schema", "blastradius.find/1")
        json.field("text", report.text)
        json.field("rows", of: Array(report.rows)) { json, row in
          json.field("id", row.id)
          json.field("name", report.catalog.name(row.number))
          json.field("kinds", report.kinds(row))
        }
        json.field("omitted", report.omitted)
      }
    }
  }
}
