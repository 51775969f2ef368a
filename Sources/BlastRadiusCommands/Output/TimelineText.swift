internal import BlastRadius

/// A chronology for a person in a hurry: the answer, what happened, what was held, what ended it.
struct TimelineText {
  var report: TimelineReport
  var style: TextStyle

  /// How many rows a section lists at most.
  private static let limit = 200
  private static let advice = "--format csv or json has all"

  /// The whole answer.
  var text: String {
    let sections =
      report.whatEnded == nil ? [entries, holdings, spans, ends] : [ends]
    return ([style.strong(report.headline) + "\n"] + sections.filter { !$0.isEmpty })
      .joined(separator: "\n")
  }

  private var chronology: Chronology { report.chronology }
  private var names: ModelNames { report.names }

  private var entries: String {
    var table = TextTable(["WHEN (UTC)", "STEP", "KIND", "WHAT"], numeric: [1])
    for entry in chronology.entries.prefix(Self.limit) {
      table.add([
        entry.at.map(TimeText.text) ?? "undated", entry.step.map(String.init) ?? "",
        entry.kind.rawValue, words(entry),
      ])
    }
    return section(table, of: chronology.entries.count)
  }

  /// What happened, with what is remarkable about it.
  private func words(_ entry: Chronology.Entry) -> String {
    let count = entry.count.map { ", \(CountText.grouped($0))×" } ?? ""
    let first = entry.isFirstUse ? " (first use)" : ""
    return SafeText.shortened(SafeText.visible(names.label(entry)), to: 120) + count + first
  }

  private var holdings: String {
    var table = TextTable(["ASSET", "ZONE", "LEVEL", "HELD (UTC)", "THROUGH"])
    for holding in chronology.holdings.prefix(Self.limit) {
      var previous: Period?
      for stretch in holding.stretches {
        table.add([
          previous == nil ? names.shown(holding.node) : "",
          previous == nil ? names.shownZone(of: holding.node) : "", Self.level(stretch),
          TimeText.text(stretch.period, after: previous), through(stretch),
        ])
        previous = stretch.period
      }
    }
    return section(table, of: chronology.holdings.count)
  }

  /// `control`, `possible control`, `possible control, surely connect`.
  static func level(_ stretch: Chronology.Stretch) -> String {
    guard stretch.certainty == .possible else { return stretch.level.name }
    return "possible \(stretch.level.name)"
      + (stretch.surely.map { ", surely \($0.name)" } ?? "")
  }

  private func through(_ stretch: Chronology.Stretch) -> String {
    guard let via = stretch.via else { return "given" }
    let others = stretch.because.filter { $0.node != via.subject }.map { names.shown($0) }
    let with = others.isEmpty ? "" : ", with " + UnknownText.list(others, "and")
    return names.shown(via) + with
      + (names.evidence(on: via).map { " (\($0.rawValue))" } ?? "")
  }

  private var spans: String {
    var table = TextTable(["BETWEEN", "TOOK", "UNTIL"])
    for span in chronology.spans {
      table.add([
        SpanText.name(span.kind), span.length.text,
        "\(TimeText.text(span.to.at)) "
          + SafeText.shortened(SafeText.visible(span.to.label), to: 100),
      ])
    }
    return section(table, of: chronology.spans.count)
  }

  private var ends: String {
    var text = ""
    var shown: Set<[Chronology.Ended]> = []
    var outlived: Set<[Chronology.Survivor]> = []
    for end in chronology.ends.prefix(Self.limit) {
      text += text.isEmpty ? "" : "\n"
      text += style.strong(heading(of: end)) + "\n"
      text += part("ended", facts(end.ended, at: end.at.asEnd), or: "nothing alone")
      if end.endedTogether != end.ended {
        let others = UnknownText.list(end.together.map(report.name), "and")
        let isNew = shown.insert(end.endedTogether).inserted
        text += part(
          "ended with \(others)", isNew ? facts(end.endedTogether, at: end.at.asEnd) : nil,
          or: "the same as above")
      }
      let isNew = end.survived.isEmpty || outlived.insert(end.survived).inserted
      text += part(
        "survived", isNew ? survivors(end.survived) : nil,
        or: isNew ? "nothing that hung on it" : "the same as above")
    }
    let omitted = chronology.omittedEnds + max(0, chronology.ends.count - Self.limit)
    return text
      + (omitted > 0
        ? "… and \(CountText.grouped(omitted)) more ends; ask with --what-ended\n" : "")
  }

  private func heading(of end: Chronology.End) -> String {
    let verb = if case .node = end.subject { end.kind.words } else { "ends" }
    return "\(TimeText.text(end.at)): \(report.name(of: end.subject)) \(verb)"
  }

  /// Some effects of an end below their name, or a remark where there are none.
  private func part(_ name: String, _ table: TextTable?, or remark: String) -> String {
    guard let table, !table.isEmpty else { return "\(name): \(remark)\n" }
    let shown = table.withoutEmptyColumns()
    return "\(name):\n" + shown.body(shown.widths())
  }

  private func facts(_ ended: [Chronology.Ended], at instant: Instant) -> TextTable {
    var table = TextTable(["", "", ""])
    for fact in ended {
      let surely = fact.certainty == .possible ? "possible " : ""
      let later = fact.from > instant ? "from \(TimeText.text(fact.from)) on" : ""
      let remains = fact.remains == nil ? "" : "still possible"
      table.add([
        "  " + surely + fact.fact.level.name, names.shown(fact.fact.node),
        [later, remains].filter { !$0.isEmpty }.joined(separator: ", "),
      ])
    }
    return table
  }

  private func survivors(_ facts: [Chronology.Survivor]) -> TextTable {
    var table = TextTable(["", "", "", ""])
    for fact in facts {
      let surely = fact.certainty == .possible ? "possible " : ""
      table.add([
        "  " + surely + fact.fact.level.name, names.shown(fact.fact.node),
        fact.until.map { "until \(TimeText.text($0))" } ?? "from then on",
        fact.via.map { "through " + names.shown($0) } ?? "given",
      ])
    }
    return table
  }

  private func section(_ table: TextTable, of count: Int) -> String {
    if table.isEmpty { return "" }
    return table.withoutEmptyColumns().text(style: style)
      + CountText.more(count - min(count, Self.limit), "", Self.advice)
  }
}
