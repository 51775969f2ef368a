internal import BlastRadius
internal import BlastRadiusRendering

extension WhatIfReport {
  /// The answer, what differs, and what stays.
  func document(for audience: Audience) -> Document {
    var document = Document(headlines: [headline])
    guard audience == .people else {
      document.sections = [DocumentSection(table: Table(columns, answer.difference.rows))]
      return document
    }
    let rows = answer.difference.rows.filter { !$0.isImplied }
    let groups = ExposureDifference.Effect.allCases.map { effect in
      let own = rows.filter { $0.effect == effect }
      return RowGroup(title(of: effect), count: own.count, limit: Self.limit) { [own[$0]] }
    }
    document.sections = [
      DocumentSection(table: Table(columns, groups: groups.filter { $0.count > 0 })), stays,
    ]
    return document
  }

  /// Whether an instant is asked about.
  private var isAtInstant: Bool { answer.before.question.at != nil }

  /// How many rows people see of each effect, and of what stays.
  private static let limit = 200

  private func title(of effect: ExposureDifference.Effect) -> String {
    switch effect {
    case .closed: Said.table.closed
    case .reduced: Said.table.reduced
    case .opened: Said.table.opened
    case .increased: Said.table.increased
    case .mixed: Said.table.mixed
    }
  }

  private var columns: [TableColumn<ExposureDifference.Row>] {
    [
      .raw("effect") { $0.effect.rawValue },
      .raw("node") { $0.fact.node },
      .raw("label") { names.name($0.fact.node) },
      .raw("kind") { names.kind(of: $0.fact.node) },
      .shown(Said.table.level) { Said.language.level($0.fact.level) },
      .raw("level") { $0.fact.level.name },
      .shown(Said.table.asset) { names.title($0.fact.node) },
      .shown(Said.table.before) { text($0.before) },
      .shown(Said.table.after) { text($0.after) },
      .raw("before") { raw($0.before) },
      .raw("after") { raw($0.after) },
    ]
  }

  /// When something is held, for people.
  private func text(_ held: [ExposureDifference.Held]) -> String {
    if held.isEmpty { return Said.table.notHeld }
    return held.map { piece in
      let text = isAtInstant ? Said.table.isHeld : TimeWords.text(piece.period)
      return piece.certainty == .possible ? Said.table.possiblyHeld(text) : text
    }.joined(separator: ", ")
  }

  /// The same for programs: `FROM/UNTIL CERTAINTY`, separated by semicolons; at an instant the certainty.
  private func raw(_ held: [ExposureDifference.Held]) -> String {
    held.map { piece in
      if isAtInstant { return piece.certainty.rawValue }
      let bounds = [piece.period.from, piece.period.until].map { $0?.description ?? "" }
      return "\(bounds.joined(separator: "/")) \(piece.certainty.rawValue)"
    }.joined(separator: "; ")
  }

  /// What stays of what matters most, when, and through what.
  private var stays: DocumentSection {
    let rows = staying
    let isTimed = answer.after.isAboutSeveralInstants
    let columns: [TableColumn<ExposureStretch>] = [
      .shown(Said.table.level) { $0.isFirst ? Said.language.level($0.fact.fact.level) : nil },
      .shown(Said.table.asset) { $0.isFirst ? names.title($0.fact.fact.node) : nil },
      .shown(Said.table.certainty) {
        $0.interval.certainty == .possible ? Said.common.possible : nil
      },
      .shown(Said.table.held, .time) {
        isTimed ? TimeWords.text($0.period, after: $0.previous) : nil
      },
      .shown(Said.table.through) { $0.through(names) },
    ]
    if rows.isEmpty {
      let nothing =
        targets == nil ? Said.table.nothingCriticalStays : Said.table.nothingAskedStays
      return DocumentSection(paragraphs: [nothing])
    }
    let group = RowGroup(count: rows.count, limit: Self.limit) {
      ExposureStretch.merged(of: rows[$0], names)
    }
    return DocumentSection(
      title: targets == nil ? Said.table.staysCritical : Said.table.staysAsked,
      table: Table(columns, groups: [group], for: .people))
  }
}
