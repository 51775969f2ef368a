internal import BlastRadius

/// The answer in one line, for people.
struct ExposureHeadline {
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
    let moment = exposure.at.map { "On \(TimeWords.text($0)) UTC: " } ?? ""
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
      parts.append("can \(verb) \(parts.isEmpty ? assets(count) : CountText.grouped(count))")
    }
    if summary.possible > 0 { parts.append(possible(summary.possible, after: !parts.isEmpty)) }
    guard !parts.isEmpty else {
      return "\(seeds.text) \(seeds.verb("reaches", "reach")) nothing else."
    }
    return "\(seeds.text) \(WordList.joined(parts))."
  }

  private func possible(_ count: Int, after others: Bool) -> String {
    guard others else {
      return "possibly \(seeds.verb("reaches", "reach")) \(assets(count))"
    }
    return "possibly more on \(CountText.grouped(count))"
  }

  private func assets(_ count: Int) -> String {
    "\(CountText.grouped(count)) asset\(count == 1 ? "" : "s")"
  }

  private var notReached: String {
    guard !unreached.isEmpty else { return "" }
    let shown = unreached.prefix(5).map(seeds.names.title).joined(separator: ", ")
    let more = unreached.count > 5 ? " and \(CountText.grouped(unreached.count - 5)) more" : ""
    return " Not reached: \(shown)\(more)."
  }
}
