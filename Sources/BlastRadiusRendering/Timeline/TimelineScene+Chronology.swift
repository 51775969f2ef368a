public import BlastRadius

extension TimelineScene {
  /// The picture of a chronology: the events above, below them a row per node in lanes by zone.
  ///
  /// Over `options.budget` rows the seeds, what something happened on, what matters and the
  /// strongest levels stay, and every zone says how many more it has.
  public init(
    _ model: Model, _ chronology: Chronology, options: TimelineOptions = TimelineOptions()
  ) {
    let draft = TimelineDraft(model, chronology, options)
    title = options.title ?? model.title ?? "Timeline"
    answer = options.answer ?? chronology.story
    events = draft.events
    lanes = draft.lanes
    caption = draft.caption
    description = draft.description
  }
}

/// A timeline picture in the making, in terms of the model.
struct TimelineDraft {
  private let model: Model
  private let chronology: Chronology
  private let options: TimelineOptions
  private let nodes: [String: Node]
  private let marks: [String: [TimelineScene.Mark]]
  private let holdings: [String: Chronology.Holding]

  init(_ model: Model, _ chronology: Chronology, _ options: TimelineOptions) {
    self.model = model
    self.chronology = chronology
    self.options = options
    nodes = Dictionary(model.nodes.map { ($0.id, $0) }) { first, _ in first }
    holdings = Dictionary(chronology.holdings.map { ($0.node, $0) }) { first, _ in first }
    var marks: [String: [TimelineScene.Mark]] = [:]
    for entry in chronology.entries {
      guard let node = entry.node, let mark = Self.mark(of: entry) else { continue }
      marks[node, default: []].append(mark)
    }
    self.marks = marks
  }

  /// The mark on the row of a node; an end stands where its day ends.
  private static func mark(of entry: Chronology.Entry) -> TimelineScene.Mark? {
    guard let at = entry.at else { return nil }
    var instant = at.asBeginning
    let kind: TimelineScene.Mark.Kind
    switch entry.kind {
    case .observed where entry.step != nil: kind = .step
    case .denied: kind = .denied
    case .attempted, .claim: kind = .attempted
    case .leak: kind = .leak
    case .revoked: (kind, instant) = (.revoked, at.asEnd)
    case .rotated: (kind, instant) = (.rotated, at.asEnd)
    case .evicted: (kind, instant) = (.evicted, at.asEnd)
    case .expires, .ends: (kind, instant) = (.ended, at.asEnd)
    default: return nil
    }
    return .init(kind: kind, at: instant, label: entry.label, step: entry.step)
  }
}

extension TimelineDraft {
  private static let eventLimit = 24

  /// The events with what they took, and the first use.
  var events: [TimelineScene.Mark] {
    var events: [TimelineScene.Mark] = []
    var toldSpans: Set<Chronology.Span> = []
    for entry in chronology.entries {
      guard let at = entry.at else { continue }
      let spans = chronology.spans.filter { span in
        span.to.at == at && span.to.label == entry.label && !toldSpans.contains(span)
          && span.kind != .deactivationToContainment && span.kind != .lastActivityToDeactivation
      }
      toldSpans.formUnion(spans)
      let time = at.isWholeDay ? "" : "\(at.start.parts.time.prefix(5)) "
      let remark = spans.map(\.remark).joined(separator: ", ")
      let event = entry.edge == nil ? Self.kind(ofEvent: entry) : nil
      guard let kind = entry.isFirstUse ? .firstUse : event else { continue }
      let label = entry.isFirstUse ? "First use" : entry.label
      events.append(
        .init(kind: kind, at: at.asBeginning, label: time + label, remark: remark))
    }
    if !events.contains(where: { $0.kind == .firstUse }) { addFirstUse(to: &events) }
    if !options.full { events = shortened(events) }
    let order = events.indices.sorted { (events[$0].at, $0) < (events[$1].at, $1) }
    return order.map { events[$0] }
  }

