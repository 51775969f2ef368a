import GraphKernel

extension EdgeUsage {
  /// What an edge lacks in the interval of some in which it lacks least, and why it is closed then.
  func shortfall(
    ofEdge index: Int, in span: Range<Int>
  ) -> (lacks: [WhyNot.Lack], closed: [WhyNot.Closure]) {
    guard !isStepless(index) else { return shortfallOfReading(index, in: span) }
    let reference = analysis.program.nodes.reference(toEdge: index)
    var best: (cost: Int, lacks: [WhyNot.Lack], closed: [WhyNot.Closure])?
    for rule in rules(ofEdge: index) {
      for interval in span {
        let lacks = analysis.lacks(of: rule, at: interval)
        let closed = analysis.closures(of: reference, rule, at: interval)
        let cost = lacks.reduce(closed.count) { $0 + $1.count }
        if let best, best.cost <= cost { continue }
        best = (cost, lacks, closed)
      }
    }
    return best.map { ($0.lacks, $0.closed) } ?? ([], [])
  }

  /// The same for a relation that gives nothing: it lacks its subject read.
  private func shortfallOfReading(
    _ index: Int, in span: Range<Int>
  ) -> (lacks: [WhyNot.Lack], closed: [WhyNot.Closure]) {
    let reference = analysis.program.nodes.reference(toEdge: index)
    let needed = Fact(reference.subject, .read)
    guard let fact = analysis.number(of: needed) else { return ([], []) }
    let lack = WhyNot.Lack(count: 1, of: [needed], sentence: analysis.phrase(needed))
    let choices = span.map { interval in
      (
        lacks: analysis.possible.hops.rank(of: fact, at: interval) == nil ? [lack] : [],
        closed: analysis.closures(of: reference, 0, at: interval)
      )
    }
    return choices.min { $0.lacks.count + $0.closed.count < $1.lacks.count + $1.closed.count }
      ?? ([], [])
  }
}

extension Timeline {
  /// The intervals that a record of evidence speaks of: those that its moment may be in; that nothing
  /// was found concerns all that was held until then.
  func span(of record: Evidence) -> Range<Int> {
    let span = span(of: record.at)
    let isSearch = record.outcome == .denied && record.reason == .noEvidence
    return isSearch ? 0..<span.upperBound : span
  }

  /// The intervals that a moment may be in: those that a date, month or year touches; for none, all.
  func span(of moment: Moment?) -> Range<Int> {
    guard let moment else { return 0..<count }
    let first = index(of: moment.start)
    guard !moment.isExact else { return first..<first + 1 }
    return first..<index(of: Instant(microseconds: moment.asEnd.microseconds - 1)) + 1
  }
}
