internal import BlastRadius

extension DiffReport {
  /// The answer, and what differs of each scenario, or of each credential.
  var document: Document {
    var sections = scenarios.filter { !$0.rows.isEmpty }.map(section)
    if let credentials { sections.append(section(credentials)) }
    return Document(headlines: [headline], sections: sections)
  }

  private func section(_ scenario: Scenario) -> DocumentSection {
    let columns: [TableColumn<ExposureDifference.Row>] = [
      .shown("Effect") { $0.effect.rawValue },
      .shown("Level") { $0.fact.level.name },
      .shown("Asset") { names.title($0.fact.node) },
      .shown("") { names.isCritical($0.fact.node) ? "critical" : nil },
      .shown("Before (UTC)", .time) { Self.held($0.before, scenario.question.at) },
      .shown("After (UTC)", .time) { Self.held($0.after, scenario.question.at) },
      .shown("Through") { row in
        scenario.model.causes(of: row).map(names.text).joined(separator: "; ")
      },
    ]
    // What is opened comes first, and of that what is critical.
    let rows =
      scenario.opened.filter { names.isCritical($0.fact.node) }
      + scenario.opened.filter { !names.isCritical($0.fact.node) } + scenario.closed
    let from = CountText.first(3, of: scenario.question.from.map { names.title($0.node) })
    let title = scenario.id.map { "\(scenario.label ?? $0), from \(from)" } ?? "From \(from)"
    return DocumentSection(
      title: title, isHeading: true,
      table: Table(
        columns, rows, limit: limit, advice: "--limit says how many, --format json has more"))
  }

  /// When something is held and how surely; nothing where it never is.
  private static func held(_ stretches: [ExposureDifference.Held], _ at: Moment?) -> String? {
    stretches.isEmpty
      ? nil
      : stretches.map { held in
        let surely = held.certainty == .possible ? "possibly " : ""
        return surely + (at == nil ? TimeWords.text(held.period) : "held")
      }.joined(separator: "; ")
  }

  private func section(_ credentials: Credentials) -> DocumentSection {
    let rows = Array(credentials.found.rows.enumerated())
    let columns: [TableColumn<(offset: Int, element: CredentialDifferences.Row)>] = [
      .shown("Credential") { names.title($0.element.id) },
      .number("Opens", nil) { Self.some($0.element.opened) },
      .number("Possibly", nil) { Self.some($0.element.possiblyOpened) },
      .number("Critical", nil) { Self.some($0.element.openedCritical) },
      .number("Closes", nil) { Self.some($0.element.closed) },
      .number("Possibly closes", nil) { Self.some($0.element.possiblyClosed) },
      .shown("Through") { row in
        guard row.offset < credentials.causes.count else { return nil }
        let causes = credentials.causes[row.offset].map(names.text)
        return CountText.first(5, of: causes, separator: "; ")
      },
    ]
    return DocumentSection(
      table: Table(
        columns, rows, limit: limit, advice: "--limit says how many, --format json has more"))
  }

  private static func some(_ count: Int) -> Int? { count == 0 ? nil : count }
}
