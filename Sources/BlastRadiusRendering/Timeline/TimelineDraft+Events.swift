import BlastRadius

extension TimelineDraft {
  private static let eventLimit = 24

  private var say: Speech<TimelineTexts> { options.language.timeline }

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
      let time = time(at)
      let remark = spans.map(options.language.remark).joined(separator: ", ")
      let event = entry.edge == nil ? Self.kind(ofEvent: entry) : nil
      guard let kind = entry.isFirstUse ? .firstUse : event else { continue }
      let label =
        entry.isFirstUse ? say.firstUse : options.language.label(entry, in: model, catalog)
      events.append(
        .init(kind: kind, at: at.asBeginning, moment: at, label: time + label, remark: remark))
    }
    if !events.contains(where: { $0.kind == .firstUse }) { addFirstUse(to: &events) }
    if !options.full { events = shortened(events) }
    let at = events.map { $0.at?.microseconds ?? .max }
    let order = events.indices.sorted { (at[$0], $0) < (at[$1], $1) }
    return order.map { events[$0] }
  }

  /// The time of day in front of an event, or of which month or year alone it is known.
  private func time(_ moment: Moment) -> String {
    switch moment.precision {
    case .instant: "\(moment.start.parts.time.prefix(5)) "
    case .day: ""
    case .month, .year: say.someTimeIn(PictureTime([], options.language).moment(moment)) + ": "
    }
  }

  /// The first use of the incident, where it is no step of what is asked about.
  private func addFirstUse(to events: inout [TimelineScene.Mark]) {
    guard let span = chronology.spans.first(where: { $0.kind == .leakToFirstUse }) else { return }
    let mark = TimelineScene.Mark(
      kind: .firstUse, at: span.to.at.asBeginning, moment: span.to.at, label: say.firstUse,
      remark: options.language.remark(span))
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
