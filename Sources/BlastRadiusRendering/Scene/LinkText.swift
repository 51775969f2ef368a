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

  /// What an arrow says.
  static func state(
    _ draft: SceneDraft, _ key: SceneDraft.LinkKey, _ use: SceneDraft.LinkDraft
  ) -> Scene.Link.State {
    LinkText(draft, key, use, PictureTime([])).state
  }

  private var relation: Relation? {
    key.edge.relation == "behind" && edge == nil
      ? Vocabulary.behind : draft.catalog.vocabulary.relations[key.edge.relation]
  }

  private var state: Scene.Link.State {
    if case .lack? = use.stop { return .near }
    if use.stop != nil { return .denied }
    if edge?.firstObservation != nil { return .observed }
    if edge?.claim != nil { return .claimed }
    guard let certainty = use.certainty else {
      let isOpen = edge?.exists == .unknown || attempt != nil || search != nil
      return isOpen ? .unknown : .plain
    }
    if !use.unknowns.isEmpty { return .unknown }
    return certainty == .possible ? .possible : .reached
  }

  private var words: String {
    // "can administer" would say that it worked.
    Self.words(key.edge.relation, use.stop == .evidence ? nil : relation)
  }

  /// The relation in words: the middle of its sentence, else its name.
  static func words(_ name: String, _ relation: Relation?) -> String {
    let name = PluralWord.spaced(name)
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
    case .denied, .near: return "\(base): \(stopReason)"
    case .observed:
      let at = edge?.firstObservation?.at.map { " \(time.moment($0)) UTC" } ?? ""
      return "\(base), observed" + at + (refused.map { ", \($0)" } ?? "")
    case .claimed: return "\(base), as only the attacker says"
    case .possible: return "\(base), possible"
    case .unknown: return "\(base), " + (note.isEmpty ? "not known" : note)
    case .reached, .plain: return base
    }
  }

  private var note: String {
    let parts: [String?] =
      switch state {
      case .denied, .near: [stopReason]
      case .observed: [when, count, refused, condition]
      case .claimed: [claimed, condition]
      case .unknown where use.certainty == nil && attempt != nil: [attempted]
      default: [condition, searched]
      }
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  private var when: String? { edge?.firstObservation.flatMap { time.when($0.at) } }

  /// How many times it was seen, or how much was.
  private var count: String? { edge?.firstObservation?.count.map { "\(CardText.grouped($0))×" } }

  /// How often it was stopped, though it worked in the end: `refused 3× before`.
  private var refused: String? {
    guard let edge, let seen = edge.firstObservation, let last = edge.refusals.last else {
      return nil
    }
    let count = edge.refusals.reduce(0) { $0 + ($1.count ?? 1) }
    let times = count > 1 ? " \(CardText.grouped(count))×" : ""
    if edge.refusals.allSatisfy({ $0.isSurelyBefore(seen) }) { return "refused\(times) before" }
    if edge.refusals.contains(where: EdgeObservations(of: edge).overcome) {
      return "also refused\(times)"
    }
    return "refused\(times) later" + (last.at.map { ", \(time.moment($0))" } ?? "")
  }

  /// What the attacker says of it, and when.
  private var claimed: String? {
    guard let record = edge?.claim else { return nil }
    let what =
      switch record.outcome {
      case .observed: "claimed"
      case .denied: "claimed to be refused"
      case .attempted: "claimed attempt"
      }
    return [what, time.when(record.at)].compactMap(\.self).joined(separator: ", ")
  }

  /// A try of which nobody says how it ended.
  private var attempt: Evidence? {
    edge?.evidence.first { $0.outcome == .attempted && !$0.claim }
  }

  private var attempted: String? {
    attempt.map { ["attempted", time.when($0.at)].compactMap(\.self).joined(separator: ", ") }
  }

  /// The record that nothing was found, which concerns all that was held until then.
  private var search: Evidence? {
    edge?.evidence.first { $0.reason == .noEvidence && !$0.claim }
  }

  private var searched: String? {
    search.map { "no evidence found" + ($0.at.map { " until \(time.moment($0))" } ?? "") }
  }

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
    if case .lack(let words)? = use.stop { return "lacks \(words)" }
    let record = edge?.stopping
    let when = record.flatMap { time.when($0.at) }.map { ", \($0)" } ?? ""
    if case .control(let id)? = use.stop { return "stopped by \(controlName(id))" + when }
    if let id = record?.control { return "stopped by \(controlName(id))" + when }
    return record?.reason == .byDesign ? "separated by design" : "access denied" + when
  }

  private func controlName(_ id: String) -> String {
    draft.model.controls.first { $0.id == id }?.name ?? id
  }
}
