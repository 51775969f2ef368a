internal import BlastRadius
internal import BlastRadiusRendering

/// What a report takes for granted, and what nobody knows.
struct ReportUnknowns {
  let subject: ReportSubject

  /// How many warnings of the reader are listed.
  private static let warnings = 50

  var document: Document {
    Document(
      remarks: [asked] + unknowns.remark, sections: [assumed, unknowns.section, warned])
  }

  /// Which question is answered.
  private var asked: String {
    let names = subject.names
    let seeds = CountText.first(
      10,
      of: subject.question.from.map { seed in
        names.title(seed.node)
          + (seed.level == .control ? "" : " (\(Said.language.level(seed.level)))")
      })
    let what = Said.report.asked(seeds)
    return subject.chosen.map { Said.report.chosen(what, $0) } ?? what
  }

  private struct Line: Sendable {
    var what: String
    var how: String
  }

  private var assumed: DocumentSection {
    let (question, names, say) = (subject.question, subject.names, Said.report)
    var lines = [
      Line(
        what: say.time,
        how: question.at.map { say.oneInstant(TimeWords.text($0)) }
          ?? say.allOfTime)
    ]
    if let day = subject.model.asOf {
      lines.append(Line(what: say.asOf, how: TimeWords.text(day)))
    }
    if let since = question.since {
      lines.append(Line(what: say.heldSince, how: say.utc(TimeWords.text(since))))
    }
    lines += question.assumptions.map { assumption in
      switch assumption {
      case .control(let id, let state):
        Line(what: names.control(id), how: Said.language.state(state))
      case .edge(let sentence, let existence):
        Line(what: names.unknown(sentence), how: Self.text(existence))
      case .rotation(let id, let rotation):
        Line(what: Said.answer.rotationOf(names.title(id)), how: Self.text(rotation))
      }
    }
    lines.append(
      Line(
        what: say.aHost,
        how: question.assumesPersistence ? say.isKept : say.isHeldAsLong))
    lines.append(
      Line(
        what: say.observations,
        how: question.trustsEvidence
          ? say.settle : say.changeNothing))
    let columns: [TableColumn<Line>] = [.shown(say.what) { $0.what }, .shown(say.how) { $0.how }]
    return DocumentSection(title: say.assumed, table: Table(columns, lines))
  }

  private static func text(_ existence: Edge.Existence) -> String {
    switch existence {
    case .yes: Said.report.exists
    case .no: Said.report.doesNotExist
    case .unknown: Said.report.unknown
    }
  }

  private static func text(_ rotation: Rotation) -> String {
    switch rotation {
    case .never: Said.report.never
    case .unknown: Said.report.unknown
    case .at(let moments): moments.map(TimeWords.text).joined(separator: ", ")
    }
  }

  /// An unknown, and how many facts of the page hang on it.
  private struct Unknown: Sendable {
    var name: String
    var facts = 0
    var closes = 0
  }

  private var unknowns: (remark: [String], section: DocumentSection) {
    var order: [Unknown] = []
    var places: [ExactText: Int] = [:]
    func place(of unknown: String) -> Int {
      if let known = places[unknown] { return known }
      places[unknown] = order.count
      order.append(Unknown(name: unknown))
      return order.count - 1
    }
    let facts = subject.facts
    for index in facts.positions.indices {
      let fact = facts[index]
      for unknown in fact.main.dependsOn { order[place(of: unknown)].facts += 1 }
      for unknown in fact.closedBy { order[place(of: unknown)].closes += 1 }
    }
    guard !order.isEmpty else {
      let nothing =
        facts.omitted == 0 ? Said.report.nothingHangs : Said.report.nothingHereHangs
      return ([nothing], DocumentSection())
    }
    let names = subject.names
    let columns: [TableColumn<Unknown>] = [
      .shown(Said.report.nobodyKnows) { names.unknown($0.name) },
      .number(Said.report.dependent, nil) { $0.facts },
      .number(Said.report.alone, nil) { $0.closes },
    ]
    let sorted = order.sorted { ($1.closes, $1.facts, $0.name) < ($0.closes, $0.facts, $1.name) }
    return (
      [],
      DocumentSection(
        title: facts.omitted == 0 ? Said.report.unknownTitle : Said.report.unknownCounted,
        table: Table(
          columns, sorted, limit: 200, advice: Said.report.jsonHasAll))
    )
  }

  private var warned: DocumentSection {
    // What readers of files say is English.
    let say = Language.english.report
    let columns: [TableColumn<Diagnostic>] = [
      .shown(say.warning) { $0.message },
      .shown(say.place, .id) { warning in
        warning.placeless.location.map { "\($0.file):\($0.line)" }
      },
    ]
    return DocumentSection(
      title: say.leftOpen,
      table: Table(
        columns, subject.warnings, limit: Self.warnings, advice: say.validateShows),
      isEnglish: true)
  }
}
