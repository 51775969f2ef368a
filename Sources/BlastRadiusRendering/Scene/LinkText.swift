import BlastRadius

/// What an arrow says, and how it is drawn.
struct LinkText {
  let draft: SceneDraft
  let key: SceneDraft.LinkKey
  let use: SceneDraft.LinkDraft
  let edge: Edge?
  let time: PictureTime

  init(
    _ draft: SceneDraft, _ key: SceneDraft.LinkKey, _ use: SceneDraft.LinkDraft, _ time: PictureTime
  ) {
    self.time = time
    self.draft = draft
    self.key = key
    self.use = use
    edge = draft.edge(key.edge)
  }

  /// The arrow without its ids and number.
  var link: Scene.Link {
    Scene.Link(
      id: "", from: "", to: "", state: state, step: nil, text: words, note: note,
      sentence: sentence, isData: relation?.steps.isEmpty ?? false)
  }

  private var relation: Relation? {
    key.edge.relation == "behind" && edge == nil
      ? Vocabulary.behind : draft.catalog.vocabulary.relations[key.edge.relation]
  }

  private var state: Scene.Link.State {
    if use.stop != nil { return .denied }
    if edge?.firstObservation != nil { return .observed }
    guard let certainty = use.certainty else {
      return edge?.wasAttempted == true || edge?.exists == .unknown ? .unknown : .plain
    }
    if !use.unknowns.isEmpty { return .unknown }
    return certainty == .possible ? .possible : .reached
  }

  /// The relation in words: the middle of its sentence, else its name.
  private var words: String {
    let name = key.edge.relation.split(separator: "-").joined(separator: " ")
    // "can administer" would say that it worked.
    if use.stop == .evidence { return name }
    guard let sentence = relation?.sentence, sentence.hasPrefix("{subject} "),
      sentence.hasSuffix(" {object}"), sentence.utf8.count > 19
    else { return name }
    let middle = sentence.dropFirst("{subject} ".count).dropLast(" {object}".count)
    return middle.contains("{") || middle.isEmpty ? name : String(middle)
  }

  private var sentence: String {
    let (subject, object) = (draft.name(key.edge.subject), draft.name(key.edge.object))
    let base =
      use.stop == .evidence
      ? "\(subject) \(words) \(object)"
      : relation?.sentence(subject: subject, object: object) ?? "\(subject) \(words) \(object)"
    switch state {
    case .denied: return "\(base): \(stopReason)"
    case .observed: return "\(base), observed" + (when.map { " \($0) UTC" } ?? "")
    case .possible: return "\(base), possible"
    case .unknown: return "\(base), " + (note.isEmpty ? "not known" : note)
    case .reached, .plain: return base
    }
  }

  private var note: String {
    switch state {
    case .denied: stopReason
    case .observed: [when, count, condition].compactMap(\.self).joined(separator: " · ")
    case .unknown where edge?.wasAttempted == true && use.certainty == nil: "attempted"
    default: condition ?? ""
    }
  }

  private var when: String? { edge?.firstObservation?.at.map(time.moment) }

  /// How many times it was seen, or how much was.
  private var count: String? { edge?.firstObservation?.count.map { "\(CardText.grouped($0))×" } }

  /// What the arrow hangs on.
  private var condition: String? {
    if use.certainty == nil {
      let controls = edge?.unless.map(controlName) ?? []
      return controls.isEmpty ? nil : "unless " + controls.joined(separator: ", ")
    }
    guard !use.unknowns.isEmpty else { return nil }
    let controls = use.unknowns.filter { edge?.unless.contains($0) == true }
    if controls.isEmpty { return "nobody says how" }
    return "unless " + controls.map(controlName).joined(separator: ", ")
  }

  private var stopReason: String {
    let record = edge?.evidence.first { $0.outcome == .denied }
    let when = record?.at.map { ", \(time.moment($0))" } ?? ""
    if case .control(let id)? = use.stop { return "stopped by \(controlName(id))" + when }
    if let id = record?.control { return "stopped by \(controlName(id))" + when }
    switch record?.reason {
    case .byDesign: return "separated by design"
    case .noEvidence: return "no evidence of it"
    case .refused, nil: return "access denied" + when
    }
  }

  private func controlName(_ id: String) -> String {
    draft.model.controls.first { $0.id == id }?.name ?? id
  }
}

extension Edge {
  /// Whether it was stopped when it was tried, or is said to be closed.
  var wasDenied: Bool { evidence.contains { $0.outcome == .denied } }
  /// Whether it was tried and nobody says how it ended, or only the attacker says so.
  var wasAttempted: Bool { evidence.contains { $0.outcome == .attempted || $0.claim } }
}
