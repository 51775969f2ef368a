internal import BlastRadius

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
      .shown("When (UTC)", .time) { EvidenceWords.moment($0.at) },
      .raw("at") { $0.at?.description },
      .both("Step", "step", .number) { $0.step.map { String($0) } },
      .both("Kind", "kind") { $0.kind.rawValue },
      .shown("What") { entry in
        let count = entry.count.map { ", \(CountText.grouped($0))×" } ?? ""
        return names.label(entry) + count + (entry.isFirstUse ? " (first use)" : "")
      },
      .raw("what") { names.label($0) },
      .raw("count") { $0.count.map { String($0) } },
      .raw("first_use") { $0.isFirstUse ? "true" : "false" },
    ]
    return DocumentSection(
      title: "What happened",
      table: Table(
        columns + node(\.node) + [.raw("via") { $0.edge.map(names.sentence) }],
        chronology.entries, limit: Self.limit, part: "entry"))
  }

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
      .shown("Asset") { $0.once(names.title($0.holding.node)) },
      .shown("Zone") { $0.once(names.zone(of: $0.holding.node)) },
      .raw("from") { $0.stretch.period.from?.description },
      .raw("until") { $0.stretch.period.until?.description },
      .raw("kind") { $0.holding.isSeed ? "given" : nil },
      .shown("Level") { Self.level($0.stretch) },
      .raw("level") { $0.stretch.level.name },
      .raw("certainty") { $0.stretch.certainty.rawValue },
      .raw("surely") { $0.stretch.surely?.name },
      .shown("Held (UTC)", .time) { TimeWords.text($0.stretch.period, after: $0.previous) },
      .raw("via") { $0.stretch.via.map(names.sentence) },
      .raw("with") { line in
        line.stretch.because.filter { $0.node != line.stretch.via?.subject }.map(names.text)
          .joined(separator: "; ")
      },
      .raw("evidence") { names.evidence(on: $0.stretch.via)?.rawValue },
      .shown("Through") { through($0.stretch) },
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
      title: "What was held",
      table: Table(columns + node(\.holding.node), groups: [rows], part: "held"))
  }

  /// `control`, `possible control`, `possible control, surely connect`.
  private static func level(_ stretch: Chronology.Stretch) -> String {
    guard stretch.certainty == .possible else { return stretch.level.name }
    return "possible \(stretch.level.name)"
      + (stretch.surely.map { ", surely \($0.name)" } ?? "")
  }

  private func through(_ stretch: Chronology.Stretch) -> String {
    guard let via = stretch.via else { return "given" }
    return names.sentence(via, with: stretch.because)
      + (names.evidence(on: via).map { " (\($0.rawValue))" } ?? "")
  }

  private var spans: DocumentSection {
    let columns: [TableColumn<Chronology.Span>] = [
      .shown("Between") { SpanText.name($0.kind) },
      .shown("Took") { $0.length.text },
      .shown("Until (UTC)", .time) { TimeWords.text($0.to.at) },
      .both("What", "what") { $0.to.label },
      .raw("from") { $0.from.at.description },
      .raw("until") { $0.to.at.description },
      .raw("kind") { $0.kind.rawValue },
      .raw("length") { $0.length.iso8601 },
    ]
    return DocumentSection(
      title: "How long it took",
      table: Table(columns, chronology.spans, limit: Self.limit, part: "span"))
  }
}
