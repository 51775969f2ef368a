internal import BlastRadius
internal import BlastRadiusRendering

/// What has to be done about leaked credentials until nothing is held, for text, Markdown and CSV.
struct PlanDocument {
  var report: TriageReport
  var plan: EradicationPlan

  private var say: Speech<PlanTexts> { Said.plan }

  private static func word(_ action: EradicationPlan.Action) -> String {
    switch action {
    case .replace: Said.plan.replace
    case .disable: Said.plan.disable
    case .rebuild: Said.plan.rebuild
    case .takeBack: Said.plan.takeBack
    }
  }

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
    if items.isEmpty { return say.nothingWorks }
    let reached = items.count { !$0.isLeaked }
    let more =
      reached == 0 ? "" : say.reachedThrough(CountText.grouped(reached))
    return say.things(items.count, say.waves.plain(plan.waves.count), more, ending)
  }

  private var ending: String {
    let left = plan.waves.last?.left ?? plan.held
    if left.confirmed + left.possible == 0 { return say.nothingHeld }
    return say.stillHeld(TriageWords.text(left))
  }

  private var waves: DocumentSection {
    let names = report.names
    let lines = plan.waves.enumerated().flatMap { index, wave in
      wave.items.map { Line(wave: index + 1, item: $0, left: wave.left) }
    }
    let columns: [TableColumn<Line>] = [
      .number(say.wave, "wave") { $0.wave },
      .shown(say.task) { Self.word($0.item.action) }, .raw("action") { $0.item.action.rawValue },
      .shown(say.what) { names.title($0.item.id) },
      .raw("id") { $0.item.id },
      .raw("label") { names.name($0.item.id) },
      .both(say.kind, "kind") { $0.item.kind },
      .both(say.why, "why") { $0.item.isLeaked ? Said.plan.isLeaked : Said.plan.isReached },
      .both(say.held, "certainty") {
        $0.item.certainty == .confirmed ? Said.plan.certainly : Said.plan.possibly
      },
      .both(say.touched, "touched") { $0.item.isSeen ? Said.plan.seen : Said.plan.couldHave },
      .shown(say.grants) { CountText.first(3, of: $0.item.grants) },
      .raw("grants") { $0.item.grants.joined(separator: "; ") },
      .shown(say.breaks) { CountText.first(3, of: $0.item.consumers.map(names.title)) },
      .raw("consumers") { $0.item.consumers.joined(separator: "; ") },
      .shown(say.heldAfter) { TriageWords.text($0.left) },
      .number(nil, "held-after") { $0.left.confirmed },
      .number(nil, "held-after-possible") { $0.left.possible },
      .shown(Said.table.id, .id) { SelectorText.list([$0.item.id], called: names) },
    ]
    return DocumentSection(
      title: say.inWaves,
      table: Table(
        columns, lines.prefix(report.top ?? .max), limit: report.top ?? 200, total: lines.count,
        advice: "--top says how many, --format csv lists all"))
  }
}
