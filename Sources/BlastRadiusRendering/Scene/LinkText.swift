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
    LinkText(draft, key, use, PictureTime([], draft.options.language)).state
  }

  private var language: Language { draft.options.language }
  private var say: Speech<PictureTexts> { language.picture }

  private var relation: Relation? {
    let isImplied = key.edge.relation == "behind" && edge == nil
    let relation =
      isImplied ? Vocabulary.behind : draft.catalog.vocabulary.relations[key.edge.relation]
    return relation.map(language.relation)
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
    let words = language.words
    switch state {
    case .denied, .near: return "\(base): \(stopReason)"
    case .observed:
      let seen =
        edge?.firstObservation?.at.map { words.observedAt(base, time.moment($0)) }
        ?? words.observed(base)
      return seen + (refused.map { ", \($0)" } ?? "")
    case .claimed: return words.claimed(base)
    case .possible: return words.possible(base)
    case .unknown: return "\(base), " + (note.isEmpty ? words.notKnown : note)
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
  private var count: String? { edge?.firstObservation?.count.map { "\(language.grouped($0))×" } }

  /// How often it was stopped, though it worked in the end: `refused 3× before`.
  private var refused: String? {
    guard let edge, let seen = edge.firstObservation, let last = edge.refusals.last else {
      return nil
    }
    let count = edge.refusals.reduce(0) { $0 + ($1.count ?? 1) }
    let refused = count > 1 ? say.refusedTimes(language.grouped(count)) : say.refused
    if edge.refusals.allSatisfy({ $0.isSurelyBefore(seen) }) { return say.refusedBefore(refused) }
    if edge.refusals.contains(where: EdgeObservations(of: edge).overcome) {
      return say.alsoRefused(refused)
    }
    return say.refusedLater(refused) + (last.at.map { ", \(time.moment($0))" } ?? "")
  }

  /// What the attacker says of it, and when.
  private var claimed: String? {
    guard let record = edge?.claim else { return nil }
    let what =
      switch record.outcome {
      case .observed: say.claimed
      case .denied: say.claimedRefused
      case .attempted: say.claimedAttempt
      }
    return [what, time.when(record.at)].compactMap(\.self).joined(separator: ", ")
  }

  /// A try of which nobody says how it ended.
  private var attempt: Evidence? {
    edge?.evidence.first { $0.outcome == .attempted && !$0.claim }
  }

  private var attempted: String? {
    attempt.map { [say.attempted, time.when($0.at)].compactMap(\.self).joined(separator: ", ") }
  }

  /// The record that nothing was found, which concerns all that was held until then.
  private var search: Evidence? {
    edge?.evidence.first { $0.reason == .noEvidence && !$0.claim }
  }

  private var searched: String? {
    search.map { search in
      search.at.map { say.noEvidenceUntil(time.moment($0)) } ?? say.noEvidence
    }
  }

  /// What the arrow hangs on.
  private var condition: String? {
    if use.certainty == nil {
      let controls = edge?.unless.map(controlName) ?? []
      return controls.isEmpty ? nil : say.unless(controls.joined(separator: ", "))
    }
    guard !use.unknowns.isEmpty else { return nil }
    let controls = use.unknowns.filter { edge?.unless.contains($0) == true }
    if controls.isEmpty { return say.nobodySaysHow }
    return say.unless(controls.map(controlName).joined(separator: ", "))
  }

  private var stopReason: String {
    if case .lack(let words)? = use.stop { return say.lacks(words) }
    let record = edge?.stopping
    let when = record.flatMap { time.when($0.at) }.map { ", \($0)" } ?? ""
    if case .control(let id)? = use.stop { return say.stoppedBy(controlName(id)) + when }
    if let id = record?.control { return say.stoppedBy(controlName(id)) + when }
    return record?.reason == .byDesign ? say.separated : say.denied + when
  }

  private func controlName(_ id: String) -> String {
    draft.model.controls.first { $0.id == id }?.name ?? id
  }
}
