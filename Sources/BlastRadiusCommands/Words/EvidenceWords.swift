internal import BlastRadius
internal import BlastRadiusRendering

/// Words about evidence, plain: escaping is the format's.
enum EvidenceWords {
  /// A date, an instant to the minute or second, or `undated`.
  static func moment(_ moment: Moment?) -> String {
    moment.map(TimeWords.text) ?? Said.common.undated
  }

  /// The strongest evidence on an edge in a word; as programs call it in English.
  static func word(_ mark: EvidenceMark) -> String {
    switch mark {
    case .observed: Said.table.observed
    case .denied: Said.table.denied
    case .attempted: Said.table.attempted
    case .claim: Said.table.claim
    case .noEvidence: Said.table.noEvidence
    }
  }

  /// What came of a try.
  static func word(_ outcome: Evidence.Outcome) -> String {
    switch outcome {
    case .observed: Said.evidence.observed
    case .denied: Said.evidence.denied
    case .attempted: Said.evidence.attemptedWord
    }
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
    unknowns.isEmpty
      ? "" : ", " + Said.answer.dependingOn(Said.language.list(unknowns.map(names.unknown)))
  }

  /// How surely the model derives it.
  static func derivable(_ happening: EvidenceReport.Happening, _ names: ModelNames) -> String {
    switch happening.certainty {
    case .confirmed: Said.evidence.derivable
    case .possible: Said.common.possible + condition(happening.dependsOn, names)
    case nil: Said.evidence.notDerivable
    }
  }

  /// Why something was denied.
  static func reason(_ record: Evidence) -> String {
    switch record.reason {
    case .refused: Said.evidence.refused
    case .byDesign: Said.evidence.byDesign
    case .noEvidence: Said.evidence.noEvidence
    case nil: Said.evidence.denied
    }
  }

  /// What would make the model derive an observation.
  static func remedy(_ item: EvidenceReport.Unexplained, _ names: ModelNames) -> String {
    let gaps = item.gaps.map { gap -> String in
      guard gap.lack.of.count == 1, let fact = gap.lack.of.first else {
        return Said.evidence.edgesOrSeeds
      }
      if gap.heldAt.isEmpty {
        return Said.evidence.edgeOrSeed(names.text(fact), names.title(fact.node))
      }
      let periods = gap.heldAt.map { TimeWords.text($0) }.joined(separator: ", ")
      return Said.evidence.anotherDate(names.text(fact), periods)
    }
    return (gaps + item.closed.map(remedy)).joined(separator: "; ")
  }

  private static func remedy(_ closure: WhyNot.Closure) -> String {
    switch closure {
    case .control(let id): Said.evidence.notEnforced(id)
    case .doesNotExist: "`exists: true`"
    case .notValid: Said.evidence.validity
    }
  }

  /// What would make the model agree with a denial.
  static func remedy(_ item: EvidenceReport.Contradiction, _ names: ModelNames) -> String {
    let via = names.sentence(item.happening.via)
    switch item.remedy {
    case .enforce(let controls):
      return Said.evidence.enforcedThen(Said.language.list(controls), via)
    case .addControl(let control?): return Said.evidence.unlessOn(control, via)
    case .addControl(nil): return Said.evidence.aControl(via)
    }
  }

  /// Through what something is held that was denied on another edge.
  static func otherwise(_ item: EvidenceReport.Otherwise, _ names: ModelNames) -> String {
    "\(names.text(item.fact)), " + (item.certainty == .possible ? "\(Said.common.possible), " : "")
      + (item.via.map { Said.table.throughEdge(names.sentence($0)) } ?? Said.table.given)
  }

  /// A log, and whether it still has what it would have to tell.
  static func log(_ log: LogReach) -> String {
    let say = Said.evidence
    let since = log.since.map(TimeWords.text) ?? ""
    let reach =
      switch log.coverage {
      case .whole: log.since == nil ? say.keptForever : say.reachesBack(since)
      case .part: say.reachesOnly(since)
      case .none: say.noLonger(since)
      case .unknown:
        log.logs.kept.map { say.keptFor("\($0)") } ?? say.nobodySays
      }
    return "\(log.logs.source): \(reach)"
  }

  /// `36 of 2,059,357 accessed`, with what was said before.
  static func count(_ tally: EvidenceReport.Tally) -> String {
    guard let total = tally.total else {
      return tally.parts.map { figure($0) + " \($0.name)" }.joined(separator: ", ")
    }
    if tally.parts.isEmpty { return Said.evidence.inAll(figure(total)) }
    let parts = tally.parts.enumerated().map { position, part in
      let number = figure(part)
      let amount =
        position == 0 ? Said.evidence.of(number, CountText.grouped(total.value)) : number
      return amount + " \(part.name)"
    }
    return parts.joined(separator: ", ") + corrections(total)
  }

  private static func figure(_ count: Node.Count) -> String {
    CountText.grouped(count.value) + corrections(count)
  }

  private static func corrections(_ count: Node.Count) -> String {
    count.superseded.map { old in
      let source = old.source.map { ", \($0)" } ?? ""
      return Said.evidence.corrected(CountText.grouped(old.value), source)
    }.joined()
  }
}
