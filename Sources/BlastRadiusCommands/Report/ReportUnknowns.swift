internal import BlastRadius

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
        names.title(seed.node) + (seed.level == .control ? "" : " (\(seed.level.name))")
      })
    let what = "Asked is what follows when these are lost: \(seeds)."
    return subject.chosen.map { "\(what) It is \($0); --from asks about others." } ?? what
  }

  private struct Line: Sendable {
    var what: String
    var how: String
  }

  private var assumed: DocumentSection {
    let (question, names) = (subject.question, subject.names)
    var lines = [
      Line(
        what: "Time",
        how: question.at.map { "one instant, \(TimeWords.text($0)) UTC" }
          ?? "all of time; each answer has its interval")
    ]
    if let day = subject.model.asOf {
      lines.append(Line(what: "The model is as of", how: TimeWords.text(day)))
    }
    if let since = question.since {
      lines.append(Line(what: "Held since", how: "\(TimeWords.text(since)) UTC"))
    }
    lines += question.assumptions.map { assumption in
      switch assumption {
      case .control(let id, let state): Line(what: names.control(id), how: state.rawValue)
      case .edge(let sentence, let existence):
        Line(what: names.unknown(sentence), how: existence.rawValue)
      case .rotation(let id, let rotation):
        Line(what: "rotation of \(names.title(id))", how: Self.text(rotation))
      }
    }
    lines.append(
      Line(
        what: "A host that was controlled once",
        how: question.assumesPersistence ? "is kept" : "is held as long as what gives it"))
    lines.append(
      Line(
        what: "Observations",
        how: question.trustsEvidence
          ? "settle what is unknown on their edges" : "change nothing of what is derivable"))
    let columns: [TableColumn<Line>] = [.shown("What") { $0.what }, .shown("How") { $0.how }]
    return DocumentSection(title: "Assumed", table: Table(columns, lines))
  }

  private static func text(_ rotation: Rotation) -> String {
    switch rotation {
    case .never: "never"
    case .unknown: "unknown"
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
      let whole = facts.omitted == 0 ? "Nothing that is reached" : "Nothing on this page"
      return (["\(whole) hangs on something that nobody knows."], DocumentSection())
    }
    let names = subject.names
    let columns: [TableColumn<Unknown>] = [
      .shown("Nobody knows") { names.unknown($0.name) },
      .number("Facts that depend on it", nil) { $0.facts },
      .number("It alone would close", nil) { $0.closes },
    ]
    let sorted = order.sorted { ($1.closes, $1.facts, $0.name) < ($0.closes, $0.facts, $1.name) }
    return (
      [],
      DocumentSection(
        title: facts.omitted == 0 ? "Unknown" : "Unknown, counted on this page's facts",
        table: Table(
          columns, sorted, limit: 200, advice: "`exposure --format json` has all"))
    )
  }

  private var warned: DocumentSection {
    let columns: [TableColumn<Diagnostic>] = [
      .shown("Warning") { $0.message },
      .shown("Place", .id) { warning in
        warning.placeless.location.map { "\($0.file):\($0.line)" }
      },
    ]
    return DocumentSection(
      title: "What the files leave open",
      table: Table(
        columns, subject.warnings, limit: Self.warnings, advice: "`validate` shows all"))
  }
}
