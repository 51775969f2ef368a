internal import BlastRadius
internal import BlastRadiusRendering

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
    let moment = exposure.at.map { Said.common.onInstant(TimeWords.text($0)) } ?? ""
    return moment + reach + notReached
  }

  private var reach: String {
    let (summary, say, count) = (exposure.summary, Said.answer, seeds.seeds.count)
    var parts: [String] = []
    if summary.controlled > 0 { parts.append(say.controls(count, say.assets(summary.controlled))) }
    for (number, form) in [
      (summary.writable, say.writes), (summary.readable, say.reads),
      (summary.connectable, say.connects),
    ] where number > 0 {
      let what = parts.isEmpty ? say.assets(number) : CountText.grouped(number)
      parts.append(form(count, what))
    }
    if summary.possible > 0 {
      parts.append(
        parts.isEmpty
          ? say.possiblyReaches(count, say.assets(summary.possible))
          : say.possiblyMoreOn(summary.possible))
    }
    guard !parts.isEmpty else { return say.reachesNothing(count, seeds.text) }
    return "\(seeds.text) \(Said.language.list(parts))."
  }

  private var notReached: String {
    guard !unreached.isEmpty else { return "" }
    return Said.answer.notReached(
      CountText.first(5, of: unreached.lazy.map { seeds.names.title($0) }))
  }
}
