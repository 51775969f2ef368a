internal import BlastRadius

/// What has to be done about leaked credentials until nothing is held, for text, Markdown and CSV.
struct PlanDocument {
  var report: TriageReport
  var plan: EradicationPlan

  /// The answer and the waves.
  var document: Document {
    Document(headlines: [report.headline, headline], sections: [waves])
  }

  private struct Line: Sendable {
    var wave: Int
    var item: EradicationPlan.Item
    var left: EradicationPlan.Count
  }

  private var headline: String {
    let items = plan.waves.flatMap(\.items)
    if items.isEmpty { return "Nothing that leaked works, so there is nothing to take away." }
    let reached = items.count { !$0.isLeaked }
    let more =
      reached == 0 ? "" : ", \(CountText.grouped(reached)) of them reached through what leaked"
    let things = items.count == 1 ? "thing" : "things"
    let waves = plan.waves.count == 1 ? "one wave" : "\(plan.waves.count) waves"
    return "\(CountText.grouped(items.count)) \(things) to do in \(waves)\(more). \(ending)"
  }

  private var ending: String {
    let left = plan.waves.last?.left ?? plan.held
    if left.confirmed + left.possible == 0 { return "After the last wave nothing is held." }
    return "After the last wave \(TriageWords.text(left)) nodes are still held."
  }

  private var waves: DocumentSection {
    let names = report.names
    let lines = plan.waves.enumerated().flatMap { index, wave in
      wave.items.map { Line(wave: index + 1, item: $0, left: wave.left) }
    }
    let columns: [TableColumn<Line>] = [
      .number("Wave", "wave") { $0.wave },
      .both("Do", "action") { $0.item.action.rawValue },
      .shown("What") { names.title($0.item.id) },
      .raw("id") { $0.item.id },
      .raw("label") { names.name($0.item.id) },
      .both("Kind", "kind") { $0.item.kind },
      .both("Why", "why") { $0.item.isLeaked ? "leaked" : "reached" },
      .both("Held", "certainty") { $0.item.certainty == .confirmed ? "certainly" : "possibly" },
      .both("Touched", "touched") { $0.item.isSeen ? "seen" : "could have been" },
      .shown("Grants") { CountText.first(3, of: $0.item.grants) },
      .raw("grants") { $0.item.grants.joined(separator: "; ") },
      .shown("Breaks") { CountText.first(3, of: $0.item.consumers.map(names.title)) },
      .raw("consumers") { $0.item.consumers.joined(separator: "; ") },
      .shown("Held after") { TriageWords.text($0.left) },
      .number(nil, "held-after") { $0.left.confirmed },
      .number(nil, "held-after-possible") { $0.left.possible },
      .shown("Id", .id) { SelectorText.list([$0.item.id], called: names) },
    ]
    return DocumentSection(
      title: "In these waves; what is in one can be done at the same time",
      table: Table(
        columns, lines.prefix(report.top ?? .max), limit: report.top ?? 200, total: lines.count,
        advice: "--top says how many, --format csv lists all"))
  }
}
