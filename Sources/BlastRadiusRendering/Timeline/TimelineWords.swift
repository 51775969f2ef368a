import BlastRadius

extension TimelineDraft {
  /// The small print.
  var caption: [String] {
    var caption: [String] = []
    if omittedMarks > 0 {
      let isOne = omittedMarks == 1
      caption.append(
        "\(CardText.grouped(omittedMarks)) more undated mark\(isOne ? " is" : "s are") not drawn.")
    }
    let undated = chronology.entries.filter { $0.at == nil && $0.node == nil }
    if !undated.isEmpty {
      let shown = undated.prefix(5).map { PictureText.shown($0.label, limit: 120) }
      let more = undated.count > 5 ? " and \(undated.count - 5) more" : ""
      caption.append("Nobody dates: " + shown.joined(separator: ", ") + more + ".")
    }
    let sources = model.sources.distinct()
    if !sources.isEmpty {
      let shown = sources.prefix(3).map { PictureText.shown($0, limit: 120) }
      let more = sources.count > 3 ? " and \(sources.count - 3) more" : ""
      caption.append("Sources: " + shown.joined(separator: ", ") + more)
    }
    return caption
  }

  /// What happened, then what was held, a sentence each.
  var description: [String] {
    let time = PictureTime([])
    let happened = chronology.entries.prefix(200).map { entry in
      let when = entry.at.map { time.moment($0) + " UTC" } ?? "undated"
      let step = entry.step.map { ", step \($0)" } ?? ""
      return
        "\(when): \(PictureText.shown(entry.label, limit: 200)) (\(entry.kind.rawValue)\(step))."
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
    let time = PictureTime([])
    let bars = row.bars.map { bar in
      let surely = bar.certainty == .possible ? "possible " : ""
      let period = time.period(bar.period)
      return surely + bar.level.name + (period.isEmpty ? ", always" : " " + period)
    }
    let name = PictureText.shown(row.name, limit: 100)
    return "\(name): " + (bars.isEmpty ? "not reached" : bars.joined(separator: "; "))
  }

  private static func when(_ mark: TimelineScene.Mark) -> String {
    let time = PictureTime([])
    guard let moment = mark.moment else {
      return mark.at.map { "\(time.minute($0)) UTC" } ?? "undated"
    }
    let said = time.moment(moment)
    return moment.isExact ? said + " UTC" : mark.span == nil ? said : "some time in " + said
  }

  /// What a mark says, for those who point at it or listen.
  static func sentence(of mark: TimelineScene.Mark) -> String {
    let step = mark.step.map { "step \($0): " } ?? ""
    let kind = mark.kind == .step ? "" : ", \(mark.kind.words)"
    let when = when(mark)
    return "\(when), \(step)\(mark.label)\(kind)"
      + (mark.remark.isEmpty ? "" : ", \(mark.remark)")
  }
}
