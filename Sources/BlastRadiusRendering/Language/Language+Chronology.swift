package import BlastRadius

/// Words for what happened, and how long it took.
extension Language {
  /// How long something took: `27 days`, `18 h 9 min`.
  package func length(_ length: TimeLength) -> String {
    if self == .english { return length.text }
    switch length {
    case .days(0): return common.lessThanADay
    case .days(let count): return common.days.plain(Int(clamping: count))
    case .exact(let span) where span < 1_000_000:
      return common.lessThanASecond
    case .exact: return length.text
    }
  }

  /// The spans in a sentence: `First use 27 days after the leak, alert …`; empty where there is none.
  package func story(_ chronology: Chronology) -> String {
    let parts = chronology.spans.compactMap { span in
      what(span.kind).map { "\($0) \(remark(span))" }
    }
    guard !parts.isEmpty else { return "" }
    let text = parts.joined(separator: ", ") + "."
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// `27 days after the leak`.
  package func remark(_ span: Chronology.Span) -> String {
    let length = length(span.length)
    return switch span.kind {
    case .leakToFirstUse, .leakToAlert, .leakToDeactivation: common.afterTheLeak(length)
    case .firstUseToAlert, .firstUseToDeactivation: common.afterTheFirstUse(length)
    case .alertToDeactivation: common.afterTheAlert(length)
    case .deactivationToContainment, .deactivationToLastActivity:
      common.afterTheDeactivation(length)
    case .lastActivityToDeactivation: common.afterTheLastActivity(length)
    }
  }

  private func what(_ kind: Chronology.Span.Kind) -> String? {
    switch kind {
    case .leakToFirstUse: common.firstUse
    case .firstUseToAlert, .leakToAlert: common.alert
    case .alertToDeactivation, .firstUseToDeactivation, .leakToDeactivation: common.deactivation
    case .deactivationToLastActivity: common.lastActivity
    // The deactivation itself is told with the alert.
    case .lastActivityToDeactivation, .deactivationToContainment: nil
    }
  }

  /// What kind of thing happened.
  package func kind(_ kind: Chronology.Kind) -> String {
    switch kind {
    case .leak: timeline.leak
    case .begins: timeline.begins
    case .observed: timeline.observed
    case .denied: timeline.denied
    case .attempted: timeline.attempted
    case .claim: timeline.claimKind
    case .noEvidence: timeline.noEvidenceKind
    case .control: timeline.controlKind
    case .alert: timeline.alert
    case .detection: timeline.detection
    case .containment: timeline.containment
    case .revoked: timeline.revoked
    case .rotated: timeline.rotated
    case .rotationUnknown: timeline.rotationUnknownKind
    case .evicted: timeline.evictedKind
    case .expires: timeline.expires
    case .ends: timeline.ends
    case .lastActivity: timeline.lastActivityKind
    case .disclosure: timeline.disclosure
    }
  }

  /// What happened, in this language where its words are not the model's own.
  package func label(_ entry: Chronology.Entry, in model: Model, _ catalog: Catalog) -> String {
    guard self != .english else { return entry.label }
    if let edge = entry.edge {
      return entry.label == catalog.sentence(of: edge) ? sentence(edge, in: catalog) : entry.label
    }
    if entry.node == nil, entry.label == entry.kind.rawValue { return kind(entry.kind) }
    guard entry.kind == .control else { return entry.label }
    return changed(entry, in: model) ?? entry.label
  }

  /// An edge in words, with the names of its nodes.
  package func sentence(_ edge: EdgeReference, in catalog: Catalog) -> String {
    let isImplied = edge.index == nil && edge.relation == Vocabulary.behind.name
    let relation = isImplied ? Vocabulary.behind : catalog.vocabulary.relations[edge.relation]
    let (subject, object) = (catalog.name(of: edge.subject), catalog.name(of: edge.object))
    return relation.map { self.relation($0).sentence(subject: subject, object: object) }
      ?? "\(subject) \(edge.relation) \(object)"
  }

  /// What became of a control.
  private func changed(_ entry: Chronology.Entry, in model: Model) -> String? {
    for control in model.controls where entry.label.hasPrefix(control.name) {
      for change in control.changes
      where entry.label == "\(control.name) is \(change.state.rawValue)" {
        return words.controlIs(control.name, state(change.state))
      }
    }
    return nil
  }

  /// The state of a control.
  package func state(_ state: Control.State) -> String {
    switch state {
    case .enforced: words.enforced
    case .absent: words.absent
    case .unknown: words.unknown
    }
  }
}
