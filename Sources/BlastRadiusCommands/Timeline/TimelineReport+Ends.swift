internal import BlastRadius

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
      if isSurvivor { return until.map { "until \(TimeWords.text($0))" } ?? "from then on" }
      let later = from.flatMap { $0 > end.at.asEnd ? "from \(TimeWords.text($0)) on" : nil }
      return [later, remains ? "still possible" : nil].compactMap(\.self).joined(separator: ", ")
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
          "… and \(CountText.grouped(omitted)) more ends; ask with --what-ended"
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
    let again = "the same as above"
    var groups = [
      RowGroup(
        "ended", remark: "nothing alone", of: end.ended.map { Effect(end, "ended", $0) })
    ]
    if end.endedTogether != end.ended {
      let others = WordList.joined(end.together.map(name))
      let together = isNew ? end.endedTogether.map { Effect(end, "", $0) } : []
      groups.append(RowGroup("ended with \(others)", remark: again, of: together))
    }
    let survivors = survives ? end.survived.map { Effect(end, survivor: $0) } : []
    groups.append(
      RowGroup("survived", remark: survives ? "nothing that hung on it" : again, of: survivors))
    let columns: [TableColumn<Effect>] = [
      .shown("Level") { ($0.certainty == .possible ? "possible " : "") + $0.fact.level.name },
      .shown("Asset") { names.title($0.fact.node) },
      .shown("Held (UTC)", .time) { $0.held },
      .shown("Through") { line in
        line.isSurvivor ? line.via.map { "through " + names.sentence($0) } ?? "given" : nil
      },
    ]
    let verb = if case .node = end.subject { end.kind.words } else { "ends" }
    return DocumentSection(
      title: "\(TimeWords.text(end.at)): \(name(of: end.subject)) \(verb)", isHeading: true,
      table: Table(columns, groups: groups, layout: .list, for: .people))
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