  /// The first use of the incident, where it is no step of what is asked about.
  private func addFirstUse(to events: inout [TimelineScene.Mark]) {
    guard let span = chronology.spans.first(where: { $0.kind == .leakToFirstUse }) else { return }
    let mark = TimelineScene.Mark(
      kind: .firstUse, at: span.to.at.asBeginning, label: "First use", remark: span.remark)
    events.append(mark)
  }

  /// The most telling events where there are more than anyone reads.
  private func shortened(_ events: [TimelineScene.Mark]) -> [TimelineScene.Mark] {
    guard events.count > Self.eventLimit else { return events }
    let rank: (TimelineScene.Mark.Kind) -> Int = { kind in
      switch kind {
      case .leak, .firstUse, .alert, .lastActivity: 0
      case .containment: 1
      case .detection: 2
      default: 3
      }
    }
    let kept = events.indices.sorted { (rank(events[$0].kind), $0) < (rank(events[$1].kind), $1) }
      .prefix(Self.eventLimit)
    return kept.sorted().map { events[$0] }
  }

  private static func kind(ofEvent entry: Chronology.Entry) -> TimelineScene.Mark.Kind? {
    switch entry.kind {
    case .leak where entry.node == nil: .leak
    case .alert: .alert
    case .detection: .detection
    case .containment: .containment
    case .lastActivity: .lastActivity
    case .disclosure: .disclosure
    case .control: .changed
    default: nil
    }
  }
}

extension TimelineDraft {
  /// The nodes of the picture in the order of their rows: what was held, then what was not.
  private var ids: [String] {
    let held = chronology.holdings.map(\.node)
    let known = Set(held)
    let isAsked = !chronology.from.isEmpty
    var others: [String] = []
    for entry in chronology.entries {
      guard let node = entry.node, !known.contains(node), marks[node] != nil else { continue }
      if isAsked ? entry.kind == .denied || entry.kind == .attempted : true { others.append(node) }
    }
    if isAsked {
      others += model.nodes.filter { $0.isCritical && !known.contains($0.id) }.map(\.id).sorted()
    }
    var seen: Set<String> = []
    return held + others.filter { seen.insert($0).inserted }
  }

  /// The lanes; a zone that has no row left is told at the end.
  var lanes: [TimelineScene.Lane] {
    let ids = ids
    let kept = kept(of: ids)
    var order: [String?] = []
    var members: [String?: [String]] = [:]
    for id in ids {
      let zone = zone(of: id)
      if members[zone] == nil { order.append(zone) }
      members[zone, default: []].append(id)
    }
    var lanes: [TimelineScene.Lane] = []
    var hidden = (nodes: 0, zones: 0)
    var number = 0
    for zone in order {
      let own = members[zone] ?? []
      let shown = own.filter(kept.contains)
      guard !shown.isEmpty else {
        hidden = (hidden.nodes + own.count, hidden.zones + 1)
        continue
      }
      let rows = shown.map { id in
        number += 1
        return row(id, number)
      }
      lanes.append(lane(zone, lanes.count + 1, rows, more: own.count - shown.count))
    }
    if hidden.nodes > 0 {
      let zones = hidden.zones == 1 ? "another zone" : "\(hidden.zones) other zones"
      lanes.append(
        .init(
          id: "z\(lanes.count + 1)", name: "Elsewhere", trust: nil, rows: [],
          more: "+ \(CardText.grouped(hidden.nodes)) more in \(zones)"))
    }
    return lanes
  }

  private func zone(of id: String) -> String? { nodes[id]?.zone }

  private func lane(
    _ zone: String?, _ number: Int, _ rows: [TimelineScene.Row], more: Int
  ) -> TimelineScene.Lane {
    let known = model.zones.first { $0.id == zone }
    return TimelineScene.Lane(
      id: "z\(number)", name: known?.name ?? zone ?? "In no zone", trust: known?.trust, rows: rows,
      more: more > 0 ? "+ \(CardText.grouped(more)) more" : "")
  }

