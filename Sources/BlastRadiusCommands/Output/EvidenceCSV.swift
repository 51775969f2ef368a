internal import BlastRadius

/// What is known to have happened, as CSV: a line per entry of each list.
struct EvidenceCSV {
  var sections: EvidenceSections

  /// The lists, in the order of the JSON.
  var text: String {
    let report = sections.report
    var csv = CSVWriter([
      "list", "node", "level", "certainty", "criticality", "via", "outcome", "at", "step", "count",
      "reason", "control", "source", "depends_on", "remark",
    ])
    for lead in report.leads {
      csv.add(
        [
          "to-investigate", lead.asset.node, lead.asset.level.name, lead.asset.certainty.rawValue,
          lead.asset.criticality?.rawValue ?? "",
          lead.via.map { sections.names.sentence($0) } ?? "", "", "", "", "", "", "",
          "", lead.dependsOn.map(sections.names.unknown).joined(separator: "; "),
          lead.asset.possibly.map { "\($0.name) is possible" } ?? "",
        ].map(SafeText.visible))
    }
    for (list, items) in lists(report) {
      for (happening, remark) in items { csv.add(cells(list, happening, remark)) }
    }
    for item in report.notReached {
      let line =
        ["not-reached", item.node, "", "", item.criticality.rawValue]
        + [String](repeating: "", count: 10)
      csv.add(line.map(SafeText.visible))
    }
    for tally in report.counts {
      let line =
        ["count", tally.node] + [String](repeating: "", count: 12) + [EvidenceWords.count(tally)]
      csv.add(line.map(SafeText.visible))
    }
    return csv.text
  }

  private typealias Item = (EvidenceReport.Happening, String)

  private func lists(_ report: EvidenceReport) -> [(String, [Item])] {
    func plain(_ items: [EvidenceReport.Happening]) -> [Item] { items.map { ($0, "") } }
    return [
      ("seen", plain(report.seen)), ("seen-possible", plain(report.seenPossible)),
      (
        "unexplained",
        report.unexplained.map { item in
          (item.happening, EvidenceWords.remedy(item, sections.names))
        }
      ),
      (
        "contradicted",
        report.contradicted.map { ($0.happening, EvidenceWords.remedy($0, sections.names)) }
      ),
      ("attempted", plain(report.attempted)), ("not-shown", plain(report.notShown)),
      ("claim", plain(report.claims)), ("held", plain(report.held)),
      ("origin", plain(report.origins)),
    ]
  }

  private func cells(
    _ list: String, _ item: EvidenceReport.Happening, _ remark: String
  ) -> [String] {
    let record = item.record
    return [
      list, item.via.object, item.gives.last?.level.name ?? "", item.certainty?.rawValue ?? "", "",
      sections.names.sentence(item.via), record.outcome.rawValue, record.at?.description ?? "",
      record.step.map { String($0) } ?? "", record.count.map { String($0) } ?? "",
      record.reason?.rawValue ?? "", record.control ?? "", record.source ?? "",
      item.dependsOn.map(sections.names.unknown).joined(separator: "; "), remark,
    ].map(SafeText.visible)
  }
}
