internal import BlastRadius
internal import BlastRadiusFormats

/// A triage as CSV: a line per credential, in the order of replacement, then those that do not
/// work, then the entries that are not in the model.
struct TriageCSV {
  var report: TriageReport

  private static let columns = [
    "step", "id", "label", "kind", "status", "reason", "leaked", "closes", "closes-possible",
    "left", "left-possible", "controlled", "writable", "readable", "connectable", "possible",
    "adds", "adds-possible", "believed", "but", "expires", "second-factor", "third-parties",
    "consumers", "places",
  ]

  /// The lines.
  var text: String {
    var csv = CSVWriter(Self.columns)
    let rows = report.rows
    for (index, step) in report.triage.order.prefix(report.limit).enumerated() {
      guard let row = rows[step.id] else { continue }
      csv.add(line(row, step, number: index + 1))
    }
    for row in report.dead.prefix(report.limit) { csv.add(line(row, nil, number: nil)) }
    for entry in report.list.unmatched.prefix(report.limit) {
      var cells = [String](repeating: "", count: Self.columns.count)
      cells[2] = SafeText.visible(entry.title)
      cells[3] = SafeText.visible(entry.kind ?? "")
      cells[4] = "not in the model"
      cells[cells.count - 1] = entry.places.map(\.description).joined(separator: "; ")
      csv.add(cells)
    }
    return csv.text
  }

  private func line(_ row: Triage.Row, _ step: Triage.Step?, number: Int?) -> [String] {
    let (closes, left, alone) = (step?.closes, step?.left, row.alone)
    let numbers = [
      closes?.confirmed, closes?.possible, left?.confirmed, left?.possible, alone.controlled,
      alone.writable, alone.readable, alone.connectable, alone.possible, row.adds.confirmed,
      row.adds.possible,
    ].map { $0.map { String($0) } ?? "" }
    let uses = (row.belief.map { TriageWords.uses($0, report.names) } ?? []).joined(separator: "; ")
    let others = row.holders.filter(\.isThirdParty).map { SafeText.visible($0.node) }
    let places = (report.list.entries[row.id] ?? []).flatMap(\.places).map(\.description)
    return [number.map { String($0) } ?? ""]
      + [row.id, report.names.name(row.id), row.kind].map(SafeText.visible)
      + [
        row.status.name, TriageWords.status(row.status, report.names),
        row.leaked?.description ?? "",
      ] + numbers
      + [SafeText.visible(row.belief?.text ?? ""), uses, row.expiry ?? ""]
      + [row.secondFactor.rawValue, others.joined(separator: "; ")]
      + [row.consumers.map(SafeText.visible).joined(separator: "; ")]
      + [places.joined(separator: "; ")]
  }
}

extension Triage.Row {
  /// When it expires, as far as the model says.
  var expiry: String? { ends.first { $0.cause == .expires }?.at?.description }
}

extension Triage.Status {
  /// The word for it in CSV and JSON.
  var name: String {
    switch self {
    case .live: "live"
    case .possiblyLive: "possible"
    case .dead: "dead"
    }
  }
}
