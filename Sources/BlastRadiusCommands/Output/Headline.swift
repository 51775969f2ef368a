internal import BlastRadius

/// An exposure with what its formats need besides.
struct ExposureReport {
  var exposure: Exposure
  var seeds: [Fact]
  var names: ModelNames
  /// The ids of the nodes that matter most and are not reached, sorted.
  var unreached: [String]
  /// What of each compliance scope is reached.
  var scopes: [ScopeAnswer] = []
  /// What is known to have happened, where that was asked.
  var evidence: EvidenceSections?
  /// The answers about each seed, where those were asked.
  var answers: AnswersReport?

  /// A report on everything that is reached.
  init(exposure: Exposure, seeds: [Fact], names: ModelNames) {
    let (reached, catalog) = (exposure.facts.nodes, exposure.facts.catalog)
    self.exposure = exposure
    self.seeds = seeds
    self.names = names
    unreached = names.criticalNodes().filter { id in
      catalog.number(of: id).map { !reached.contains($0) } ?? true
    }
  }

  /// A report on the counts alone.
  init(outlineOf analysis: Analysis, names: ModelNames) throws {
    exposure = analysis.outline()
    seeds = analysis.question.from
    self.names = names
    unreached = try names.criticalNodes().filter { try !analysis.reaches($0) }
  }
}

/// The seeds of a question as the subject of a sentence.
struct SeedsText {
  var seeds: [Fact]
  var names: ModelNames

  /// A name, or how many of what.
  var text: String {
    guard seeds.count > 1 else { return seeds.first.map { names.shown($0.node) } ?? "Nothing" }
    return "\(seeds.count) \(noun)"
  }

  /// The verb's form for one, or for many.
  func verb(_ one: String, _ many: String) -> String { seeds.count == 1 ? one : many }

  private var noun: String {
    if seeds.allSatisfy({ names.isNode($0.node, a: "credential") }) { return "credentials" }
    if seeds.allSatisfy({ names.isNode($0.node, a: "identity") }) { return "identities" }
    return "nodes"
  }
}

/// The answer in one line, for people.
struct Headline {
  private let exposure: Exposure
  private let unreached: [String]
  private let seeds: SeedsText

  init(_ report: ExposureReport) {
    exposure = report.exposure
    unreached = report.unreached
    seeds = SeedsText(seeds: report.seeds, names: report.names)
  }

  /// Who reaches how much, and what that matters most stays out of reach.
  var text: String {
    let moment = exposure.at.map { "On \(TimeText.text($0)) UTC: " } ?? ""
    return moment + reach + notReached
  }

  private var reach: String {
    let summary = exposure.summary
    var parts: [String] = []
    if summary.controlled > 0 {
      parts.append("\(seeds.verb("controls", "control")) \(assets(summary.controlled))")
    }
    for (count, verb) in [
      (summary.writable, "write to"), (summary.readable, "read"),
      (summary.connectable, "connect to"),
    ] where count > 0 {
      parts.append("can \(verb) \(parts.isEmpty ? assets(count) : String(count))")
    }
    if summary.possible > 0 { parts.append(possible(summary.possible, after: !parts.isEmpty)) }
    guard let last = parts.popLast() else {
      return "\(seeds.text) \(seeds.verb("reaches", "reach")) nothing else."
    }
    return "\(seeds.text) \(parts.isEmpty ? last : parts.joined(separator: ", ") + " and " + last)."
  }

  private func possible(_ count: Int, after others: Bool) -> String {
    guard others else {
      return "possibly \(seeds.verb("reaches", "reach")) \(assets(count))"
    }
    return "possibly more on \(count)"
  }

  private func assets(_ count: Int) -> String { "\(count) asset\(count == 1 ? "" : "s")" }

  private var notReached: String {
    guard !unreached.isEmpty else { return "" }
    let shown = unreached.prefix(5).map(seeds.names.shown).joined(separator: ", ")
    let more = unreached.count > 5 ? " and \(CountText.grouped(unreached.count - 5)) more" : ""
    return " Not reached: \(shown)\(more)."
  }
}
