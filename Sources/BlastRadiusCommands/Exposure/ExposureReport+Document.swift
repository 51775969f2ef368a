internal import BlastRadius

extension ExposureReport {
  /// The answer, then what is reached, by what it hangs on, and what outlives the seeds.
  func document(for audience: Audience) -> Document {
    var document = Document()
    if let evidence {
      document.append(
        EvidenceDocument(report: evidence, names: names, trustsEvidence: trustsEvidence).document)
    }
    if let answers {
      document.append(AnswersDocument(answers: answers, names: names).document)
    }
    let isTable = evidence == nil && answers == nil
    guard audience == .people else {
      if isTable { document.sections = [listing] }
      return document
    }
    if isTable {
      document.headlines = [ExposureHeadline(self).text]
      document.sections = shownSections
    }
    if let near { document.sections.append(NearDocument(near: near, names: names).section) }
    document.remarks += ScopeText.sentences(scopes, names)
    if !exposure.facts.knowsClosings { document.remarks.append(Self.closingsLeftOut) }
    document.footer = outlived.map(outliving)
    return document
  }

  /// The answer and the counts.
  var summary: Document {
    let columns: [TableColumn<Exposure.Summary>] = [
      .number("Controlled", "controlled") { $0.controlled },
      .number("Writable", "writable") { $0.writable },
      .number("Readable", "readable") { $0.readable },
      .number("Connectable", "connectable") { $0.connectable },
      .number("Possible", "possible") { $0.possible },
    ]
    return Document(
      headlines: [ExposureHeadline(self).text], remarks: ScopeText.sentences(scopes, names),
      sections: [DocumentSection(table: Table(columns, [exposure.summary]))])
  }

  private static let closingsLeftOut =
    "Which unknown alone would close what is only possible is not said: there are too many of them "
    + "to find out. What it depends on is complete."

  private var facts: ReachedFacts { exposure.facts }
  private var isTimed: Bool { facts.indices.contains { !facts.isHeldAlways($0) } }
  /// How many facts each group shows at most: all of them, unless that is more than anyone reads.
  private var limit: Int { facts.count > 1000 ? 200 : .max }

  private func columns(isTimed: Bool) -> [TableColumn<ExposureStretch>] {
    [
      .raw("node") { $0.fact.fact.node },
      .raw("label") { names.name($0.fact.fact.node) },
      .raw("kind") { names.kind(of: $0.fact.fact.node) },
      .raw("zone") { names.zone(of: $0.fact.fact.node) },
      .raw("level") { $0.fact.fact.level.name },
      .raw("certainty") { $0.interval.certainty.rawValue },
      .raw("from") { $0.period.from?.description },
      .raw("until") { $0.period.until?.description },
      .raw("hops") { String($0.interval.hops) },
      .raw("effort") { $0.interval.effort.description },
      .raw("via") { $0.interval.via.map(names.sentence) },
      .raw("with") { $0.others.map(names.text).joined(separator: "; ") },
      .raw("depends_on") { $0.interval.dependsOn.map(names.unknown).joined(separator: "; ") },
      .raw("closed_by") { $0.fact.closedBy.map(names.unknown).joined(separator: "; ") },
      .raw("evidence") { names.evidence(on: $0.interval.via)?.rawValue },
      .shown("Level") { $0.isFirst ? $0.fact.fact.level.name : nil },
      .shown("Asset") { $0.isFirst ? names.title($0.fact.fact.node) : nil },
      .shown("Zone") { $0.isFirst ? names.zone(of: $0.fact.fact.node) : nil },
      .shown("Held (UTC)", .time) {
        isTimed && $0.more == 0 ? TimeWords.text($0.period, after: $0.previous) : nil
      },
      .shown("Through") { $0.through(names) },
    ]
  }

