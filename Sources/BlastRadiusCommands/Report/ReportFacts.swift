internal import BlastRadius
internal import BlastRadiusRendering

/// The facts of an exposure that a page has: the first ones, and all about what matters most.
struct ReportFacts: Sendable {
  /// Their positions, in order.
  let positions: [Int]
  private let facts: ReachedFacts
  private let names: ModelNames
  /// How many facts there are besides, by level and certainty; in this order.
  private let rest: [(certainty: Certainty, level: Level, count: Int)]

  /// How many facts a page has, besides those about nodes of high or critical criticality.
  static let limit = 5000

  init(_ facts: ReachedFacts, names: ModelNames, limit: Int = limit) {
    (self.facts, self.names) = (facts, names)
    let catalog = facts.catalog
    let important = facts.count > limit ? Set(catalog.criticalNodes) : []
    var positions = Array(0..<min(limit, facts.count))
    var counts: [Certainty: [Level: Int]] = [:]
    for position in positions.count..<facts.count {
      if important.contains(facts.node(position)) {
        positions.append(position)
      } else {
        counts[facts.certainty(position), default: [:]][facts.level(position), default: 0] += 1
      }
    }
    self.positions = positions
    rest = [Certainty.confirmed, .possible].flatMap { certainty in
      [Level.control, .write, .read, .connect].compactMap { level in
        counts[certainty]?[level].map { (certainty, level, $0) }
      }
    }
  }

  /// How many facts the page does not have.
  var omitted: Int { rest.reduce(0) { $0 + $1.count } }

  /// The facts of the page by their places in it.
  subscript(place: Int) -> ReachedFact { facts[positions[place]] }

  /// What the page does not have, in a sentence; `nil` where it has all.
  var remark: String? {
    guard omitted > 0 else { return nil }
    let parts = rest.map { part in
      "\(CountText.grouped(part.count)) \(Said.language.level(part.level, part.certainty))"
    }
    return Said.report.part(
      CountText.grouped(positions.count), CountText.grouped(facts.count),
      CountText.grouped(min(Self.limit, facts.count)), CountText.grouped(omitted),
      parts.joined(separator: ", "))
  }

  /// The table of all of them.
  var section: DocumentSection {
    let isTimed = positions.contains { !facts.isHeldAlways($0) }
    let columns: [TableColumn<ExposureStretch>] = [
      .shown(Said.table.asset) { $0.isFirst ? names.title($0.fact.fact.node) : nil },
      .shown(Said.table.kind) { $0.isFirst ? names.kind(of: $0.fact.fact.node) : nil },
      .shown(Said.table.zone) { $0.isFirst ? names.zone(of: $0.fact.fact.node) : nil },
      .shown(Said.table.criticality) { $0.isFirst ? criticality($0.fact.fact.node) : nil },
      .shown(Said.table.level) { $0.isFirst ? Said.language.level($0.fact.fact.level) : nil },
      .shown(Said.table.certainty) {
        $0.isFirst ? Said.language.certainty($0.fact.main.certainty) : nil
      },
      .shown(Said.table.held, .time) {
        isTimed && $0.more == 0 ? TimeWords.text($0.period, after: $0.previous) : nil
      },
      .shown(Said.table.through) { $0.through(names) },
      .shown(Said.table.hangsOn) { $0.isFirst ? condition($0.fact) : nil },
      .shown(Said.table.id, .id) {
        $0.isFirst ? SelectorText.list([$0.fact.fact.node], called: names) : nil
      },
    ]
    let rows = RowGroup(count: positions.count) { ExposureStretch.merged(of: self[$0], names) }
    return DocumentSection(
      paragraphs: remark.map { [$0] } ?? [],
      table: Table(columns, groups: [rows], for: .people))
  }

  private func criticality(_ id: String) -> String? {
    facts.catalog.number(of: id).flatMap(facts.catalog.criticality)
      .map(Said.language.criticality)
  }

  private func condition(_ fact: ReachedFact) -> String? {
    guard fact.main.certainty == .possible else { return nil }
    return UnknownText.condition(fact.closedBy, fact.main.dependsOn, names)
  }
}
