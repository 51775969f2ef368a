import BlastRadius

/// Collects what joins come to.
struct JoinFindings {
  private var found: [Key: [String]] = [:]

  private struct Key: Hashable {
    var outcome: JoinReport.Outcome
    var rule: ExactText
  }

  /// Notes one.
  mutating func add(_ outcome: JoinReport.Outcome, _ rule: String, _ example: String) {
    found[Key(outcome: outcome, rule: ExactText(rule)), default: []].append(example)
  }

  /// The report; of what is the same in several places one counts.
  var report: JoinReport {
    let order = JoinReport.Outcome.allCases
    let lines = found.map { key, examples in
      let examples = examples.distinct()
      return JoinReport.Line(
        outcome: key.outcome, rule: key.rule.text, count: examples.count,
        examples: Array(examples.prefix(JoinReport.shown)))
    }
    return JoinReport(
      lines: lines.sorted { left, right in
        let one = order.firstIndex(of: left.outcome) ?? 0
        let other = order.firstIndex(of: right.outcome) ?? 0
        return one == other ? left.rule < right.rule : one < other
      })
  }
}
