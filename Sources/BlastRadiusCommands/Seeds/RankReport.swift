internal import BlastRadius

/// A ranking with what its formats need besides.
struct RankReport {
  var ranking: Ranking
  var given: [Fact]
  var noun: CandidateNodes.Noun
  var names: ModelNames
  /// How many nodes are listed; without it all of them, of which people see the first.
  var top: Int?

  /// The nodes that are listed.
  var rows: ArraySlice<Ranking.Row> { ranking.rows.prefix(top ?? .max) }

  /// How many nodes are not listed.
  var omitted: Int { ranking.rows.count - rows.count }

  /// The answer in one line, for people.
  var headline: String {
    let moment = ranking.at.map { "On \(TimeWords.text($0)) UTC: " } ?? ""
    guard !given.isEmpty else { return moment + answer + "." }
    return "\(moment)Given \(SeedsText(seeds: given, names: names).text): \(answer)."
  }

  private var answer: String {
    let total = ranking.rows.count
    let most = ranking.rows.first.map { $0.atMost(ranking.measure) } ?? 0
    guard most > 0 else {
      guard total == 1 else { return "\(of) \(noun.count(total)), none \(one) anything\(weaker)" }
      return "\(name(0)) \(one) nothing\(weaker)"
    }
    let certain = ranking.rows[0][ranking.measure]
    let ties = ranking.rows.prefix {
      $0.atMost(ranking.measure) == most && $0[ranking.measure] == certain
    }.count
    let among = total == 1 ? "" : "\(of) \(noun.count(total)), "
    let possibly = certain == 0 ? "possibly " : ""
    let more = certain > 0 && most > certain ? ", possibly \(CountText.grouped(most))" : ""
    let what = assets(certain == 0 ? most : certain)
    guard ties > 1 else {
      return "\(among)\(name(0)) \(possibly)\(one) the most: \(what)\(more)"
    }
    let shown = (0..<min(ties, 3)).map(name)
    let list =
      ties > 3
      ? shown.joined(separator: ", ") + " and \(CountText.grouped(ties - 3)) more"
      : WordList.joined(shown)
    return "\(among)\(list) \(possibly)\(many) the most: \(what) each\(more)"
  }

  /// What is exposed although nothing of what was asked about is.
  private var weaker: String {
    let some = ranking.rows.count { row in
      Ranking.Measure.allCases.contains { row.atMost($0) > 0 } || row.possible > 0
        || row.connectable > 0
    }
    if some == 0 { return "" }
    return ", but \(CountText.grouped(some)) \(some == 1 ? "exposes" : "expose") something less"
  }

  /// Begins the sentence, unless something stands before it.
  private var of: String { given.isEmpty ? "Of" : "of" }

  private func name(_ position: Int) -> String { names.title(ranking.rows[position].id) }

  private func assets(_ count: Int) -> String {
    let critical = ranking.measure == .critical ? "critical " : ""
    return "\(CountText.grouped(count)) \(critical)asset\(count == 1 ? "" : "s")"
  }

  private var one: String {
    switch ranking.measure {
    case .controlled: "controls"
    case .writable: "can write to"
    case .readable: "can read"
    case .critical: "exposes"
    case .marginal: "adds"
    }
  }

  private var many: String {
    switch ranking.measure {
    case .controlled: "control"
    case .critical: "expose"
    case .marginal: "add"
    case .writable, .readable: one
    }
  }
}
