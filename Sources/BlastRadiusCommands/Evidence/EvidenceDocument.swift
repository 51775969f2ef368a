internal import BlastRadius

/// What is known to have happened: the answer, then a table for each list, what has to be done first.
struct EvidenceDocument: Sendable {
  let report: EvidenceReport
  let names: ModelNames
  let trustsEvidence: Bool

  private typealias Words = EvidenceWords
  private typealias Happening = EvidenceReport.Happening

  /// The most rows of a list that people see.
  private static let limit = 200

  var document: Document {
    Document(
      headlines: [EvidenceHeadline(report: report, names: names).text],
      sections: [
        leads, seen, seenPossible, counts, contradicted, unexplained, overcome, attempted, notShown,
        claims, held, notReached, origins,
      ], partName: "list")
  }

  private func section<Line: Sendable>(
    _ part: String, _ title: String, _ lines: [Line], _ columns: [TableColumn<Line>],
    note: String? = nil
  ) -> DocumentSection {
    DocumentSection(
      title: title, table: Table(columns, lines, limit: Self.limit, part: part),
      notes: note.map { [$0] } ?? [])
  }

  private var leads: DocumentSection {
    section(
      "to-investigate", "To look into: reached, and nothing shows that it was used", report.leads,
      [
        .raw("node") { $0.asset.node },
        .shown("Level") { $0.asset.alsoRead ? "read, write" : $0.asset.level.name },
        .raw("level") { $0.asset.level.name },
        .shown("Asset") { names.title($0.asset.node) },
        .shown("Zone") { names.zone(of: $0.asset.node) },
        .raw("certainty") { $0.asset.certainty.rawValue },
        .both("Criticality", "criticality") { $0.asset.criticality?.rawValue },
        .shown("Held (UTC)", .time) { $0.held.map { TimeWords.text($0) }.joined(separator: ", ") },
        .raw("from") { $0.held.first?.from?.description },
        .raw("until") { $0.held.last?.until?.description },
        .both("Look at", "via") { $0.via.map(names.sentence) },
        .shown("Log") { $0.log.map { Words.log($0) } },
        .raw("log") { $0.log?.logs.source },
        .raw("log_since") { $0.log?.since?.description },
        .raw("log_covers") { $0.log?.coverage.rawValue },
        .shown("Remarks") { remarks(on: $0).joined(separator: "; ") },
        .raw("depends_on") { $0.dependsOn.map(names.unknown).joined(separator: "; ") },
        .raw("remark") { remarks(on: $0).joined(separator: "; ") },
      ])
  }

  private func remarks(on lead: EvidenceReport.Lead) -> [String] {
    let condition = ", " + UnknownText.condition(lead.closedBy, lead.dependsOn, names)
    let tried = report.attempted.first { $0.via == lead.via }
    let searched = report.notShown.last { $0.via == lead.via }
    return [
      lead.asset.possibly.map { "\($0.name) is possible\(condition)" }
        ?? (lead.asset.certainty == .possible ? "possible\(condition)" : nil),
      lead.shown.map { "\($0.name) was seen" },
      tried.map { "attempted (\(Words.moment($0.record.at)))" },
      searched.map { "no evidence found (\(Words.moment($0.record.at)))" },
    ].compactMap(\.self)
  }

  /// When something happened and what, and for machines all that its record says.
  private func columns<Line>(
    _ happening: @escaping @Sendable (Line) -> Happening
  ) -> [TableColumn<Line>] {
    [
      .raw("node") { happening($0).via.object },
      .raw("level") { happening($0).gives.last?.level.name },
      .raw("certainty") { happening($0).certainty?.rawValue },
      .shown("When (UTC)", .time) { Words.moment(happening($0).record.at) },
      .shown("Step") { happening($0).record.step.map { String($0) } },
      .both("What", "via") { names.sentence(happening($0).via) },
      .raw("outcome") { happening($0).record.outcome.rawValue },
      .raw("at") { happening($0).record.at?.description },
      .raw("step") { happening($0).record.step.map { String($0) } },
      .raw("count") { happening($0).record.count.map { String($0) } },
      .raw("reason") { happening($0).record.reason?.rawValue },
      .raw("control") { happening($0).record.control },
      .raw("source") { happening($0).record.source },
      .raw("depends_on") { happening($0).dependsOn.map(names.unknown).joined(separator: "; ") },
    ]
  }

