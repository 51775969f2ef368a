import BlastRadius

extension TimelineDraft {
  /// The small print.
  var caption: [String] {
    let language = options.language
    var caption: [String] = []
    if omittedMarks > 0 { caption.append(language.timeline.undatedNotDrawn(omittedMarks)) }
    let undated = chronology.entries.filter { $0.at == nil && $0.node == nil }
    if !undated.isEmpty {
      let shown = undated.prefix(5).map {
        PictureText.shown(language.label($0, in: model, catalog), limit: 120)
      }
      caption.append(language.timeline.nobodyDates(language.cut(shown, more: undated.count - 5)))
    }
    return caption + language.sources(of: model)
  }

  /// What happened, then what was held, a sentence each.
  var description: [String] {
    let language = options.language
    let time = PictureTime([], language)
    let happened = chronology.entries.prefix(200).map { entry in
      let when = entry.at.map { time.moment($0) + " UTC" } ?? language.common.undated
      let kind = language.kind(entry.kind)
      let step = entry.step.map { language.timeline.step(kind, String($0)) } ?? kind
      let label = PictureText.shown(language.label(entry, in: model, catalog), limit: 200)
      return language.timeline.entry(when, label, step)
    }
    let words = TimelineWords(language)
    let held = lanes.flatMap(\.rows).prefix(200).map { row in words.sentence(of: row) + "." }
    return happened + held
  }
}

/// A timeline in words, for those who do not see it.
struct TimelineWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  private var say: Speech<TimelineTexts> { language.timeline }

  /// `Jira: control 18 Oct 2023 – 23 Nov 2023 16:35; possible read …`.
  func sentence(of row: TimelineScene.Row) -> String {
    let time = PictureTime([], language)
    let bars = row.bars.map { bar in
      let level = language.level(bar.level, bar.certainty)
      let period = time.period(bar.period)
      return period.isEmpty ? say.alwaysAt(level) : "\(level) \(period)"
    }
    let name = PictureText.shown(row.name, limit: 100)
    return say.row(name, bars.isEmpty ? say.notReached : bars.joined(separator: "; "))
  }

  private func when(_ mark: TimelineScene.Mark) -> String {
    let time = PictureTime([], language)
    guard let moment = mark.moment else {
      return mark.at.map { "\(time.minute($0)) UTC" } ?? language.common.undated
    }
    let said = time.moment(moment)
    return moment.isExact ? said + " UTC" : mark.span == nil ? said : say.someTimeIn(said)
  }

  /// What a mark says, for those who point at it or listen.
  func sentence(of mark: TimelineScene.Mark) -> String {
    let step = mark.step.map { say.stepFirst(String($0)) } ?? ""
    let kind = mark.kind == .step ? "" : ", \(word(mark.kind))"
    let when = when(mark)
    return "\(when), \(step)\(mark.label)\(kind)"
      + (mark.remark.isEmpty ? "" : ", \(mark.remark)")
  }

  /// What the legend says of a mark.
  func word(_ kind: TimelineScene.Mark.Kind) -> String {
    switch kind {
    case .leak: say.leak
    case .firstUse: say.firstUseMark
    case .step: say.observedStep
    case .attempted: say.attempted
    case .claim: say.claim
    case .noEvidence: say.noEvidence
    case .denied: say.denied
    case .alert: say.alert
    case .detection: say.detection
    case .containment: say.containment
    case .revoked: say.revoked
    case .rotated: say.rotated
    case .rotationUnknown: say.rotationUnknown
    case .evicted: say.evicted
    case .ended: say.ended
    case .changed: say.changed
    case .lastActivity: say.lastActivity
    case .disclosure: say.disclosure
    }
  }
}
