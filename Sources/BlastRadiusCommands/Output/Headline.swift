internal import BlastRadius

/// The answer in one line, for people.
struct Headline {
  var exposure: Exposure
  var names: ModelNames

  /// Who reaches how much, and what that matters most stays out of reach.
  var text: String {
    let moment = exposure.at.map { "On \(TimeText.text($0)) UTC: " } ?? ""
    return moment + reach + notReached
  }

  /// The seeds in words: a name, or how many.
  var seeds: String {
    guard exposure.from.count > 1 else {
      return exposure.from.first.map { names.shown(Fact.split($0).node) } ?? "Nothing"
    }
    let ids = exposure.from.map { Fact.split($0).node }
    if ids.allSatisfy({ names.isNode($0, a: "credential") }) { return "\(ids.count) credentials" }
    if ids.allSatisfy({ names.isNode($0, a: "identity") }) { return "\(ids.count) identities" }
    return "\(ids.count) nodes"
  }

  private var reach: String {
    let isOne = exposure.from.count == 1
    let summary = exposure.summary
    var parts: [String] = []
    if summary.controlled > 0 {
      parts.append("\(isOne ? "controls" : "control") \(assets(summary.controlled))")
    }
    for (count, verb) in [
      (summary.writable, "write to"), (summary.readable, "read"),
      (summary.connectable, "connect to"),
    ] where count > 0 {
      parts.append("can \(verb) \(parts.isEmpty ? assets(count) : String(count))")
    }
    if summary.possible > 0 { parts.append(possible(summary.possible, after: !parts.isEmpty)) }
    guard let last = parts.popLast() else {
      return "\(seeds) \(isOne ? "reaches" : "reach") nothing else."
    }
    return "\(seeds) \(parts.isEmpty ? last : parts.joined(separator: ", ") + " and " + last)."
  }

  private func possible(_ count: Int, after others: Bool) -> String {
    guard others else {
      return "possibly \(exposure.from.count == 1 ? "reaches" : "reach") \(assets(count))"
    }
    return "possibly more on \(count)"
  }

  private func assets(_ count: Int) -> String { "\(count) asset\(count == 1 ? "" : "s")" }

  private var notReached: String {
    let nodes = names.criticalNodes(missingFrom: exposure)
    guard !nodes.isEmpty else { return "" }
    let shown = nodes.prefix(5).map { ModelNames.shown($0.name) }.joined(separator: ", ")
    let more = nodes.count > 5 ? " and \(nodes.count - 5) more" : ""
    return " Not reached: \(shown)\(more)."
  }
}