  private func gives(_ title: String) -> TableColumn<Happening> {
    .shown(title) { Words.strongest($0.gives, names) }
  }

  private var happened: [TableColumn<Happening>] {
    columns { $0 } + [gives("Gave"), .shown("Count") { $0.record.count.map(CountText.grouped) }]
  }

  private var derivable: TableColumn<Happening> {
    .both("By the model", "remark") { Words.derivable($0, names) }
  }

  private var seen: DocumentSection {
    section("seen", "Could have, and did", report.seen, happened)
  }

  private var seenPossible: DocumentSection {
    let isSettling = report.seenPossible.contains { !$0.settles.isEmpty }
    return section(
      "seen-possible", "Did, though it is only possible by the model", report.seenPossible,
      happened + [.shown("Hangs on") { $0.dependsOn.map(names.unknown).joined(separator: ", ") }],
      note: isSettling && !trustsEvidence
        ? "With --trust-evidence these observations settle what is unknown on their edges." : nil)
  }

  private var unexplained: DocumentSection {
    section(
      "unexplained", "Did, but not derivable from what was asked about", report.unexplained,
      columns { $0.happening } + [
        .both("Missing", "missing") { item in
          (item.gaps.map { names.sentence($0.lack) }
            + item.closed.map { ClosureText.text($0, names) })
            .joined(separator: "; ")
        },
        .both("Would close the gap", "remark") {
          $0.isFollowing ? "follows from the ones before" : Words.remedy($0, names)
        },
      ])
  }

  private var contradicted: DocumentSection {
    section(
      "contradicted", "Denied, but derivable: the model lacks what held", report.contradicted,
      columns { $0.happening } + [
        .both("Derivable", "derivable") {
          names.text($0.fact) + ($0.certainty == .possible ? " (possible)" : "")
        },
        .shown("Held (UTC)", .time) { TimeWords.text($0.held) },
        .raw("from") { $0.held.from?.description },
        .raw("until") { $0.held.until?.description },
        .both("Would close the gap", "remark") { Words.remedy($0, names) },
      ])
  }

  private var overcome: DocumentSection {
    section(
      "overcome", "Refused, and seen to work all the same", report.overcome,
      columns { $0 } + [
        gives("Gives"), .shown("Count") { $0.record.count.map(CountText.grouped) },
        .shown("Control") { $0.record.control }, derivable,
      ])
  }

  private var attempted: DocumentSection {
    section(
      "attempted", "Attempted; nobody says how it ended", report.attempted,
      columns { $0 } + [gives("Would give"), derivable])
  }

  private var notShown: DocumentSection {
    section(
      "not-shown", "Could have, and is said to be without evidence", report.notShown,
      columns { $0 } + [gives("Gives"), .shown("Said by") { $0.record.source }])
  }

  private var claims: DocumentSection {
    section(
      "claim", "Only the attacker says so", report.claims,
      columns { $0 } + [.shown("Outcome") { $0.record.outcome.rawValue }, derivable])
  }

  private var held: DocumentSection {
    section(
      "held", "Denied, and not derivable", report.held,
      columns { $0.happening } + [
        .shown("Reason") { Words.reason($0.happening.record) },
        .shown("Control") { $0.happening.record.control },
        .both("Reached otherwise", "otherwise") { $0.otherwise.map { Words.otherwise($0, names) } },
      ])
  }

  private var notReached: DocumentSection {
    section(
      "not-reached", "Not reached", report.notReached,
      [
        .raw("node") { $0.node },
        .both("Criticality", "criticality") { $0.criticality.rawValue },
        .shown("Asset") { names.title($0.node) },
        .both("What is said", "remark") { item in
          let seen = item.observed.map { "seen all the same: \(names.sentence($0.via))" }
          let denied = item.denials.map { "\(Words.reason($0.record)): \(names.sentence($0.via))" }
          let said = seen + denied
          return said.isEmpty ? "not derivable" : said.joined(separator: "; ")
        },
      ])
  }

  private var counts: DocumentSection {
    section(
      "count", "Counts of what is reached", report.counts,
      [
        .raw("node") { $0.node },
        .shown("Asset") { names.title($0.node) },
        .both("Count", "remark") { Words.count($0) },
      ])
  }

  private var origins: DocumentSection {
    section("origin", "How the seeds were lost", report.origins, happened)
  }
}
