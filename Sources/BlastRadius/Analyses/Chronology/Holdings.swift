/// Says of each node which level is the strongest when.
struct Holdings {
  private let exposure: Exposure

  init(_ exposure: Exposure) { self.exposure = exposure }

  /// The nodes held, by their first instant, then level, then id.
  var all: [Chronology.Holding] {
    let nodes = [ExactText: [ReachedFact]](grouping: exposure.facts, by: \.fact.node)
    let holdings = nodes.map { id, facts in
      Chronology.Holding(
        node: id.text, isSeed: facts.contains { $0.main.via == nil },
        stretches: stretches(of: facts))
    }
    return holdings.sorted { left, right in
      let (first, second) = (left.stretches[0], right.stretches[0])
      let starts = (
        first.period.from?.microseconds ?? .min, second.period.from?.microseconds ?? .min
      )
      if starts.0 != starts.1 { return starts.0 < starts.1 }
      if left.isSeed != right.isSeed { return left.isSeed }
      if first.level != second.level { return first.level.rawValue > second.level.rawValue }
      return left.node < right.node
    }
  }

  private func stretches(of facts: [ReachedFact]) -> [Chronology.Stretch] {
    let periods = facts.flatMap(\.intervals).map(\.period)
    let cuts = Set(periods.flatMap { [$0.from, $0.until].compactMap(\.self) }).sorted()
    let bounds: [Instant?] = [nil] + cuts + [nil]
    var result: [Chronology.Stretch] = []
    for (from, until) in zip(bounds, bounds.dropFirst()) {
      guard var stretch = strongest(of: facts, from: from) else { continue }
      stretch.period = Period(from: from, until: until)
      if let last = result.last, last.period.until == from, last.agrees(with: stretch) {
        result[result.count - 1].period.until = until
      } else {
        result.append(stretch)
      }
    }
    return result
  }

  /// The strongest level in the stretch that begins at an instant, or at the beginning of time.
  private func strongest(of facts: [ReachedFact], from start: Instant?) -> Chronology.Stretch? {
    let held = facts.compactMap { fact -> (level: Level, interval: HeldInterval)? in
      let interval = fact.intervals.first { interval in
        start.map { interval.period.contains($0) } ?? (interval.period.from == nil)
      }
      return interval.map { (fact.fact.level, $0) }
    }
    guard let best = held.max(by: { $0.level.rawValue < $1.level.rawValue }) else { return nil }
    let sure = held.filter { $0.interval.certainty == .confirmed }.map(\.level)
    return Chronology.Stretch(
      period: best.interval.period, level: best.level, certainty: best.interval.certainty,
      surely: best.interval.certainty == .confirmed
        ? nil : sure.max { $0.rawValue < $1.rawValue },
      via: best.interval.via, because: best.interval.because, dependsOn: best.interval.dependsOn)
  }
}

extension Chronology.Stretch {
  /// Whether both say the same but for their bounds.
  fileprivate func agrees(with other: Chronology.Stretch) -> Bool {
    level == other.level && certainty == other.certainty && surely == other.surely
      && via == other.via && dependsOn == other.dependsOn
  }
}
