internal import BlastRadius
internal import BlastRadiusRendering

/// A line of an exposure: a fact over a stretch of time in which it is held through one edge.
struct ExposureStretch: Sendable {
  var fact: ReachedFact
  /// The interval that the stretch begins with.
  var interval: HeldInterval
  /// All of the stretch.
  var period: Period
  /// The stretch of the fact before it.
  var previous: Period?
  /// How many stretches it stands for, where it is the last line of a fact with very many.
  var more = 0

  /// How many stretches of a fact people see at most.
  private static let limit = 100

  /// Whether it is the first of its fact.
  var isFirst: Bool { previous == nil }

  /// A line for each interval.
  static func intervals(of fact: ReachedFact) -> [ExposureStretch] {
    fact.intervals.map { ExposureStretch(fact: fact, interval: $0, period: $0.period) }
  }

  /// The lines of a fact for people; neighbours that read the same are one.
  static func merged(of fact: ReachedFact, _ names: ModelNames) -> [ExposureStretch] {
    var lines: [ExposureStretch] = []
    var text = ""
    var before: HeldInterval?
    for var line in intervals(of: fact) {
      let last = text
      if before.map({ !$0.isHeld(as: line.interval) }) ?? true { text = line.through(names) }
      before = line.interval
      if let end = lines.last?.period.until, last == text, end == line.period.from {
        lines[lines.count - 1].period.until = line.period.until
      } else {
        line.previous = lines.last?.period
        lines.append(line)
      }
    }
    guard lines.count > limit else { return lines }
    lines[limit - 1].more = lines.count - limit + 1
    return Array(lines.prefix(limit))
  }

  /// The facts that the edge needed besides its subject.
  var others: [Fact] {
    interval.via.map { via in interval.because.filter { $0.node != via.subject } } ?? []
  }

  /// The edge, what it needed besides its subject, and what is known of it.
  func through(_ names: ModelNames) -> String {
    if more > 0 {
      return Said.table.moreStretches(CountText.grouped(more))
    }
    guard let via = interval.via else { return Said.table.given }
    let text = names.sentence(via, with: others)
    var remarks = names.evidence(on: via).map { [EvidenceWords.word($0)] } ?? []
    if interval.certainty < fact.main.certainty {
      let unknowns = UnknownText.list(interval.dependsOn) { names.unknown($0) }
      remarks.append(Said.table.onlyPossible(unknowns))
    }
    return remarks.isEmpty ? text : "\(text) (\(remarks.joined(separator: "; ")))"
  }
}

extension HeldInterval {
  /// Whether both are held through one edge, as surely.
  fileprivate func isHeld(as other: HeldInterval) -> Bool {
    certainty == other.certainty && via == other.via && because == other.because
      && dependsOn == other.dependsOn
  }
}
