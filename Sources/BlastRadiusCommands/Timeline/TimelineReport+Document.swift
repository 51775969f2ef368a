internal import BlastRadius
internal import BlastRadiusRendering

extension TimelineReport {
  /// The answer, what happened, what was held, how long it took, and what ended it.
  var document: Document {
    let story = whatEnded == nil ? [entries, holdings, spans] : []
    return Document(
      headlines: [headline], sections: story + shownEnds + ends, partName: "part")
  }

  /// The most rows of a table that people see.
  private static let limit = 200

  private var entries: DocumentSection {
    let columns: [TableColumn<Chronology.Entry>] = [
      .shown(Said.table.when, .time) { EvidenceWords.moment($0.at) },
      .raw("at") { $0.at?.description },
      .both(Said.table.step, "step", .number) { $0.step.map { String($0) } },
      .shown(Said.table.kind) { Self.word($0.kind) },
      .raw("kind") { $0.kind.rawValue },
      .shown(Said.table.what) { entry in
        let count = entry.count.map { ", \(CountText.grouped($0))×" } ?? ""
        let text = names.label(entry) + count
        return entry.isFirstUse ? Said.table.firstUse(text) : text
      },
      .raw("what") { names.label($0) },
      .raw("count") { $0.count.map { String($0) } },
      .raw("first_use") { $0.isFirstUse ? "true" : "false" },
    ]
    return DocumentSection(
      title: Said.table.whatHappened,
      table: Table(
        columns + node(\.node) + [.raw("via") { $0.edge.map(names.sentence) }],
        chronology.entries, limit: Self.limit, part: "entry"))
  }

  /// What kind of thing happened; as programs call it in English.
  private static func word(_ kind: Chronology.Kind) -> String { Said.language.kind(kind) }

  /// What machines read of a node.
  private func node<Line>(
    _ id: @escaping @Sendable (Line) -> String?
  ) -> [TableColumn<Line>] {
    [
      .raw("node", id), .raw("label") { id($0).map(names.name) },
      .raw("zone") { id($0).flatMap(names.zone) },
    ]
  }

  /// A stretch of what was held of a node.
  private struct Line: Sendable {
    var holding: Chronology.Holding
    var stretch: Chronology.Stretch
    /// The stretch before it.
    var previous: Period?
    /// What is said of the node once.
    func once(_ text: String?) -> String? { previous == nil ? text : nil }
  }

  private var holdings: DocumentSection {
    let columns: [TableColumn<Line>] = [
      .shown(Said.table.asset) { $0.once(names.title($0.holding.node)) },
      .shown(Said.table.zone) { $0.once(names.zone(of: $0.holding.node)) },
      .raw("from") { $0.stretch.period.from?.description },
      .raw("until") { $0.stretch.period.until?.description },
      .raw("kind") { $0.holding.isSeed ? "given" : nil },
      .shown(Said.table.level) { Self.level($0.stretch) },
      .raw("level") { $0.stretch.level.name },
      .raw("certainty") { $0.stretch.certainty.rawValue },
      .raw("surely") { $0.stretch.surely?.name },
      .shown(Said.table.held, .time) { TimeWords.text($0.stretch.period, after: $0.previous) },
      .raw("via") { $0.stretch.via.map(names.sentence) },
      .raw("with") { line in
        line.stretch.because.filter { $0.node != line.stretch.via?.subject }.map(names.text)
          .joined(separator: "; ")
      },
      .raw("evidence") { names.evidence(on: $0.stretch.via)?.rawValue },
      .shown(Said.table.through) { through($0.stretch) },
    ]
    let rows = RowGroup(count: chronology.holdings.count, limit: Self.limit) { position -> [Line] in
      let holding = chronology.holdings[position]
      return holding.stretches.indices.map { index in
        Line(
          holding: holding, stretch: holding.stretches[index],
          previous: index == 0 ? nil : holding.stretches[index - 1].period)
      }
    }
    return DocumentSection(
      title: Said.table.whatWasHeld,
      table: Table(columns + node(\.holding.node), groups: [rows], part: "held"))
  }

  /// `control`, `possible control`, `possible control, surely connect`.
  private static func level(_ stretch: Chronology.Stretch) -> String {
    let level = Said.language.level(stretch.level, stretch.certainty)
    guard stretch.certainty == .possible, let surely = stretch.surely else { return level }
    return Said.table.possiblySurely(level, Said.language.level(surely))
  }

  private func through(_ stretch: Chronology.Stretch) -> String {
    guard let via = stretch.via else { return Said.table.given }
    return names.sentence(via, with: stretch.because)
      + (names.evidence(on: via).map { " (\(EvidenceWords.word($0)))" } ?? "")
  }

  /// What a span leads to, as it is said where it happened.
  private func label(_ end: Chronology.Mark) -> String {
    guard Said.language != .english else { return end.label }
    let entry = chronology.entries.first { $0.at == end.at && $0.label == end.label }
    return entry.map(names.label) ?? end.label
  }

  private var spans: DocumentSection {
    let columns: [TableColumn<Chronology.Span>] = [
      .shown(Said.table.between) { SpanText.name($0.kind) },
      .shown(Said.table.took) { Said.language.length($0.length) },
      .shown(Said.table.until, .time) { TimeWords.text($0.to.at) },
      .shown(Said.table.what) { label($0.to) }, .raw("what") { $0.to.label },
      .raw("from") { $0.from.at.description },
      .raw("until") { $0.to.at.description },
      .raw("kind") { $0.kind.rawValue },
      .raw("length") { $0.length.iso8601 },
    ]
    return DocumentSection(
      title: Said.table.howLong,
      table: Table(columns, chronology.spans, limit: Self.limit, part: "span"))
  }
}
