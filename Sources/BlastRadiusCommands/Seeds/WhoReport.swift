internal import BlastRadius

/// The answer to "who reaches it" with what its formats need besides.
struct WhoReport {
  var reachers: Reachers
  var given: [Fact]
  var noun: CandidateNodes.Noun
  var names: ModelNames
  /// How many sets are listed; without it `mostRows`, of which people see the first.
  var limit: Int?

  /// How many sets are ranked and listed unless more are asked for.
  static let mostRows = 10_000

  /// The sets that are listed.
  var rows: ArraySlice<Reachers.Row> { reachers.rows.prefix(limit ?? Self.mostRows) }

  /// How many sets there are.
  var total: Int { reachers.counts.reduce(0, +) }

  /// How many of them are not listed.
  var omitted: Int { total - rows.count }

  /// The answer in one line, for people.
  var headline: String {
    let moment = reachers.at.map { "On \(TimeWords.text($0)) UTC: " } ?? ""
    guard !given.isEmpty else { return moment + answer + "." }
    let seeds = SeedsText(seeds: given, names: names).text
    if let certainty = reachers.reachedByGiven {
      let surely = certainty == .possible ? "possibly " : ""
      let verb = given.count == 1 ? words.one : words.many
      return "\(moment)\(seeds) \(surely)\(verb) \(target) already."
    }
    return "\(moment)Given \(seeds): \(answer)."
  }

  private var answer: String {
    let alone = reachers.counts.first ?? 0
    let larger = reachers.counts.indices.dropFirst()
    let found = larger.compactMap { index -> String? in
      let count = reachers.counts[index]
      guard count > 0 else { return nil }
      return "\(sets(count, of: index + 1))\(remark(on: index + 1))"
    }
    let together = WordList.joined(found)
    guard alone > 0 else {
      guard !found.isEmpty else { return nobody }
      let isOne = total == 1
      return "No single \(noun.one) \(words.one) \(target); \(together) "
        + (isOne ? words.doesOne : words.doMany)
    }
    let verb = alone == 1 ? words.one : words.many
    let who = alone == 1 ? names.title(reachers.rows[0].ids[0]) : noun.count(alone)
    let first = "\(who) \(verb) \(target) alone\(remark(on: 1))"
    return found.isEmpty ? first : "\(first); besides, \(together) together"
  }

  private var nobody: String {
    switch reachers.counts.count {
    case 1: "No single \(noun.one) \(words.one) \(target)"
    case 2: "No single \(noun.one) \(words.one) \(target), and no pair \(words.doesOne)"
    default:
      "No single \(noun.one) \(words.one) \(target), and no set of two or three \(words.doesOne)"
    }
  }

  /// Who reaches less, where nobody reaches what was asked about.
  var weaker: String? {
    guard let weaker = reachers.weaker else { return nil }
    let words = words(for: weaker.target.level)
    if let certainty = weaker.reachedByGiven {
      let surely = certainty == .possible ? "possibly " : ""
      let verb = given.count == 1 ? words.one : words.many
      return "But \(SeedsText(seeds: given, names: names).text) \(surely)\(verb) \(target) already."
    }
    let possible = weaker.rows.allSatisfy { $0.certainty == .possible } ? "possibly " : ""
    let first = CountText.first(3, of: weaker.rows.map { $0.ids.map(names.title).joined() })
    let verb = weaker.count == 1 ? words.one : words.many
    return "But \(noun.count(weaker.count)) \(possible)\(verb) \(target): \(first)."
  }

  private func sets(_ count: Int, of size: Int) -> String {
    let shown = CountText.grouped(count)
    return size == 2
      ? "\(shown) pair\(count == 1 ? "" : "s")" : "\(shown) set\(count == 1 ? "" : "s") of three"
  }

  /// How many sets of a size are only possible, where all of them are known.
  private func remark(on size: Int) -> String {
    let own = reachers.rows.filter { $0.ids.count == size }
    let possible = own.count { $0.certainty == .possible }
    guard possible > 0, own.count == reachers.counts[size - 1] else { return "" }
    if own.count == 1 { return " (only possibly)" }
    return " (\(possible == own.count ? "all" : CountText.grouped(possible)) only possibly)"
  }

  private var target: String { names.title(reachers.target.node) }

  private var words: Words { words(for: reachers.target.level) }

  private func words(for level: Level) -> Words {
    switch level {
    case .control: Words("controls", "control", "does", "do")
    case .connect where names.isNode(reachers.target.node, a: "gateway"):
      Words("gets through", "get through", "does", "do")
    case .connect: Words("can connect to")
    case .read: Words("can read")
    case .write: Words("can write to")
    }
  }

  /// A verb for one and for many, alone and as what stands for it.
  private struct Words {
    var one: String
    var many: String
    var doesOne: String
    var doMany: String

    init(_ one: String, _ many: String, _ doesOne: String, _ doMany: String) {
      (self.one, self.many, self.doesOne, self.doMany) = (one, many, doesOne, doMany)
    }

    init(_ verb: String) { self.init(verb, verb, "can", "can") }
  }
}
