import GraphKernel

/// The elementary intervals of a model: between two neighbouring instants nothing changes.
struct Timeline: Sendable {
  /// The instants, ascending, without repetition.
  let cuts: [Instant]

  init(_ instants: Set<Instant>) { cuts = instants.sorted() }

  /// How many intervals there are, one more than instants.
  var count: Int { cuts.count + 1 }

  /// The interval that contains an instant; one that begins at it, if any does.
  func index(of instant: Instant) -> Int {
    cuts.partitioningIndex { $0 > instant }
  }

  /// The intervals inside a period whose bounds are instants of the timeline.
  func indices(of period: Period) -> Range<Int> {
    let lower = period.from.map(index) ?? 0
    let upper = period.until.map(index) ?? count
    return lower..<max(lower, upper)
  }

  /// The first instant of an interval, or `nil` for the beginning of time.
  func start(of interval: Int) -> Instant? { interval == 0 ? nil : cuts[interval - 1] }

  /// The period of neighbouring intervals.
  func period(of intervals: Range<Int>) -> Period {
    Period(
      from: start(of: intervals.lowerBound),
      until: intervals.upperBound == count ? nil : cuts[intervals.upperBound - 1])
  }
}