  private func row(_ id: String, _ number: Int) -> TimelineScene.Row {
    let holding = holdings[id]
    let node = nodes[id]
    let bars = (holding?.stretches ?? []).map { stretch in
      TimelineScene.Bar(
        period: stretch.period, level: stretch.level, certainty: stretch.certainty,
        surely: stretch.surely)
    }
    return TimelineScene.Row(
      id: "n\(number)", icon: Icon(kind: node?.kind ?? "", in: model.vocabulary),
      name: node?.label ?? model.name(of: id), isSeed: holding?.isSeed ?? false,
      isCritical: node?.isCritical ?? false,
      isUnreached: holding == nil && !chronology.from.isEmpty, bars: bars, marks: marks[id] ?? [])
  }

  /// Those that are shown of too many.
  private func kept(of ids: [String]) -> Set<String> {
    guard !options.full, ids.count > options.budget else { return Set(ids) }
    let keys = ids.enumerated().map { position, id in
      let holding = holdings[id]
      let level = holding?.stretches.map(\.level.rawValue).max() ?? 0
      return (
        holding?.isSeed == true ? 0 : 1, nodes[id]?.isCritical == true ? 0 : 1,
        marks[id] == nil ? 1 : 0, -Int(level), position
      )
    }
    return Set(keys.sorted(by: <).prefix(options.budget).map { ids[$0.4] })
  }

  /// The small print.
  var caption: [String] {
    var caption: [String] = []
    let left = chronology.entries.count { $0.kind == .observed && $0.at == nil }
    if left > 0 {
      caption.append("\(left) observed step\(left == 1 ? " is" : "s are") undated and not drawn.")
    }
    let sources = Set(model.sources).sorted()
    if !sources.isEmpty {
      let shown = sources.prefix(3).map { PlainText.shown($0, limit: 120) }
      let more = sources.count > 3 ? " and \(sources.count - 3) more" : ""
      caption.append("Sources: " + shown.joined(separator: ", ") + more)
    }
    return caption
  }

  /// What happened, then what was held, a sentence each.
  var description: [String] {
    let time = TimeText([])
    let happened = chronology.entries.prefix(200).map { entry in
      let when = entry.at.map { time.moment($0) + " UTC" } ?? "undated"
      let step = entry.step.map { ", step \($0)" } ?? ""
      return "\(when): \(PlainText.shown(entry.label, limit: 200)) (\(entry.kind.rawValue)\(step))."
    }
    let held = lanes.flatMap(\.rows).prefix(200).map { row in TimelineWords.sentence(of: row) + "."
    }
    return happened + held
  }
}

/// A timeline in words, for those who do not see it.
enum TimelineWords {
  /// `Jira: control 18 Oct 2023 – 23 Nov 2023 16:35; possible read …`.
  static func sentence(of row: TimelineScene.Row) -> String {
    let time = TimeText([])
    let bars = row.bars.map { bar in
      let surely = bar.certainty == .possible ? "possible " : ""
      let period = time.period(bar.period)
      return surely + bar.level.name + (period.isEmpty ? ", always" : " " + period)
    }
    let name = PlainText.shown(row.name, limit: 100)
    return "\(name): " + (bars.isEmpty ? "not reached" : bars.joined(separator: "; "))
  }

  /// What a mark says, for those who point at it or listen.
  static func sentence(of mark: TimelineScene.Mark) -> String {
    let step = mark.step.map { "step \($0): " } ?? ""
    let kind = mark.kind == .step ? "" : ", \(mark.kind.words)"
    return "\(TimeText([]).minute(mark.at)) UTC, \(step)\(mark.label)\(kind)"
      + (mark.remark.isEmpty ? "" : ", \(mark.remark)")
  }
}
