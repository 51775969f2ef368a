internal import BlastRadius
internal import BlastRadiusRendering

/// What ended, for people an end at a time, for machines in one table.
extension TimelineReport {
  /// The most ends that people see.
  private static let limit = 200

  /// What an end did to a fact.
  private struct Effect: Sendable {
    var end: Chronology.End
    var part: String
    var fact: Fact
    var certainty: Certainty
    /// When the fact would have been held from, where it ended.
    var from: Instant?
    /// Whether it may be held all the same.
    var remains = false
    /// Until when it is held on, where it survived, and through what.
    var until: Instant?
    var via: EdgeReference?
    var isSurvivor = false

    init(_ end: Chronology.End, _ part: String, _ ended: Chronology.Ended) {
      (self.end, self.part, fact, certainty) = (end, part, ended.fact, ended.certainty)
      (from, remains) = (ended.from, ended.remains != nil)
    }

    init(_ end: Chronology.End, survivor: Chronology.Survivor) {
      (self.end, part, fact) = (end, "survived", survivor.fact)
      (certainty, until, via) = (survivor.certainty, survivor.until, survivor.via)
      isSurvivor = true
    }

    /// When it is held besides, in words.
    var held: String {
      if isSurvivor {
        return until.map { Said.common.until(TimeWords.text($0)) } ?? Said.common.fromThenOn
      }
      let later = from.flatMap { $0 > end.at.asEnd ? Said.common.fromOn(TimeWords.text($0)) : nil }
      return [later, remains ? Said.table.stillPossible : nil].compactMap(\.self).joined(
        separator: ", ")
    }
  }

  /// A section for each end.
  var shownEnds: [DocumentSection] {
    var shown: Set<[Chronology.Ended]> = []
    var outlived: Set<[Chronology.Survivor]> = []
    var sections = chronology.ends.prefix(Self.limit).map { end in
      let isNew = end.endedTogether == end.ended || shown.insert(end.endedTogether).inserted
      let survives = end.survived.isEmpty || outlived.insert(end.survived).inserted
      return section(of: end, isNew: isNew, survives: survives)
    }
    let omitted = chronology.omittedEnds + max(0, chronology.ends.count - Self.limit)
    if omitted > 0 {
      sections.append(
        DocumentSection(paragraphs: [
          Said.table.moreEnds(CountText.grouped(omitted))
        ]))
    }
    return sections
  }

  /// - Parameters:
  ///   - isNew: Whether what ended with others was not shown before.
  ///   - survives: Whether what survived was not shown before.
  private func section(
    of end: Chronology.End, isNew: Bool, survives: Bool
  ) -> DocumentSection {
    let again = Said.table.sameAsAbove
    var groups = [
      RowGroup(
        Said.table.ended, remark: Said.table.nothingAlone,
        of: end.ended.map { Effect(end, "ended", $0) })
    ]
    if end.endedTogether != end.ended {
      let others = Said.language.list(end.together.map(name))
      let together = isNew ? end.endedTogether.map { Effect(end, "", $0) } : []
      groups.append(RowGroup(Said.table.endedWith(others), remark: again, of: together))
    }
    let survivors = survives ? end.survived.map { Effect(end, survivor: $0) } : []
    groups.append(
      RowGroup(
        Said.table.survived, remark: survives ? Said.table.nothingSurvived : again, of: survivors))
    let columns: [TableColumn<Effect>] = [
      .shown(Said.table.level) { Said.language.level($0.fact.level, $0.certainty) },
      .shown(Said.table.asset) { names.title($0.fact.node) },
      .shown(Said.table.held, .time) { $0.held },
      .shown(Said.table.through) { line in
        line.isSurvivor
          ? line.via.map { Said.table.throughEdge(names.sentence($0)) } ?? Said.table.given : nil
      },
    ]
    let verb = if case .node = end.subject { Self.word(end.kind) } else { Said.table.ends }
    return DocumentSection(
      title: Said.table.endTitle(TimeWords.text(end.at), name(of: end.subject), verb),
      isHeading: true,
      table: Table(columns, groups: groups, layout: .list, for: .people))
  }

  private static func word(_ kind: Chronology.Kind) -> String {
    switch kind {
    case .revoked: Said.table.isRevoked
    case .rotated: Said.table.isRotated
    case .evicted: Said.table.isEvicted
    case .expires: Said.table.expires
    default: Said.table.ends
    }
  }

  /// Every effect of every end, a table for each sort.
  var ends: [DocumentSection] {
    let columns: [TableColumn<Effect>] = [
      .raw("at") { $0.end.at.description },
      .raw("kind") { $0.end.kind.rawValue },
      .raw("what") { $0.end.subject.name },
      .raw("node") { $0.fact.node },
      .raw("label") { names.name($0.fact.node) },
      .raw("zone") { names.zone(of: $0.fact.node) },
      .raw("level") { $0.fact.level.name },
      .raw("certainty") { $0.certainty.rawValue },
      .raw("from") { $0.from?.description },
      .raw("until") { $0.until?.description },
      .raw("via") { $0.via.map(names.sentence) },
      .raw("remains") { $0.remains ? "possible" : nil },
    ]
    let effects = chronology.ends.flatMap { end in
      end.endedTogether.map { fact in
        Effect(end, end.ended.contains(fact) ? "ended" : "ended-together", fact)
      } + end.survived.map { Effect(end, survivor: $0) }
    }
    return ["ended", "ended-together", "survived"].map { part in
      let own = effects.filter { $0.part == part }
      return DocumentSection(table: Table(columns, own, for: .machines, part: part))
    }
  }
}
