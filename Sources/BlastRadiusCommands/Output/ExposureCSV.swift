internal import BlastRadius

/// An exposure as CSV, a line per interval of a fact.
struct ExposureCSV {
  var report: ExposureReport

  /// All facts.
  var text: String {
    var csv = CSVWriter([
      "node", "label", "kind", "zone", "level", "certainty", "from", "until", "hops", "effort",
      "via", "depends_on", "closed_by", "evidence",
    ])
    for fact in exposure.facts {
      for interval in fact.intervals { csv.add(cells(fact, interval)) }
    }
    return csv.text
  }

  /// Only the counts.
  var summary: String {
    var csv = CSVWriter(["controlled", "writable", "readable", "connectable", "possible"])
    let summary = exposure.summary
    csv.add(
      [
        summary.controlled, summary.writable, summary.readable, summary.connectable,
        summary.possible,
      ].map { String($0) })
    return csv.text
  }

  private func cells(_ fact: ReachedFact, _ interval: HeldInterval) -> [String] {
    [
      fact.fact.node, names.name(fact.fact.node), names.kind(of: fact.fact.node) ?? "",
      names.zone(of: fact.fact.node) ?? "",
      fact.fact.level.name, interval.certainty.rawValue,
      interval.period.from?.description ?? "", interval.period.until?.description ?? "",
      String(interval.hops), interval.effort.description,
      interval.via.map { names.sentence($0) } ?? "",
      interval.dependsOn.map(names.unknown).joined(separator: "; "),
      fact.closedBy.map(names.unknown).joined(separator: "; "),
      names.evidence(on: interval.via)?.rawValue ?? "",
    ].map(SafeText.visible)
  }

  private var exposure: Exposure { report.exposure }
  private var names: ModelNames { report.names }
}
