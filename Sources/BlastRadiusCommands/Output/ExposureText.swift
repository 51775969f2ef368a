internal import BlastRadius

/// An exposure for a person in a hurry: the answer, the table, what it hangs on.
struct ExposureText {
  private let report: ExposureReport
  private let style: TextStyle
  private let isTimed: Bool
  /// How many facts each section lists at most: all of them, unless that is more than anyone reads.
  private let limit: Int

  init(_ report: ExposureReport, style: TextStyle) {
    self.report = report
    self.style = style
    let facts = report.exposure.facts
    isTimed = facts.indices.contains { !facts.isHeldAlways($0) }
    limit = facts.count > 1000 ? 200 : .max
  }

  /// The whole answer.
  var text: String {
    let reached = facts.indices.filter { !facts.isSeed($0) }
    let certain = reached.filter { facts.certainty($0) == .confirmed }
    let confirmed = table(of: certain)
    let groups = possibleGroups(reached)
    let shown = groups.prefix(limit).map { ($0, table: table(of: $0.positions)) }
    let widths = confirmed.widths(with: shown.map(\.table))
    var text = style.strong(headline.text) + "\n" + scopes
    if !reached.isEmpty { text += "\n" + confirmed.headerLine(widths, style: style) }
    text += confirmed.body(widths) + more(certain.count)
    for (group, table) in shown {
      text += "\n\(group.heading) (nobody says):\n" + table.body(widths) + more(group.count)
    }
    let rest = groups.dropFirst(shown.count).reduce(0) { $0 + $1.count }
    if rest > 0 { text += "\n" + CountText.more(rest, " that are only possible", Self.advice) }
    return text + givens
  }

  /// Only the counts, a line each.
  var summary: String {
    let summary = exposure.summary
    let rows = [
      ("controlled", summary.controlled), ("writable", summary.writable),
      ("readable", summary.readable), ("connectable", summary.connectable),
      ("possible", summary.possible),
    ]
    return style.strong(headline.text) + "\n" + scopes + "\n"
      + rows.map { "\($0.0): \($0.1)\n" }.joined()
  }

  /// A line for each compliance scope.
  private var scopes: String {
    ScopeText(scopes: report.scopes, names: names).lines.map { $0 + "\n" }.joined()
  }

  private var exposure: Exposure { report.exposure }
  private var facts: ReachedFacts { report.exposure.facts }
  private var names: ModelNames { report.names }
  private var headline: Headline { Headline(report) }

  /// The facts that are only possible, by what they hang on, in order of appearance.
  private func possibleGroups(_ reached: [Int]) -> [Group] {
    var order: [String] = []
    var members: [String: [Int]] = [:]
    var headings: [ReachedFacts.Condition: String] = [:]
    for fact in reached where facts.certainty(fact) == .possible {
      let condition = facts.condition(fact)
      let heading = headings[condition] ?? UnknownText.heading(of: facts[fact], names)
      headings[condition] = heading
      if members[heading] == nil { order.append(heading) }
      members[heading, default: []].append(fact)
    }
    return order.map { heading in
      let own = members[heading] ?? []
      return Group(heading: heading, count: own.count, positions: own)
    }
  }

  /// Facts that hang on the same.
  private struct Group {
    var heading: String
    var count: Int
    var positions: [Int]
  }

  /// What a section of so many facts left out.
  private func more(_ count: Int) -> String {
    CountText.more(count - min(count, limit), "", Self.advice)
  }

  private static let advice = "--format csv or json has all"

  private func table(of positions: [Int]) -> TextTable {
    var table = TextTable(["LEVEL", "ASSET", "ZONE", isTimed ? "HELD (UTC)" : "", "THROUGH"])
    for fact in positions.prefix(limit).lazy.map({ facts[$0] }) {
      var previous: Period?
      for (period, through) in rows(of: fact) {
        let isFirst = previous == nil
        table.add([
          isFirst ? fact.fact.level.name : "",
          isFirst ? names.shown(fact.fact.node) : "",
          isFirst ? names.shownZone(of: fact.fact.node) : "",
          isTimed ? TimeText.text(period, after: previous) : "",
          through,
        ])
        previous = period
      }
    }
    return table
  }

  /// The stretches of a fact; neighbours that read the same are one.
  private func rows(of fact: ReachedFact) -> [(period: Period, through: String)] {
    var rows: [(period: Period, through: String)] = []
    for interval in fact.intervals {
      let text = through(interval, of: fact)
      if let last = rows.last, last.through == text, let end = last.period.until,
        end == interval.period.from
      {
        rows[rows.count - 1].period.until = interval.period.until
      } else {
        rows.append((interval.period, text))
      }
    }
    return rows
  }

  /// The edge, what it needed besides its subject, and what is known of it.
  private func through(_ interval: HeldInterval, of fact: ReachedFact) -> String {
    guard let via = interval.via else { return "given" }
    var text = names.shown(via)
    let others = interval.because.filter { $0.node != via.subject }.map { names.shown($0) }
    if !others.isEmpty { text += ", with " + UnknownText.list(others, "and") }
    var remarks = names.evidence(on: via).map { [$0.rawValue] } ?? []
    if interval.certainty < fact.main.certainty {
      let unknowns = UnknownText.list(interval.dependsOn.map(names.shownUnknown), "and")
      remarks.append("only possible: nothing known about \(unknowns)")
    }
    return remarks.isEmpty ? text : "\(text) (\(remarks.joined(separator: "; ")))"
  }

  /// When each seed is held, where that is not always.
  private var givens: String {
    guard isTimed else { return "" }
    var table = TextTable(["", "", ""])
    let seeds = Dictionary(
      facts.indices.lazy.filter { facts.isSeed($0) }.map { (facts[$0].fact, facts[$0].intervals) }
    ) { first, _ in first }
    for seed in report.seeds.prefix(limit) {
      let held = seeds[seed] ?? []
      let nothing = exposure.at == nil ? "never held" : "not held then"
      let periods = held.isEmpty ? [nothing] : held.map { TimeText.text($0.period) }
      table.add([
        "  " + names.shown(seed.node), seed.level == .control ? "" : seed.level.name,
        periods.joined(separator: ", "),
      ])
    }
    let shown = table.withoutEmptyColumns()
    return "\nGiven:\n" + shown.body(shown.widths()) + more(report.seeds.count)
  }
}