  /// Every interval of every fact, seeds among them.
  private var listing: DocumentSection {
    let rows = RowGroup(count: facts.count) { [facts] in
      ExposureStretch.intervals(of: facts[$0])
    }
    return DocumentSection(table: Table(columns(isTimed: true), groups: [rows], for: .machines))
  }

  private var shownSections: [DocumentSection] {
    let (isTimed, limit) = (isTimed, limit)
    let reached = facts.indices.filter { !facts.isSeed($0) }
    let (possible, rest) = possibleGroups(reached, limit)
    let groups = [("", reached.filter { facts.certainty($0) == .confirmed })] + possible
    let table = Table(
      columns(isTimed: isTimed),
      groups: groups.map { title, positions in
        RowGroup(title, count: positions.count, limit: limit) {
          ExposureStretch.merged(of: facts[positions[$0]], names)
        }
      }, for: .people)
    let more =
      rest == 0
      ? [] : ["… and \(CountText.grouped(rest)) more that are only possible; \(table.advice)"]
    return [DocumentSection(table: table, notes: more)] + (isTimed ? [givens(limit)] : [])
  }

  /// So many unknowns make a name of what facts hang on; CSV and JSON have all.
  private static let namedUnknowns = 3

  /// The facts that are only possible, by what they hang on, in order of appearance: so many groups, and
  /// how many facts are in the others.
  private func possibleGroups(_ reached: [Int], _ limit: Int) -> ([(String, [Int])], rest: Int) {
    var order: [ReachedFacts.Condition] = []
    var members: [ReachedFacts.Condition: [Int]] = [:]
    for fact in reached where facts.certainty(fact) == .possible {
      let condition = facts.condition(fact)
      if members[condition] == nil { order.append(condition) }
      members[condition, default: []].append(fact)
    }
    let named = merged(order.prefix(limit).compactMap { members[$0] })
    let rest = order.dropFirst(limit).reduce(0) { $0 + (members[$1]?.count ?? 0) }
    return (named, rest)
  }

  /// Groups of facts with their titles; those of one title together, since different unknowns can have
  /// one name.
  private func merged(_ groups: [[Int]]) -> [(String, [Int])] {
    var order: [(short: String, title: String)] = []
    var members: [ExactText: [Int]] = [:]
    var uses: [ExactText: Int] = [:]
    for own in groups {
      let title = UnknownText.heading(of: facts[own[0]], names, limit: .max)
      if members[title] == nil {
        let name = UnknownText.heading(of: facts[own[0]], names, limit: Self.namedUnknowns)
        uses[name, default: 0] += 1
        // Others may begin alike.
        let number = uses[name, default: 1]
        order.append((name + (number > 1 ? ", others (\(number))" : ""), title))
      }
      members[title, default: []] += own
    }
    return order.map { ($0.short + " (nobody says)", (members[$0.title] ?? []).sorted()) }
  }

  /// When each seed is held.
  private func givens(_ limit: Int) -> DocumentSection {
    let held = Dictionary(
      facts.indices.lazy.filter { facts.isSeed($0) }.map { (facts[$0].fact, facts[$0].intervals) }
    ) { first, _ in first }
    let nothing = exposure.at == nil ? "never held" : "not held then"
    let columns: [TableColumn<Fact>] = [
      .shown("Asset") { names.title($0.node) },
      .shown("Level") { $0.level == .control ? nil : $0.level.name },
      .shown("Held (UTC)", .time) { seed in
        held[seed]?.map { TimeWords.text($0.period) }.joined(separator: ", ") ?? nothing
      },
    ]
    return DocumentSection(
      title: "Given",
      table: Table(columns, seeds, limit: limit, layout: .list, for: .people))
  }

  private func outliving(_ end: OutlivedSeed) -> String {
    let count = CountText.grouped(end.survived.count)
    let facts = end.survived.count == 1 ? "more fact outlives" : "more facts outlive"
    return "Ends: \(count) \(facts) the \(EndText.noun(end.kind)) of \(names.word(end.seed)) "
      + "(see timeline)."
  }
}
