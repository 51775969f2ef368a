import BlastRadius

/// The answer of an exposure in one line.
enum AnswerLine {
  static func text(_ exposure: Exposure, _ model: Model, notReached: [Node]) -> String {
    let summary = exposure.summary
    let isOne = exposure.from.count == 1
    let verb = { (one: String, many: String) in isOne ? one : many }
    var parts: [String] = []
    if summary.controlled > 0 {
      parts.append("\(verb("controls", "control")) \(assets(summary.controlled))")
    }
    if summary.writable > 0 { parts.append("can change \(assets(summary.writable))") }
    if summary.readable > 0 { parts.append("can read \(assets(summary.readable))") }
    if parts.isEmpty, summary.connectable > 0 {
      parts.append(
        "can connect to \(assets(summary.connectable)) and \(verb("controls", "control")) none")
    }
    if parts.isEmpty { parts.append("\(verb("reaches", "reach")) nothing more") }
    var line = subject(exposure, model) + " " + joined(parts)
    if summary.possible > 0 {
      line +=
        summary.controlled > 0 && parts.count == 1
        ? " and possibly \(summary.possible) more" : ", and possibly \(summary.possible) more"
    }
    return line + "." + missing(notReached)
  }

  private static func subject(_ exposure: Exposure, _ model: Model) -> String {
    let count = exposure.from.count
    let seeds = exposure.facts.filter(\.isSeed).map(\.fact.node)
    let kinds = Dictionary(model.nodes.map { ($0.id, $0.kind) }) { first, _ in first }
    let isAll = { (kind: String) in
      !seeds.isEmpty && seeds.allSatisfy { model.vocabulary.kind(kinds[$0] ?? "", isA: kind) }
    }
    if isAll("credential") { return count == 1 ? "1 credential" : "\(count) credentials" }
    if isAll("identity") { return count == 1 ? "1 identity" : "\(count) identities" }
    return count == 1 ? "1 starting point" : "\(count) starting points"
  }

  private static func assets(_ count: Int) -> String {
    count == 1 ? "1 asset" : "\(CardText.grouped(count)) assets"
  }

  private static func joined(_ parts: [String]) -> String {
    parts.count < 2
      ? parts.joined() : parts.dropLast().joined(separator: ", ") + " and " + parts[parts.count - 1]
  }

  private static func missing(_ nodes: [Node]) -> String {
    guard !nodes.isEmpty else { return "" }
    let names = nodes.prefix(6).map { PlainText.shown($0.name, limit: 60) }
    let more = nodes.count > 6 ? " and \(nodes.count - 6) more" : ""
    return " Not reached: " + names.joined(separator: ", ") + more + "."
  }
}
