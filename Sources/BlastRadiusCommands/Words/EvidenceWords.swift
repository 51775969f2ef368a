internal import BlastRadius

/// Words about evidence, plain: escaping is the format's.
enum EvidenceWords {
  /// A date, an instant to the minute or second, or `undated`.
  static func moment(_ moment: Moment?) -> String {
    moment.map(TimeWords.text) ?? "undated"
  }

  /// The facts that no other one of the list means already.
  static func strongest(_ facts: [Fact], _ names: ModelNames) -> String {
    let levels = facts.map(\.level)
    let shown =
      levels.contains(.control)
      ? facts.filter { $0.level == .control }
      : facts.filter { $0.level != .connect || levels == [.connect] }
    return shown.map(names.text).joined(separator: ", ")
  }

  /// `, depending on A and B`.
  static func condition(_ unknowns: [String], _ names: ModelNames) -> String {
    unknowns.isEmpty ? "" : ", depending on " + WordList.joined(unknowns.map(names.unknown))
  }

  /// How surely the model derives it.
  static func derivable(_ happening: EvidenceReport.Happening, _ names: ModelNames) -> String {
    switch happening.certainty {
    case .confirmed: "derivable"
    case .possible: "possible" + condition(happening.dependsOn, names)
    case nil: "not derivable"
    }
  }

  /// Why something was denied.
  static func reason(_ record: Evidence) -> String {
    switch record.reason {
    case .refused: "refused"
    case .byDesign: "by design"
    case .noEvidence: "no evidence"
    case nil: "denied"
    }
  }

  /// What would make the model derive an observation.
  static func remedy(_ item: EvidenceReport.Unexplained, _ names: ModelNames) -> String {
    let gaps = item.gaps.map { gap -> String in
      guard gap.lack.of.count == 1, let fact = gap.lack.of.first else {
        return "edges into what is missing, or further seeds"
      }
      if gap.heldAt.isEmpty {
        return "an edge that gives \(names.text(fact)), or \(names.title(fact.node)) as a seed"
      }
      let periods = gap.heldAt.map { TimeWords.text($0) }.joined(separator: ", ")
      return "another date: \(names.text(fact)) is held \(periods)"
    }
    return (gaps + item.closed.map(remedy)).joined(separator: "; ")
  }

  private static func remedy(_ closure: WhyNot.Closure) -> String {
    switch closure {
    case .control(let id): "`state` of \(id): not enforced then"
    case .doesNotExist: "`exists: true`"
    case .notValid: "`valid` of the edge, or the life of its object"
    }
  }

  /// What would make the model agree with a denial.
  static func remedy(_ item: EvidenceReport.Contradiction, _ names: ModelNames) -> String {
    let via = names.sentence(item.happening.via)
    switch item.remedy {
    case .enforce(let controls):
      let list = WordList.joined(controls)
      return "`state` of \(list): enforced then, which closes \(via)"
    case .addControl(let control?): return "`unless: \(control)` on \(via)"
    case .addControl(nil): return "a control on \(via)"
    }
  }

  /// Through what something is held that was denied on another edge.
  static func otherwise(_ item: EvidenceReport.Otherwise, _ names: ModelNames) -> String {
    "\(names.text(item.fact)), " + (item.certainty == .possible ? "possible, " : "")
      + (item.via.map { "through \(names.sentence($0))" } ?? "given")
  }

  /// A log, and whether it still has what it would have to tell.
  static func log(_ log: LogReach) -> String {
    let since = log.since.map(TimeWords.text) ?? ""
    let reach =
      switch log.coverage {
      case .whole: log.since == nil ? "kept forever" : "reaches back, to \(since)"
      case .part: "reaches back only to \(since)"
      case .none: "no longer reaches back, only to \(since)"
      case .unknown:
        log.logs.kept.map { "kept \($0), as of no known day" } ?? "nobody says for how long"
      }
    return "\(log.logs.source): \(reach)"
  }

  /// `36 of 2,059,357 accessed`, with what was said before.
  static func count(_ tally: EvidenceReport.Tally) -> String {
    guard let total = tally.total else {
      return tally.parts.map { figure($0) + " \($0.name)" }.joined(separator: ", ")
    }
    if tally.parts.isEmpty { return figure(total) + " in all" }
    let parts = tally.parts.enumerated().map { position, part in
      figure(part) + (position == 0 ? " of \(CountText.grouped(total.value))" : "")
        + " \(part.name)"
    }
    return parts.joined(separator: ", ") + corrections(total)
  }

  private static func figure(_ count: Node.Count) -> String {
    CountText.grouped(count.value) + corrections(count)
  }

  private static func corrections(_ count: Node.Count) -> String {
    count.superseded.map { old in
      let source = old.source.map { ", \($0)" } ?? ""
      return " (\(CountText.grouped(old.value)) before it was corrected\(source))"
    }.joined()
  }
}
