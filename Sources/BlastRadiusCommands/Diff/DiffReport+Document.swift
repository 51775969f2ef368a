internal import BlastRadius
internal import BlastRadiusRendering

extension DiffReport {
  /// The answer, and what differs of each scenario, or of each credential.
  var document: Document {
    var sections = scenarios.filter { !$0.rows.isEmpty }.map(section)
    if let credentials { sections.append(section(credentials)) }
    return Document(headlines: [headline], sections: sections)
  }

  private func section(_ scenario: Scenario) -> DocumentSection {
    let columns: [TableColumn<ExposureDifference.Row>] = [
      .shown(Said.table.effect) { Self.word($0.effect) },
      .shown(Said.table.level) { Said.language.level($0.fact.level) },
      .shown(Said.table.asset) { names.title($0.fact.node) },
      .shown("") { names.isCritical($0.fact.node) ? Said.common.critical : nil },
      .shown(Said.table.beforeUTC, .time) { Self.held($0.before, scenario.question.at) },
      .shown(Said.table.afterUTC, .time) { Self.held($0.after, scenario.question.at) },
      .shown(Said.table.through) { row in
        scenario.model.causes(of: row).map(names.text).joined(separator: "; ")
      },
    ]
    // What is opened comes first, and of that what is critical.
    let rows =
      scenario.opened.filter { names.isCritical($0.fact.node) }
      + scenario.opened.filter { !names.isCritical($0.fact.node) } + scenario.closed
    let from = CountText.first(3, of: scenario.question.from.map { names.title($0.node) })
    let title =
      scenario.id.map { Said.table.differsFrom(scenario.label ?? $0, from) }
      ?? Said.table.from(from)
    return DocumentSection(
      title: title, isHeading: true,
      table: Table(
        columns, rows, limit: limit, advice: Said.table.limitSays))
  }

  /// When something is held and how surely; nothing where it never is.
  private static func held(_ stretches: [ExposureDifference.Held], _ at: Moment?) -> String? {
    stretches.isEmpty
      ? nil
      : stretches.map { held in
        let text = at == nil ? TimeWords.text(held.period) : Said.table.isHeld
        return held.certainty == .possible ? Said.table.possiblyHeld(text) : text
      }.joined(separator: "; ")
  }

  private func section(_ credentials: Credentials) -> DocumentSection {
    let rows = Array(credentials.found.rows.enumerated())
    let columns: [TableColumn<(offset: Int, element: CredentialDifferences.Row)>] = [
      .shown(Said.table.credential) { names.title($0.element.id) },
      .number(Said.table.opens, nil) { Self.some($0.element.opened) },
      .number(Said.table.possibly, nil) { Self.some($0.element.possiblyOpened) },
      .number(Said.table.critical, nil) { Self.some($0.element.openedCritical) },
      .number(Said.table.closes, nil) { Self.some($0.element.closed) },
      .number(Said.table.possiblyCloses, nil) { Self.some($0.element.possiblyClosed) },
      .shown(Said.table.through) { row in
        guard row.offset < credentials.causes.count else { return nil }
        let causes = credentials.causes[row.offset].map(names.text)
        return CountText.first(5, of: causes, separator: "; ")
      },
    ]
    return DocumentSection(
      table: Table(
        columns, rows, limit: limit, advice: Said.table.limitSays))
  }

  private static func word(_ effect: ExposureDifference.Effect) -> String {
    switch effect {
    case .closed: Said.table.closed
    case .reduced: Said.table.effectReduced
    case .opened: Said.table.opened
    case .increased: Said.table.effectIncreased
    case .mixed: Said.table.effectMixed
    }
  }

  private static func some(_ count: Int) -> Int? { count == 0 ? nil : count }
}
