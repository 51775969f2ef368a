/// Derives what lay between the leak, the first use, the alert and the end of an incident.
struct IncidentSpans {
  private let entries: [ChronologyEntries.Draft]
  private let leak: Chronology.Mark?
  /// The position of the first use in the entries.
  let firstUse: Int?

  /// `isUse` says of an edge whether its subject is the attacker or held through what leaked.
  init(_ entries: [ChronologyEntries.Draft], isUse: (Int) -> Bool) {
    self.entries = entries
    let leaks = entries.filter { $0.entry.kind == .leak }.map(\.entry)
    let first = leaks.first { leak in leak.node == nil && !Self.isEarlier(leaks, than: leak) }
    leak = (first ?? leaks.first).flatMap(Self.mark)
    firstUse = Self.firstUse(entries, since: leak?.at, isUse)
  }

  /// The first dated use after the leak, unless the author's numbers say that one without a date
  /// came before it.
  private static func firstUse(
    _ entries: [ChronologyEntries.Draft], since leak: Moment?, _ isUse: (Int) -> Bool
  ) -> Int? {
    let uses = entries.indices.filter { index in
      guard let record = entries[index].record, !record.evidence.claim, isUse(record.edge)
      else { return false }
      return record.evidence.reason == nil || record.evidence.reason == .refused
    }
    let first = uses.first { index in
      guard let at = entries[index].entry.at else { return false }
      return leak.map { at.isAfter($0) } ?? true
    }
    guard let first else { return nil }
    let isPreceded = uses.contains { index in
      guard entries[index].entry.at == nil, let step = entries[index].record?.evidence.step,
        let own = entries[first].record?.evidence.step
      else { return false }
      return step < own
    }
    return isPreceded ? nil : first
  }

  /// Whether one of the entries is surely earlier than another.
  private static func isEarlier(
    _ entries: [Chronology.Entry], than other: Chronology.Entry
  ) -> Bool {
    entries.contains { entry in
      guard let at = entry.at, let moment = other.at else { return false }
      return moment.isAfter(at)
    }
  }

  private static func mark(_ entry: Chronology.Entry) -> Chronology.Mark? {
    entry.at.map { Chronology.Mark(at: $0, label: entry.label) }
  }

  /// The spans, in the order of `Chronology.Span.Kind`, then of time.
  var spans: [Chronology.Span] {
    var spans: [Chronology.Span] = []
    func add(_ kind: Chronology.Span.Kind, _ from: Chronology.Mark?, _ to: Chronology.Mark?) {
      // How long something took cannot be told from a month.
      guard let from, let to, from.at.namesDay, to.at.namesDay, !from.at.isAfter(to.at) else {
        return
      }
      spans.append(Chronology.Span(kind: kind, from: from, to: to))
    }
    let use = firstUse.flatMap { Self.mark(entries[$0].entry) }
    let alert = alert(since: use ?? leak)
    add(.leakToFirstUse, leak, use)
    add(use == nil ? .leakToAlert : .firstUseToAlert, use ?? leak, alert)
    guard let start = alert ?? use ?? leak else { return spans }
    let deactivation = end(from: start)
    let isUsed = use != nil
    add(
      alert != nil
        ? .alertToDeactivation : isUsed ? .firstUseToDeactivation : .leakToDeactivation,
      start, deactivation)
    guard let deactivation else { return spans }
    let last = lastActivity
    if let last, deactivation.at.isAfter(last.at) {
      add(.lastActivityToDeactivation, last, deactivation)
    }
    for entry in entries.map(\.entry) where entry.kind == .containment {
      guard let mark = Self.mark(entry), mark.at.isAfter(deactivation.at) else { continue }
      add(.deactivationToContainment, deactivation, mark)
    }
    if let last, last.at.isAfter(deactivation.at) {
      add(.deactivationToLastActivity, deactivation, last)
    }
    return spans
  }

  /// The first alert, else what was first detected before anything ended.
  private func alert(since start: Chronology.Mark?) -> Chronology.Mark? {
    if let alert = first([.alert], from: start) { return alert }
    guard let detection = first([.detection], from: start) else { return nil }
    let end = end(from: start)
    return end.map { detection.at.isAfter($0.at) } ?? false ? nil : detection
  }

  /// The first containment, or end of a node, that is not before a mark.
  private func end(from start: Chronology.Mark?) -> Chronology.Mark? {
    earlier(first([.containment], from: start), first([.revoked, .rotated, .evicted], from: start))
  }

  /// The first entry of some kinds that is not before a mark.
  private func first(
    _ kinds: [Chronology.Kind], from mark: Chronology.Mark?
  ) -> Chronology.Mark? {
    let found = entries.first { draft in
      guard kinds.contains(draft.entry.kind), let at = draft.entry.at else { return false }
      return mark.map { !$0.at.isAfter(at) } ?? true
    }
    return found.flatMap { Self.mark($0.entry) }
  }

  /// The earlier of two; an event rather than an instant of a node.
  private func earlier(
    _ event: Chronology.Mark?, _ end: Chronology.Mark?
  ) -> Chronology.Mark? {
    guard let event, let end else { return event ?? end }
    return event.at.isAfter(end.at) ? end : event
  }

  /// The last event of that kind, else the last observed step.
  private var lastActivity: Chronology.Mark? {
    let isLast = { (draft: ChronologyEntries.Draft) in draft.entry.kind == .lastActivity }
    let isStep = { (draft: ChronologyEntries.Draft) in
      draft.entry.kind == .observed && draft.entry.at != nil
    }
    return (entries.last(where: isLast) ?? entries.last(where: isStep)).flatMap {
      Self.mark($0.entry)
    }
  }
}
