internal import BlastRadius
internal import BlastRadiusFormats

extension TriageReport {
  /// The answer, the order, what contradicts beliefs, what is over, what was not found.
  var document: Document {
    Document(
      headlines: [headline],
      sections: [order, notInUse, over, meaningSeveral, meaningNone])
  }

  /// A credential with its place in the order, where it has one.
  private struct Line: Sendable {
    var row: Triage.Row
    var number: Int?
    var step: Triage.Step?
  }

  private static let advice = "--top says how many, --format csv lists all"

  private func table<Line: Sendable>(
    _ columns: [TableColumn<Line>], _ lines: [Line], for audience: Audience? = nil
  ) -> Table {
    Table(
      columns, lines.prefix(top ?? .max), limit: top ?? 50, total: lines.count, for: audience,
      advice: Self.advice)
  }

  private var order: DocumentSection {
    let rows = Dictionary(uniqueKeysWithValues: triage.rows.map { ($0.id, $0) })
    let lines = triage.order.enumerated().compactMap { index, step in
      rows[step.id].map { Line(row: $0, number: index + 1, step: step) }
    }
    let columns: [TableColumn<Line>] = [
      .number("Step", nil) { $0.number },
      .shown("Replace") { names.title($0.row.id) },
      .shown("Alone") { TriageWords.text($0.row.alone) },
      .shown("Adds") { TriageWords.text($0.row.adds) },
      .shown("Closes") { $0.step?.closes.map(TriageWords.text) },
      .shown("Left") { $0.step?.left.map(TriageWords.text) },
      .shown("Works") { $0.row.status == .live ? nil : TriageWords.status($0.row.status, names) },
      .shown("Breaks") { CountText.first(3, of: $0.row.consumers.map(names.title)) },
      .shown("Id", .id) { SelectorText.list([$0.row.id], called: names) },
    ]
    let start = triage.exactSteps == 0 ? "They" : "After step \(triage.exactSteps) they"
    let rest = "\(start) go by what each exposes alone; --steps says how many are exact."
    return DocumentSection(
      title: "In this order, \(TriageWords.meaning(triage.counterfactual)) (nodes reached)",
      table: table(columns + judged + counted + known, lines),
      notes: triage.exactSteps < triage.order.count ? [rest] : [])
  }

  /// What machines read of a credential, first its place and its state.
  private var judged: [TableColumn<Line>] {
    [
      .raw("step") { $0.number.map { String($0) } },
      .raw("id") { $0.row.id },
      .raw("label") { names.name($0.row.id) },
      .raw("kind") { $0.row.kind },
      .raw("status") { $0.row.status.name },
      .raw("reason") { TriageWords.status($0.row.status, names) },
      .raw("leaked") { $0.row.leaked?.description },
    ]
  }

  /// How much it exposes.
  private var counted: [TableColumn<Line>] {
    [
      .number(nil, "closes") { $0.step?.closes?.confirmed },
      .number(nil, "closes-possible") { $0.step?.closes?.possible },
      .number(nil, "left") { $0.step?.left?.confirmed },
      .number(nil, "left-possible") { $0.step?.left?.possible },
      .number(nil, "controlled") { $0.row.alone.controlled },
      .number(nil, "writable") { $0.row.alone.writable },
      .number(nil, "readable") { $0.row.alone.readable },
      .number(nil, "connectable") { $0.row.alone.connectable },
      .number(nil, "possible") { $0.row.alone.possible },
      .number(nil, "adds") { $0.row.adds.confirmed },
      .number(nil, "adds-possible") { $0.row.adds.possible },
    ]
  }

  /// What else is known of it.
  private var known: [TableColumn<Line>] {
    [
      .raw("believed") { $0.row.belief?.text },
      .raw("but") { uses(of: $0.row).joined(separator: "; ") },
      .raw("expires") { $0.row.expiry },
      .raw("second-factor") { $0.row.secondFactor.rawValue },
      .raw("third-parties") {
        $0.row.holders.filter(\.isThirdParty).map(\.node).joined(separator: "; ")
      },
      .raw("consumers") { $0.row.consumers.joined(separator: "; ") },
      .raw("places") { line in
        (list.entries[line.row.id] ?? []).flatMap(\.places).map(\.description)
          .joined(separator: "; ")
      },
    ]
  }

  private func uses(of row: Triage.Row) -> [String] {
    row.belief.map { TriageWords.uses($0, names) } ?? []
  }

  private var notInUse: DocumentSection {
    let columns: [TableColumn<Triage.Row>] = [
      .shown("Credential") { names.title($0.id) },
      .shown("Believed") { $0.belief?.text },
      .shown("Seen") { CountText.first(3, of: uses(of: $0), separator: "; ") },
    ]
    return DocumentSection(
      title: "Not out of use as believed", table: table(columns, contradicted, for: .people))
  }

  private var over: DocumentSection {
    let columns: [TableColumn<Line>] = [
      .shown("Credential") { names.title($0.row.id) },
      .shown("Why") { TriageWords.status($0.row.status, names) },
    ]
    return DocumentSection(
      title: "No longer working",
      table: table(columns + judged + counted + known, dead.map { Line(row: $0) }))
  }

  private func entry<Line>(
    _ status: String, _ entry: @escaping @Sendable (Line) -> LeakedList.Entry
  ) -> [TableColumn<Line>] {
    [
      .both("Place", "places") { entry($0).places.map(\.description).joined(separator: "; ") },
      .shown("Entry") { Self.title(of: entry($0)) },
      .raw("label") { entry($0).title },
      .both("Kind", "kind") { entry($0).kind },
      .both("Found", "found") { entry($0).found.joined(separator: ", ") },
      .raw("status") { _ in status },
    ]
  }

  /// What an entry is called, without the place that stands beside it.
  private static func title(of entry: LeakedList.Entry) -> String {
    guard let place = entry.places.first?.description, entry.title.hasPrefix(place + " ") else {
      return entry.title
    }
    return String(entry.title.dropFirst(place.count + 1))
  }

  private var meaningSeveral: DocumentSection {
    let columns: [TableColumn<LeakedNodes.Ambiguity>] =
      entry("several nodes") { $0.entry } + [
        .shown("Nodes") { CountText.first(5, of: $0.nodes.map(names.title)) },
        .raw("nodes") { $0.nodes.joined(separator: "; ") },
      ]
    return DocumentSection(
      title: "Entries that mean several nodes, all of which are counted",
      table: table(columns, list.ambiguous))
  }

  private var meaningNone: DocumentSection {
    DocumentSection(
      title: "Not in the model; what these open is not known",
      table: table(entry("not in the model") { $0 }, list.unmatched))
  }
}
