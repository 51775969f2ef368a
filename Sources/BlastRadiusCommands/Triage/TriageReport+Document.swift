internal import BlastRadius
internal import BlastRadiusFormats

extension TriageReport {
  /// The answer, the order, what contradicts beliefs, what is over, what was not found.
  var document: Document {
    Document(
      headlines: [headline],
      sections: [order, notInUse, over, signingIn, meaningSeveral, meaningNone, saidOnly],
      footer: stayingNotes)
  }

  /// What the order does not take away.
  private var stayingNotes: [String] {
    if staying.isEmpty { return [] }
    let shown = CountText.first(3, of: staying.map { names.title($0.id) })
    let things = staying.count == 1 ? "thing" : "things"
    return [
      "That is not all: \(CountText.grouped(staying.count)) more \(things) could be taken through "
        + "what leaked, and would stay: \(shown). --plan says what to do."
    ]
  }

  /// A credential with its place in the order, where it has one.
  private struct Line: Sendable {
    var row: Triage.Row
    var number: Int?
    var step: Triage.Step?
  }

  private static let advice = "--top says how many, --format csv lists all"

  func table<Line: Sendable>(
    _ columns: [TableColumn<Line>], _ lines: [Line], for audience: Audience? = nil
  ) -> Table {
    Table(
      columns, lines.prefix(top ?? .max), limit: top ?? 50, total: lines.count, for: audience,
      advice: Self.advice)
  }

  private var order: DocumentSection {
    let rows = [ExactText: Triage.Row](triage.rows.map { ($0.id, $0) }) { first, _ in first }
    let lines = triage.order.enumerated().compactMap { index, step in
      rows[step.id].map { Line(row: $0, number: index + 1, step: step) }
    }
    let sizes = Dictionary(triage.order.map { ($0.group, 1) }, uniquingKeysWith: +)
    let columns: [TableColumn<Line>] = [
      .number("Step", nil) { $0.number },
      .shown("Together") { TriageWords.together($0.step, sizes) },
      .shown("Replace") { names.title($0.row.id) },
      .shown("Alone") { TriageWords.text($0.row.alone) },
      .shown("Adds") { TriageWords.text($0.row.adds) },
      .shown("Closes") { $0.step?.closes.map(TriageWords.text) },
      .shown("Left") { $0.step?.left.map(TriageWords.text) },
      .number("Points left", nil) { $0.step?.harm },
      .shown("Works") { $0.row.status == .live ? nil : TriageWords.status($0.row.status, names) },
      .shown("Owner") { CountText.first(3, of: owners(of: $0.row).map(names.title)) },
      .shown("Breaks") { CountText.first(3, of: $0.row.consumers.map(names.title)) },
      .shown("Id", .id) { SelectorText.list([$0.row.id], called: names) },
    ]
    return DocumentSection(
      title: "In this order, \(TriageWords.meaning(triage.counterfactual)) (nodes reached)",
      table: table(columns + judged + counted + known, lines),
      notes: orderNotes(sizes))
  }

  /// What there is to know of the order: how far its beginning gets, and where it says less.
  private func orderNotes(_ sizes: [Int: Int]) -> [String] {
    var notes: [String] = []
    let first = min(triage.order.count, 10)
    if first < triage.order.count, let left = triage.order[first - 1].harm {
      let most = triage.order[first - 1].leastHarm.map {
        ", and no \(first) could take more than \(CountText.grouped(triage.harm - $0))"
      }
      notes.append(
        "The first \(first) take \(CountText.grouped(triage.harm - left)) of "
          + "\(CountText.grouped(triage.harm)) points of harm away\(most ?? "").")
    }
    if sizes.values.contains(where: { $0 > 1 }) {
      notes.append("Those that go together do little until the last of them is replaced.")
    }
    if triage.exactSteps < triage.order.count {
      let start = triage.exactSteps == 0 ? "They" : "After step \(triage.exactSteps) they"
      notes.append(
        "\(start) go, in their group, by what each exposes alone; --steps says how many are exact.")
    }
    return notes
  }

  /// What machines read of a credential, first its place and its state.
  private var judged: [TableColumn<Line>] {
    [
      .raw("step") { $0.number.map { String($0) } },
      .raw("group") { $0.step.map { String($0.group) } },
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
      .number(nil, "points-left") { $0.step?.harm },
      .number(nil, "least-points-left") { $0.step?.leastHarm },
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
      .raw("owners") { owners(of: $0.row).joined(separator: "; ") },
      .raw("consumers") { $0.row.consumers.joined(separator: "; ") },
      .raw("places") { line in
        (list.entries[line.row.id] ?? []).flatMap(\.places).map(\.description)
          .joined(separator: "; ")
      },
    ]
  }

  private func owners(of row: Triage.Row) -> [String] {
    list.owners[row.id, default: []].texts.sorted()
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
