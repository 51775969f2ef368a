internal import BlastRadius
internal import BlastRadiusRendering

/// What is known to have happened: the answer, then a table for each list, what has to be done first.
struct EvidenceDocument: Sendable {
  let report: EvidenceReport
  let names: ModelNames
  let trustsEvidence: Bool

  private typealias Words = EvidenceWords
  private var say: Speech<EvidenceTexts> { Said.evidence }
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
      "to-investigate", say.leads, report.leads,
      [
        .raw("node") { $0.asset.node },
        .shown(Said.table.level) {
          $0.asset.alsoRead ? Said.evidence.readWrite : Said.language.level($0.asset.level)
        },
        .raw("level") { $0.asset.level.name },
        .shown(Said.table.asset) { names.title($0.asset.node) },
        .shown(Said.table.zone) { names.zone(of: $0.asset.node) },
        .raw("certainty") { $0.asset.certainty.rawValue },
        .shown(Said.table.criticality) { $0.asset.criticality.map(Said.language.criticality) },
        .raw("criticality") { $0.asset.criticality?.rawValue },
        .shown(Said.table.held, .time) {
          $0.held.map { TimeWords.text($0) }.joined(separator: ", ")
        },
        .raw("from") { $0.held.first?.from?.description },
        .raw("until") { $0.held.last?.until?.description },
        .both(say.lookAt, "via") { $0.via.map(names.sentence) },
        .shown(say.log) { $0.log.map { Words.log($0) } },
        .raw("log") { $0.log?.logs.source },
        .raw("log_since") { $0.log?.since?.description },
        .raw("log_covers") { $0.log?.coverage.rawValue },
        .shown(say.remarks) { remarks(on: $0).joined(separator: "; ") },
        .raw("depends_on") { $0.dependsOn.map(names.unknown).joined(separator: "; ") },
        .raw("remark") { remarks(on: $0).joined(separator: "; ") },
      ])
  }

  private func remarks(on lead: EvidenceReport.Lead) -> [String] {
    let condition = ", " + UnknownText.condition(lead.closedBy, lead.dependsOn, names)
    let tried = report.attempted.first { $0.via == lead.via }
    let searched = report.notShown.last { $0.via == lead.via }
    return [
      lead.asset.possibly.map { say.isPossible(Said.language.level($0), condition) }
        ?? (lead.asset.certainty == .possible ? Said.common.possible + condition : nil),
      lead.shown.map { say.wasSeen(Said.language.level($0)) },
      tried.map { say.attemptedAt(Words.moment($0.record.at)) },
      searched.map { say.searchedAt(Words.moment($0.record.at)) },
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
      .shown(Said.table.when, .time) { Words.moment(happening($0).record.at) },
      .shown(Said.table.step) { happening($0).record.step.map { String($0) } },
      .both(Said.table.what, "via") { names.sentence(happening($0).via) },
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
    columns { $0 } + [
      gives(say.gave), .shown(say.count) { $0.record.count.map(CountText.grouped) },
    ]
  }

  private var derivable: TableColumn<Happening> {
    .both(say.byTheModel, "remark") { Words.derivable($0, names) }
  }

  private var seen: DocumentSection {
    section("seen", say.seen, report.seen, happened)
  }

  private var seenPossible: DocumentSection {
    let isSettling = report.seenPossible.contains { !$0.settles.isEmpty }
    return section(
      "seen-possible", say.seenPossible, report.seenPossible,
      happened + [
        .shown(Said.table.hangsOn) { $0.dependsOn.map(names.unknown).joined(separator: ", ") }
      ],
      note: isSettling && !trustsEvidence
        ? say.trust : nil)
  }

  private var unexplained: DocumentSection {
    section(
      "unexplained", say.unexplained, report.unexplained,
      columns { $0.happening } + [
        .both(say.missing, "missing") { item in
          (item.gaps.map { names.sentence($0.lack) }
            + item.closed.map { ClosureText.text($0, names) })
            .joined(separator: "; ")
        },
        .both(say.wouldClose, "remark") {
          $0.isFollowing ? Said.evidence.follows : Words.remedy($0, names)
        },
      ])
  }

  private var contradicted: DocumentSection {
    section(
      "contradicted", say.contradicted, report.contradicted,
      columns { $0.happening } + [
        .both(say.derivableHead, "derivable") {
          names.text($0.fact) + ($0.certainty == .possible ? " (\(Said.common.possible))" : "")
        },
        .shown(Said.table.held, .time) { TimeWords.text($0.held) },
        .raw("from") { $0.held.from?.description },
        .raw("until") { $0.held.until?.description },
        .both(say.wouldClose, "remark") { Words.remedy($0, names) },
      ])
  }

  private var overcome: DocumentSection {
    section(
      "overcome", say.overcome, report.overcome,
      columns { $0 } + [
        gives(say.gives), .shown(say.count) { $0.record.count.map(CountText.grouped) },
        .shown(say.control) { $0.record.control }, derivable,
      ])
  }

  private var attempted: DocumentSection {
    section(
      "attempted", say.attempted, report.attempted,
      columns { $0 } + [gives(say.wouldGive), derivable])
  }

  private var notShown: DocumentSection {
    section(
      "not-shown", say.notShown, report.notShown,
      columns { $0 } + [gives(say.gives), .shown(say.saidBy) { $0.record.source }])
  }

  private var claims: DocumentSection {
    section(
      "claim", say.claims, report.claims,
      columns { $0 } + [.shown(say.outcome) { Words.word($0.record.outcome) }, derivable])
  }

  private var held: DocumentSection {
    section(
      "held", say.held, report.held,
      columns { $0.happening } + [
        .shown(say.reason) { Words.reason($0.happening.record) },
        .shown(say.control) { $0.happening.record.control },
        .both(say.otherwise, "otherwise") { $0.otherwise.map { Words.otherwise($0, names) } },
      ])
  }

  private var notReached: DocumentSection {
    section(
      "not-reached", say.notReached, report.notReached,
      [
        .raw("node") { $0.node },
        .shown(Said.table.criticality) { Said.language.criticality($0.criticality) },
        .raw("criticality") { $0.criticality.rawValue },
        .shown(Said.table.asset) { names.title($0.node) },
        .both(say.whatIsSaid, "remark") { item in
          let seen = item.observed.map { Said.evidence.seenAllTheSame(names.sentence($0.via)) }
          let denied = item.denials.map { "\(Words.reason($0.record)): \(names.sentence($0.via))" }
          let said = seen + denied
          return said.isEmpty ? Said.evidence.notDerivable : said.joined(separator: "; ")
        },
      ])
  }

  private var counts: DocumentSection {
    section(
      "count", say.counts, report.counts,
      [
        .raw("node") { $0.node },
        .shown(Said.table.asset) { names.title($0.node) },
        .both(say.count, "remark") { Words.count($0) },
      ])
  }

  private var origins: DocumentSection {
    section("origin", say.origins, report.origins, happened)
  }
}
