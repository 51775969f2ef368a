import BlastRadius

extension TimelineDraft {
  /// The nodes of the picture in the order of their rows: what was held, then what was not.
  private var ids: [String] {
    let held = chronology.holdings.map(\.node)
    let known = Set<ExactText>(held)
    let isAsked = !chronology.from.isEmpty
    var others: [String] = []
    for entry in chronology.entries {
      guard let node = entry.node, !known.contains(node), marks[node] != nil else { continue }
      let isTry = [.denied, .attempted, .claim, .noEvidence].contains(entry.kind)
      if !isAsked || isTry { others.append(node) }
    }
    if isAsked {
      others += catalog.criticalNodes.map { catalog.id($0) }.filter { !known.contains($0) }.sorted()
    }
    var seen: Set<ExactText> = []
    return held + others.filter { seen.insert($0).inserted }
  }

  private var language: Language { options.language }

  /// The lanes; a zone that has no row left is told at the end.
  var lanes: [TimelineScene.Lane] {
    let ids = ids
    let kept = kept(of: ids)
    var order: [ExactText?] = []
    var members: [ExactText?: [String]] = [:]
    for id in ids {
      let zone = zone(of: id).map { ExactText($0) }
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
      lanes.append(lane(zone?.text, lanes.count + 1, rows, more: own.count - shown.count))
    }
    if hidden.nodes > 0 {
      lanes.append(
        .init(
          id: "z\(lanes.count + 1)", name: language.timeline.elsewhere, trust: nil, rows: [],
          more: language.timeline.moreInZones.plain(hidden.zones, language.grouped(hidden.nodes))))
    }
    return lanes
  }

  private func zone(of id: String) -> String? {
    catalog.number(of: id).flatMap { catalog.zone($0) }
  }

  private func isCritical(_ id: String) -> Bool {
    catalog.number(of: id).map { catalog.isCritical($0) } ?? false
  }

  private func lane(
    _ zone: String?, _ number: Int, _ rows: [TimelineScene.Row], more: Int
  ) -> TimelineScene.Lane {
    let known = model.zones.first { $0.id == zone }
    return TimelineScene.Lane(
      id: "z\(number)", name: known?.name ?? zone ?? language.timeline.inNoZone,
      trust: known?.trust,
      rows: rows, more: more > 0 ? language.timeline.more(language.grouped(more)) : "")
  }

  private func row(_ id: String, _ number: Int) -> TimelineScene.Row {
    let holding = holdings[id]
    let kinds = catalog.number(of: id).map { catalog.kinds($0) } ?? []
    let bars = (holding?.stretches ?? []).map { stretch in
      TimelineScene.Bar(
        period: stretch.period, level: stretch.level, certainty: stretch.certainty,
        surely: stretch.surely)
    }
    return TimelineScene.Row(
      id: "n\(number)", icon: Icon(kinds: kinds, in: catalog.vocabulary),
      name: catalog.name(of: id), isSeed: holding?.isSeed ?? false,
      isCritical: isCritical(id),
      isUnreached: holding == nil && !chronology.from.isEmpty, bars: bars, marks: marks[id] ?? [])
  }

  /// Those that are shown of too many.
  private func kept(of ids: [String]) -> Set<ExactText> {
    guard !options.full, ids.count > options.budget else { return Set<ExactText>(ids) }
    let keys = ids.enumerated().map { position, id in
      let holding = holdings[id]
      let level = holding?.stretches.map(\.level.rawValue).max() ?? 0
      return (
        holding?.isSeed == true ? 0 : 1, isCritical(id) ? 0 : 1,
        marks[id] == nil ? 1 : 0, -Int(level), position
      )
    }
    return Set<ExactText>(keys.sorted(by: <).prefix(options.budget).map { ids[$0.4] })
  }
}
