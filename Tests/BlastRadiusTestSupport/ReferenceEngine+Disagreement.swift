public import BlastRadius

extension ReferenceEngine {
  /// The first thing in which an exposure is not what the contract says, or `nil`.
  ///
  /// Facts, bounds, certainty, hops, effort, `closedBy` and the summary have to be equal. Of the
  /// shown witnesses any valid one is accepted.
  public func disagreement(with exposure: Exposure) -> String? {
    disagreement(with: ListedExposure(exposure))
  }

  /// The same for an exposure of which all facts were made.
  public func disagreement(with exposure: ListedExposure) -> String? {
    factProblem(in: exposure) ?? closureProblem(in: exposure) ?? witnessProblem(in: exposure)
      ?? orderProblem(in: exposure) ?? summaryProblem(in: exposure)
  }

  /// What is asked for: all of time, or only the intervals that contain the instant asked about.
  private var asked: ExposureNotation.Facts {
    guard let instant = question.at?.asBeginning else { return normalized() }
    return normalized().compactMapValues { intervals in
      let slice = intervals.filter { $0.period.contains(instant) }
      return slice.isEmpty ? nil : slice
    }
  }

  private func factProblem(in exposure: ListedExposure) -> String? {
    var (expected, actual) = (asked, ExposureNotation.facts(of: exposure))
    if let instant = question.at?.asBeginning {
      // A slice shows the one interval of its witness, which may be shorter than here.
      guard actual.values.allSatisfy({ $0.count == 1 && $0[0].period.contains(instant) }) else {
        return "the slice is not one interval around \(instant)"
      }
      for (fact, intervals) in actual where expected[fact] != nil {
        guard expected[fact]?[0].period.covers(intervals[0].period) == true else {
          return "\(fact) is shown for too long"
        }
      }
      for fact in expected.keys { expected[fact]?[0].period = .always }
      for fact in actual.keys { actual[fact]?[0].period = .always }
    }
    let wanted = ExposureNotation.lines(ExposureNotation.leavingOutImplied(expected, in: model))
    let found = ExposureNotation.lines(ExposureNotation.leavingOutImplied(actual, in: model))
    guard wanted != found else { return nil }
    let missing = wanted.filter { !found.contains($0) }
    let unexpected = found.filter { !wanted.contains($0) }
    return (missing.map { "expected \($0)" } + unexpected.map { "actual   \($0)" })
      .joined(separator: "\n")
  }

  private func closureProblem(in exposure: ListedExposure) -> String? {
    let possible = exposure.facts.filter { $0.main.certainty == .possible }
    let stretches = possible.map { ($0.fact, $0.main.period) }
    let closedBy = closedBy(Dictionary(stretches) { first, _ in first })
    for reached in exposure.facts {
      let expected = closedBy[reached.fact] ?? []
      if reached.closedBy != expected {
        return "\(reached.fact) is closed by \(expected), not by \(reached.closedBy)"
      }
      if !Set(reached.main.dependsOn).isSuperset(of: expected) {
        return "\(reached.fact) depends on \(reached.main.dependsOn) and is closed by \(expected)"
      }
    }
    return nil
  }

  private func witnessProblem(in exposure: ListedExposure) -> String? {
    for reached in exposure.facts {
      for (interval, next) in zip(reached.intervals, reached.intervals.dropFirst())
      where interval.period.until == next.period.from {
        var continued = next
        continued.period = interval.period
        if continued == interval { return "\(reached.fact) has two intervals that are one" }
      }
      for interval in reached.intervals {
        if let problem = check(interval, of: reached.fact) {
          return "\(reached.fact) from \(interval.period.from?.description ?? "…") \(problem)"
        }
      }
    }
    return nil
  }

  /// Level, then hops, then id.
  private func orderProblem(in exposure: ListedExposure) -> String? {
    let keys = exposure.facts.map {
      (UInt8.max - $0.fact.level.rawValue, $0.main.hops, $0.fact.node)
    }
    for (first, second) in zip(keys, keys.dropFirst()) where first >= second {
      return "\(first.2) stands before \(second.2)"
    }
    return nil
  }

  /// Each node but the seeds once, by its strongest confirmed level; and where the strongest level
  /// of all is only possible, as possible.
  private func summaryProblem(in exposure: ListedExposure) -> String? {
    var expected = Exposure.Summary()
    let facts = asked
    let seeds = Set<String>(question.from.map(\.node))
    for id in Set<String>(facts.keys.map(\.node)).subtracting(seeds) {
      let levels = Level.allCases.filter { facts[Fact(id, $0)] != nil }
      let sure = levels.filter { level in
        facts[Fact(id, level)]?.contains { $0.certainty == .confirmed } ?? false
      }
      switch sure.max(by: { $0.rawValue < $1.rawValue }) {
      case .control: expected.controlled += 1
      case .write: expected.writable += 1
      case .read: expected.readable += 1
      case .connect: expected.connectable += 1
      case nil: break
      }
      if levels.last != sure.last { expected.possible += 1 }
    }
    return exposure.summary == expected
      ? nil : "the summary is \(exposure.summary), not \(expected)"
  }
}
