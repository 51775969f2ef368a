public import BlastRadius

extension ReferenceEngine {
  /// The first thing in which an exposure is not what the contract says, or `nil`.
  ///
  /// Facts, bounds, certainty, hops, effort, `closedBy` and the summary have to be equal. Of the
  /// shown witnesses any valid one is accepted.
  public func disagreement(with exposure: Exposure) -> String? {
    factProblem(in: exposure) ?? closureProblem(in: exposure) ?? witnessProblem(in: exposure)
      ?? orderProblem(in: exposure) ?? summaryProblem(in: exposure)
  }

  private func factProblem(in exposure: Exposure) -> String? {
    let expected = ExposureNotation.leavingOutImplied(normalized(), in: model)
    let shown = ExposureNotation.facts(of: exposure)
    let actual = ExposureNotation.leavingOutImplied(shown, in: model)
    let (wanted, found) = (ExposureNotation.lines(expected), ExposureNotation.lines(actual))
    guard wanted != found else { return nil }
    let missing = wanted.filter { !found.contains($0) }
    let unexpected = found.filter { !wanted.contains($0) }
    return (missing.map { "expected \($0)" } + unexpected.map { "actual   \($0)" })
      .joined(separator: "\n")
  }

  private func closureProblem(in exposure: Exposure) -> String? {
    let closedBy = closedBy()
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

  private func witnessProblem(in exposure: Exposure) -> String? {
    for reached in exposure.facts {
      for interval in reached.intervals {
        if let problem = check(interval, of: reached.fact) {
          return "\(reached.fact) from \(interval.period.from?.description ?? "…") \(problem)"
        }
      }
    }
    return nil
  }

  /// Level, then hops, then id.
  private func orderProblem(in exposure: Exposure) -> String? {
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
  private func summaryProblem(in exposure: Exposure) -> String? {
    var expected = Exposure.Summary()
    let facts = normalized()
    let seeds = Set(question.from.map(\.node))
    for id in Set(facts.keys.map(\.node)).subtracting(seeds) {
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
