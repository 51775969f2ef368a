internal import BlastRadius

/// How much of what is reached was seen in use, in one line.
struct EvidenceHeadline {
  var report: EvidenceReport
  var names: ModelNames

  /// The answer.
  var text: String {
    guard report.reachedCount > 0 else { return "Nothing else is reached." + disagreement }
    let open = report.leads.count
    let count = report.reachedCount
    let verb = count == 1 || count == open ? "was" : "were"
    let assets = "reached asset\(count == 1 ? "" : "s") \(verb)"
    if open == 0 {
      return (count == 1 ? "The one \(assets)" : "All \(grouped(count)) \(assets)")
        + " seen in use." + disagreement
    }
    let first = report.leads.prefix(3).map { names.title($0.asset.node) }
    let more = open > 3 ? " and \(grouped(open - 3)) more" : ""
    return
      "\(count == open ? "None" : grouped(count - open)) of \(grouped(count)) \(assets) seen in use. "
      + "To look into: \(first.joined(separator: ", "))\(more)." + disagreement
  }

  private var disagreement: String {
    let parts = [
      count(report.unexplained.count, "observation", "is", "are", "not derivable from these seeds"),
      count(report.contradicted.count, "denial", "is", "are", "derivable all the same"),
    ].compactMap(\.self)
    return parts.isEmpty ? "" : " " + WordList.joined(parts) + "."
  }

  private func count(
    _ count: Int, _ noun: String, _ one: String, _ many: String, _ rest: String
  ) -> String? {
    guard count > 0 else { return nil }
    return count == 1
      ? "1 \(noun) \(one) \(rest)" : "\(grouped(count)) \(noun)s \(many) \(rest)"
  }

  private func grouped(_ number: Int) -> String { CountText.grouped(number) }
}
