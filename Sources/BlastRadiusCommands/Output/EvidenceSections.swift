internal import BlastRadius

/// What is known to have happened, as titled tables of plain cells; those with no rows are left out.
struct EvidenceSections {
  var report: EvidenceReport
  var names: ModelNames
  var trustsEvidence: Bool

  /// A titled table.
  struct Section {
    var title: String
    var header: [String]
    var rows: [[String]]
    /// A sentence below the table.
    var note: String?
  }

  /// The sections, what has to be done first.
  var all: [Section] {
    [
      leads, seen, seenPossible, counts, contradicted, unexplained, attempted, notShown, claims,
      held, notReached, origins,
    ].filter { !$0.rows.isEmpty }
  }

  private typealias Words = EvidenceWords

  private var leads: Section {
    Section(
      title: "To look into: reached, and nothing shows that it was used",
      header: ["LEVEL", "ASSET", "ZONE", "CRITICALITY", "LOOK AT", "REMARKS"],
      rows: report.leads.map { lead in
        let asset = lead.asset
        return [
          asset.alsoRead ? "read, write" : asset.level.name, names.title(asset.node),
          names.zone(of: asset.node) ?? "",
          asset.criticality?.rawValue ?? "", lead.via.map { names.sentence($0) } ?? "",
          remarks(on: lead),
        ]
      })
  }

  private func remarks(on lead: EvidenceReport.Lead) -> String {
    var remarks: [String] = []
    let condition = ", " + UnknownText.condition(lead.closedBy, lead.dependsOn, names)
    if let level = lead.asset.possibly {
      remarks.append("\(level.name) is possible\(condition)")
    } else if lead.asset.certainty == .possible {
      remarks.append("possible\(condition)")
    }
    if let shown = lead.shown { remarks.append("\(shown.name) was seen") }
    let tried = report.attempted.filter { $0.via == lead.via }.map { Words.moment($0.record.at) }
    if let first = tried.first { remarks.append("attempted (\(first))") }
    return remarks.joined(separator: "; ")
  }

  private static let happeningHeader = ["WHEN (UTC)", "STEP", "WHAT", "GAVE", "COUNT"]

  private func row(_ happening: EvidenceReport.Happening) -> [String] {
    let record = happening.record
    return [
      Words.moment(record.at), record.step.map { String($0) } ?? "", names.sentence(happening.via),
      Words.strongest(happening.gives, names), record.count.map(CountText.grouped) ?? "",
    ]
  }

  private var seen: Section {
    Section(
      title: "Could have, and did", header: Self.happeningHeader, rows: report.seen.map(row))
  }

  private var seenPossible: Section {
    let isSettling = report.seenPossible.contains { !$0.settles.isEmpty }
    return Section(
      title: "Did, though it is only possible by the model",
      header: Self.happeningHeader + ["HANGS ON"],
      rows: report.seenPossible.map {
        row($0) + [$0.dependsOn.map(names.unknown).joined(separator: ", ")]
      },
      note: isSettling && !trustsEvidence
        ? "With --trust-evidence these observations settle what is unknown on their edges." : nil)
  }

  private var unexplained: Section {
    Section(
      title: "Did, but not derivable from what was asked about",
      header: ["WHEN (UTC)", "STEP", "WHAT", "MISSING", "WOULD CLOSE THE GAP"],
      rows: report.unexplained.map { item in
        let missing =
          item.gaps.map { names.sentence($0.lack) } + item.closed.map(ClosureText.text)
        return Array(row(item.happening).prefix(3)) + [
          missing.joined(separator: "; "),
          item.isFollowing ? "follows from the ones before" : Words.remedy(item, names),
        ]
      })
  }

  private var contradicted: Section {
    Section(
      title: "Denied, but derivable: the model lacks what held",
      header: ["WHEN (UTC)", "STEP", "WHAT", "DERIVABLE", "HELD (UTC)", "WOULD CLOSE THE GAP"],
      rows: report.contradicted.map { item in
        let surely = item.certainty == .possible ? " (possible)" : ""
        return Array(row(item.happening).prefix(3)) + [
          names.text(item.fact) + surely, TimeText.text(item.held), Words.remedy(item, names),
        ]
      })
  }

  private var attempted: Section {
    Section(
      title: "Attempted; nobody says how it ended",
      header: ["WHEN (UTC)", "STEP", "WHAT", "WOULD GIVE", "BY THE MODEL"],
      rows: report.attempted.map { Array(row($0).prefix(4)) + [Words.derivable($0, names)] })
  }

  private var notShown: Section {
    Section(
      title: "Could have, and is said to be without evidence",
      header: ["WHEN (UTC)", "STEP", "WHAT", "GIVES", "SAID BY"],
      rows: report.notShown.map { Array(row($0).prefix(4)) + [$0.record.source ?? ""] })
  }

  private var claims: Section {
    Section(
      title: "Only the attacker says so",
      header: ["WHEN (UTC)", "STEP", "WHAT", "OUTCOME", "BY THE MODEL"],
      rows: report.claims.map {
        Array(row($0).prefix(3)) + [$0.record.outcome.rawValue, Words.derivable($0, names)]
      })
  }

  private var held: Section {
    Section(
      title: "Denied, and not derivable",
      header: ["WHEN (UTC)", "STEP", "WHAT", "REASON", "CONTROL"],
      rows: report.held.map { item in
        Array(row(item).prefix(3)) + [Words.reason(item.record), item.record.control ?? ""]
      })
  }

  private var notReached: Section {
    Section(
      title: "Not reached",
      header: ["CRITICALITY", "ASSET", "WHAT IS SAID"],
      rows: report.notReached.map { item in
        let said = item.denials.map { "\(Words.reason($0.record)): \(names.sentence($0.via))" }
        return [
          item.criticality.rawValue, names.title(item.node),
          said.isEmpty ? "not derivable" : said.joined(separator: "; "),
        ]
      })
  }

  private var counts: Section {
    Section(
      title: "Counts of what is reached", header: ["ASSET", "COUNT"],
      rows: report.counts.map { [names.title($0.node), Words.count($0)] })
  }

  private var origins: Section {
    Section(
      title: "How the seeds were lost", header: Self.happeningHeader,
      rows: report.origins.map(row))
  }
}
