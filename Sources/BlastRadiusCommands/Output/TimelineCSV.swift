internal import BlastRadius

/// A chronology as CSV, a line per entry, stretch, span and effect of an end.
struct TimelineCSV {
  var report: TimelineReport

  /// All lines; the first cell says which part a line belongs to.
  var text: String {
    var csv = CSVWriter(Self.columns)
    if report.whatEnded == nil {
      for entry in chronology.entries { csv.add(cells(entry)) }
      for holding in chronology.holdings {
        for stretch in holding.stretches { csv.add(cells(holding, stretch)) }
      }
      for span in chronology.spans { csv.add(cells(span)) }
    }
    for end in chronology.ends { for row in cells(end) { csv.add(row) } }
    return csv.text
  }

  private static let columns = [
    "part", "at", "from", "until", "kind", "step", "what", "node", "label", "zone", "level",
    "certainty",
    "via", "length",
  ]

  private var chronology: Chronology { report.chronology }
  private var names: ModelNames { report.names }

  private func row(_ values: [String: String]) -> [String] {
    Self.columns.map { SafeText.visible(values[$0] ?? "") }
  }

  private func node(_ id: String) -> [String: String] {
    ["node": id, "label": names.name(id), "zone": names.zone(of: id) ?? ""]
  }

  private func cells(_ entry: Chronology.Entry) -> [String] {
    let own = [
      "part": "entry", "at": entry.at?.description ?? "", "kind": entry.kind.rawValue,
      "step": entry.step.map { String($0) } ?? "", "what": names.label(entry),
      "via": entry.edge.map { names.sentence($0) } ?? "",
    ]
    return row(own.merging(entry.node.map(node) ?? [:]) { first, _ in first })
  }

  private func cells(_ holding: Chronology.Holding, _ stretch: Chronology.Stretch) -> [String] {
    let own = [
      "part": "held", "from": stretch.period.from?.description ?? "",
      "until": stretch.period.until?.description ?? "", "kind": holding.isSeed ? "given" : "",
      "level": stretch.level.name, "certainty": stretch.certainty.rawValue,
      "via": stretch.via.map { names.sentence($0) } ?? "",
    ]
    return row(own.merging(node(holding.node)) { first, _ in first })
  }

  private func cells(_ span: Chronology.Span) -> [String] {
    row([
      "part": "span", "from": span.from.at.description, "until": span.to.at.description,
      "kind": span.kind.rawValue, "what": span.to.label, "length": span.length.iso8601,
    ])
  }

  private func cells(_ end: Chronology.End) -> [[String]] {
    let own = ["at": end.at.description, "kind": end.kind.rawValue, "what": end.subject.name]
    let ended = end.endedTogether.map { fact in
      row(
        [
          "part": end.ended.contains(fact) ? "ended" : "ended-together",
          "from": fact.from.description, "level": fact.fact.level.name,
          "certainty": fact.certainty.rawValue,
        ].merging(own) { first, _ in first }.merging(node(fact.fact.node)) { first, _ in first })
    }
    let survived = end.survived.map { fact in
      row(
        [
          "part": "survived", "level": fact.fact.level.name,
          "certainty": fact.certainty.rawValue, "via": fact.via.map { names.sentence($0) } ?? "",
          "until": fact.until?.description ?? "",
        ].merging(own) { first, _ in first }.merging(node(fact.fact.node)) { first, _ in first })
    }
    return ended + survived
  }
}
