import BlastRadius

/// The answer of an exposure in one line.
enum AnswerLine {
  /// The line of a summary.
  ///
  /// - Parameter count: How many seeds there are.
  static func text(_ summary: Exposure.Summary, seeds count: Int, _ draft: SceneDraft) -> String {
    let isOne = count == 1
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
    var line = subject(count, draft) + " " + WordList.joined(parts)
    if summary.possible > 0 {
      let possible = CardText.grouped(summary.possible)
      line +=
        summary.controlled > 0 && parts.count == 1
        ? " and possibly \(possible) more" : ", and possibly \(possible) more"
    }
    return line + "." + missing(draft.notReached, besides: draft.foldedOut)
  }

  private static func subject(_ count: Int, _ draft: SceneDraft) -> String {
    let seeds = draft.cards.filter { $0.value.state == .seed }.keys
    let isAll = { (kind: String) in
      !seeds.isEmpty
        && seeds.allSatisfy { draft.catalog.isNode($0, a: kind, in: draft.catalog.vocabulary) }
    }
    if isAll("credential") { return count == 1 ? "1 credential" : "\(count) credentials" }
    if isAll("identity") { return count == 1 ? "1 identity" : "\(count) identities" }
    return count == 1 ? "1 starting point" : "\(count) starting points"
  }

  private static func assets(_ count: Int) -> String {
    count == 1 ? "1 asset" : "\(CardText.grouped(count)) assets"
  }

  private static func missing(_ names: [String], besides others: Int) -> String {
    guard !names.isEmpty else { return "" }
    let rest = max(0, names.count - 6) + others
    let more = rest > 0 ? " and \(CardText.grouped(rest)) more" : ""
    let names = names.prefix(6).map { PictureText.shown($0, limit: 60) }
    return " Not reached: " + names.joined(separator: ", ") + more + "."
  }
}
