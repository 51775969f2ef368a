internal import BlastRadius

/// A ranking for a person: the answer, then the first of the table.
struct RankText {
  var report: RankReport
  var style: TextStyle

  /// The whole answer.
  var text: String {
    var table = TextTable(
      ["NODE", "KIND", "ADDS", "CONTROLS", "WRITES", "READS", "CONNECTS", "CRITICAL", "ID"],
      numeric: Set(2...7))
    for row in report.rows {
      let counts = [
        row.controlled, row.writable, row.readable, row.connectable, row.critical,
      ].map(CountText.grouped)
      table.add(
        [
          report.names.shown(row.id), ModelNames.shown(row.kind),
          row.marginal.map(CountText.grouped) ?? "",
        ] + counts + [SelectorText.list([row.id], called: report.names)])
    }
    return style.strong(report.headline) + "\n\n"
      + table.withoutEmptyColumns().text(style: style)
      + CountText.more(report.omitted, "", "--top says how many, --format csv lists all")
  }
}

/// A ranking as Markdown: the answer and the first of the table.
struct RankMarkdown {
  var report: RankReport

  /// The whole answer.
  var text: String {
    let isMarginal = !report.given.isEmpty
    let header = [
      "Node", "Id", "Kind", "Controls", "Writes", "Reads", "Connects", "Critical",
    ]
    let rows = report.rows.map { row in
      [
        report.names.title(row.id), row.id, row.kind, String(row.controlled), String(row.writable),
        String(row.readable), String(row.connectable), String(row.critical),
      ].map(MarkdownText.escaped) + (isMarginal ? [String(row.marginal ?? 0)] : [])
    }
    let more = CountText.more(report.omitted, "", "--top says how many")
    return MarkdownText.escaped(report.headline) + "\n\n"
      + MarkdownText.table(header + (isMarginal ? ["Adds"] : []), rows)
      + (more.isEmpty ? "" : "\n" + more)
  }
}

/// A ranking as CSV: a line per node.
struct RankCSV {
  var report: RankReport

  /// The nodes.
  var text: String {
    var csv = CSVWriter([
      "id", "label", "kind", "controlled", "writable", "readable", "connectable", "critical",
      "marginal",
    ])
    for row in report.rows {
      let counts = [row.controlled, row.writable, row.readable, row.connectable, row.critical]
      csv.add(
        [row.id, report.names.name(row.id), row.kind].map(SafeText.visible)
          + counts.map { String($0) } + [row.marginal.map { String($0) } ?? ""])
    }
    return csv.text
  }
}

/// A ranking as `blastradius.rank/1`.
struct RankJSON {
  var report: RankReport

  /// The nodes and what was asked.
  var bytes: [UInt8] {
    JSONWriter.bytes { json in
      json.object { json in
        json.field("schema", "blastradius.rank/1")
        json.field("at", report.ranking.at)
        json.field("given", report.ranking.given)
        json.field("by", report.ranking.measure.rawValue)
        json.field("rows", of: Array(report.rows)) { json, row in
          json.field("id", row.id)
          json.field("kind", row.kind)
          json.field("controlled", row.controlled)
          json.field("writable", row.writable)
          json.field("readable", row.readable)
          json.field("connectable", row.connectable)
          json.field("critical", row.critical)
          json.field("marginal", row.marginal)
        }
        json.field("omitted", report.omitted)
      }
    }
  }
}
