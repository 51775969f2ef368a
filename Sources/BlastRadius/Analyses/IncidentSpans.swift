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
    let since = leak?.at
    firstUse = entries.firstIndex { draft in
      guard let record = draft.record, let at = record.evidence.at, !record.evidence.claim,
        record.evidence.reason == nil || record.evidence.reason == .refused, isUse(record.edge)
      else { return false }
      return since.map { at.isAfter($0) } ?? true
    }
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
      guard let from, let to, !from.at.isAfter(to.at) else { return }
      spans.append(Chronology.Span(kind: kind, from: from, to: to))
    }
    let use = firstUse.flatMap { Self.mark(entries[$0].entry) }
    let alert = first([.alert], from: use ?? leak) ?? first([.detection], from: use ?? leak)
    add(.leakToFirstUse, leak, use)
    add(.firstUseToAlert, use, alert)
    guard let start = alert ?? use ?? leak else { return spans }
    let ends: [Chronology.Kind] = [.revoked, .rotated, .evicted]
    let deactivation = earlier(first([.containment], from: start), first(ends, from: start))
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
