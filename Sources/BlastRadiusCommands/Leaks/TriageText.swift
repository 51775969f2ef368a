internal import BlastRadius
internal import BlastRadiusFormats

/// A triage for a person: the answer, the order, what contradicts beliefs, what is over, what was
/// not found.
struct TriageText {
  var report: TriageReport
  var style: TextStyle

  /// The whole answer.
  var text: String {
    ([style.strong(report.headline) + "\n"]
      + [order, contradicted, dead, ambiguous, unmatched].filter { !$0.isEmpty })
      .joined(separator: "\n")
  }

  private var order: String {
    let triage = report.triage
    if triage.order.isEmpty { return "" }
    var table = TextTable(
      ["STEP", "REPLACE", "ALONE", "ADDS", "CLOSES", "LEFT", "WORKS", "BREAKS", "ID"],
      numeric: [0])
    let rows = report.rows
    for (index, step) in triage.order.prefix(report.limit).enumerated() {
      guard let row = rows[step.id] else { continue }
      table.add([
        String(index + 1), report.names.shown(row.id), TriageWords.text(row.alone),
        TriageWords.text(row.adds), step.closes.map(TriageWords.text) ?? "",
        step.left.map(TriageWords.text) ?? "", works(row), breaks(row),
        SelectorText.list([row.id], called: report.names),
      ])
    }
    return "In this order, \(Self.meaning(triage.counterfactual)) (nodes reached):\n"
      + table.withoutEmptyColumns().text(style: style)
      + CountText.more(
        triage.order.count - report.limit, "", "--top says how many, --format csv lists all")
      + rest
  }

  /// Where the order stops being exact.
  private var rest: String {
    let triage = report.triage
    guard triage.exactSteps < triage.order.count else { return "" }
    let start = triage.exactSteps == 0 ? "They" : "After step \(triage.exactSteps) they"
    return "\(start) go by what each exposes alone; --steps says how many are exact.\n"
  }

  static func meaning(_ counterfactual: Triage.Counterfactual) -> String {
    switch counterfactual {
    case .rotated: "each replaced now, so that what was built with it stays"
    case .neverWorked: "each as if it had never worked"
    }
  }

  private func works(_ row: Triage.Row) -> String {
    row.status == .live ? "" : TriageWords.status(row.status, report.names)
  }

  private func breaks(_ row: Triage.Row) -> String {
    let shown = row.consumers.prefix(3).map(report.names.shown).joined(separator: ", ")
    let more = row.consumers.count - 3
    return more > 0 ? "\(shown) and \(more) more" : shown
  }

  private var contradicted: String {
    let rows = report.contradicted
    if rows.isEmpty { return "" }
    let lines = rows.prefix(report.limit).map { row in
      let uses = row.belief.map { TriageWords.uses($0, report.names) } ?? []
      let more = uses.count > 1 ? ", and \(uses.count - 1) more" : ""
      let belief = ModelNames.shown(row.belief?.text ?? "")
      return "  \(report.names.shown(row.id)), believed \(belief): \(uses[0])\(more)\n"
    }
    return "Not out of use as believed:\n" + lines.joined()
      + CountText.more(rows.count - report.limit, "", "--format csv lists all")
  }

  private var dead: String {
    let rows = report.dead
    if rows.isEmpty { return "" }
    let lines = rows.prefix(report.limit).map { row in
      "  \(report.names.shown(row.id)): \(TriageWords.status(row.status, report.names))\n"
    }
    return "No longer working:\n" + lines.joined()
      + CountText.more(rows.count - report.limit, "", "--format csv lists all")
  }

  private var ambiguous: String {
    let found = report.list.ambiguous
    if found.isEmpty { return "" }
    let lines = found.prefix(report.limit).map { entry, nodes in
      let shown = nodes.prefix(5).map(report.names.shown).joined(separator: ", ")
      let more = nodes.count > 5 ? " and \(nodes.count - 5) more" : ""
      return "  \(Self.entry(entry)): \(shown)\(more)\n"
    }
    return "Entries that mean several nodes, all of which are counted:\n" + lines.joined()
      + CountText.more(found.count - report.limit, "", "--format json lists all")
  }

  private var unmatched: String {
    let found = report.list.unmatched
    if found.isEmpty { return "" }
    let lines = found.prefix(report.limit).map { "  \(Self.entry($0))\n" }
    return "Not in the model; what these open is not known:\n" + lines.joined()
      + CountText.more(found.count - report.limit, "", "--format csv lists all")
  }

  /// An entry on one line: its place, what it is called, what it is and where it was found.
  static func entry(_ entry: LeakedList.Entry) -> String {
    let place = entry.places.first?.description ?? ""
    let details = [entry.kind].compactMap(\.self) + entry.found.prefix(1)
    let title = entry.title.hasPrefix(place) ? "" : " \(ModelNames.shown(entry.title))"
    let rest = details.isEmpty ? "" : " (\(details.map(ModelNames.shown).joined(separator: ", ")))"
    return (entry.title.hasPrefix(place) ? ModelNames.shown(entry.title) : place) + title + rest
  }
}
