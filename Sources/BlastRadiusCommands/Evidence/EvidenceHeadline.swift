internal import BlastRadius
internal import BlastRadiusRendering

/// How much of what is reached was seen in use, in one line.
struct EvidenceHeadline {
  var report: EvidenceReport
  var names: ModelNames

  private var say: Speech<EvidenceTexts> { Said.evidence }

  /// The answer.
  var text: String {
    let (open, count) = (report.leads.count, report.reachedCount)
    guard count > 0 else { return say.nothingReached + disagreement }
    if open == 0 { return say.allSeen(count) + disagreement }
    let seen =
      count == open ? say.noneSeen(count) : say.someSeen(count, CountText.grouped(count - open))
    let first = report.leads.prefix(3).map { names.title($0.asset.node) }
    let list = CountText.cut(first.joined(separator: ", "), more: open - 3)
    return say.toLookInto(seen, list) + disagreement
  }

  private var disagreement: String {
    let (unexplained, contradicted) = (report.unexplained.count, report.contradicted.count)
    let parts = [
      unexplained > 0 ? say.observationsUnexplained(unexplained) : nil,
      contradicted > 0 ? say.denialsDerivable(contradicted) : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "" : " " + Said.language.list(parts) + "."
  }
}
