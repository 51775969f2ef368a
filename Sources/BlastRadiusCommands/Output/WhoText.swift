internal import BlastRadius

/// Who reaches something, for a person: the answer, then the sets, nearest first.
struct WhoText {
  var report: WhoReport
  var style: TextStyle

  /// The whole answer.
  var text: String {
    var text = style.strong(report.headline) + "\n"
    if report.reachers.counts == [0], report.reachers.reachedByGiven == nil {
      text += "Ask with --sets 2 which pairs do.\n"
    }
    guard !report.rows.isEmpty else { return text }
    var table = TextTable(["HOPS", "EFFORT", "CERTAINTY", "WHO", "IDS"], numeric: [0, 1])
    for row in report.rows {
      table.add([
        String(row.hops), row.effort.description,
        row.certainty == .possible ? "possible" : "",
        row.ids.map(report.names.shown).joined(separator: " + "),
        SelectorText.list(row.ids, called: report.names),
      ])
    }
    return text + "\n" + table.withoutEmptyColumns().text(style: style)
      + CountText.more(report.omitted, "", "--limit says how many, --format csv lists them")
  }
}

/// Who reaches something, as Markdown: the answer and a table.
struct WhoMarkdown {
  var report: WhoReport

  /// The whole answer.
  var text: String {
    let answer = MarkdownText.escaped(report.headline) + "\n"
    guard !report.rows.isEmpty else { return answer }
    let rows = report.rows.map { row in
      [
        row.ids.map(report.names.title).joined(separator: " + "), row.ids.joined(separator: ", "),
        String(row.hops), row.effort.description, row.certainty.rawValue,
      ].map(MarkdownText.escaped)
    }
    let more = CountText.more(report.omitted, "", "--limit says how many")
    return answer + "\n" + MarkdownText.table(["Who", "Ids", "Hops", "Effort", "Certainty"], rows)
      + (more.isEmpty ? "" : "\n" + more)
  }
}

/// Who reaches something, as CSV: a line per set.
struct WhoCSV {
  var report: WhoReport

  /// The sets.
  var text: String {
    var csv = CSVWriter(["ids", "labels", "size", "hops", "effort", "certainty"])
    for row in report.rows {
      csv.add(
        [
          row.ids.joined(separator: "; "),
          row.ids.map(report.names.name).joined(separator: "; "), String(row.ids.count),
          String(row.hops), row.effort.description, row.certainty.rawValue,
        ].map(SafeText.visible))
    }
    return csv.text
  }
}

/// Who reaches something, as `blastradius.who/1`.
struct WhoJSON {
  var report: WhoReport

  /// The sets and what was asked.
  var bytes: [UInt8] {
    JSONWriter.bytes { json in
      json.object { json in
        json.field("schema", "blastradius.who/1")
        json.field("to", report.reachers.target.description)
        json.field("at", report.reachers.at)
        json.field("given", report.reachers.given)
        json.field("reachedByGiven", report.reachers.reachedByGiven?.rawValue)
        json.field("rows", of: Array(report.rows)) { json, row in
          json.field("ids", row.ids)
          json.field("hops", row.hops)
          json.field("effort", row.effort)
          json.field("certainty", row.certainty.rawValue)
        }
        json.field("omitted", report.omitted)
      }
    }
  }
}
