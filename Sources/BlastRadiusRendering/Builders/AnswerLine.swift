import BlastRadius

/// The answer of an exposure in one line.
enum AnswerLine {
  /// The line of a summary.
  ///
  /// - Parameter count: How many seeds there are.
  static func text(_ summary: Exposure.Summary, seeds count: Int, _ draft: SceneDraft) -> String {
    let language = draft.options.language
    let say = language.words
    var parts: [String] = []
    if summary.controlled > 0 { parts.append(say.controls(count, say.assets(summary.controlled))) }
    if summary.writable > 0 { parts.append(say.changes(count, say.assets(summary.writable))) }
    if summary.readable > 0 { parts.append(say.reads(count, say.assets(summary.readable))) }
    if parts.isEmpty, summary.connectable > 0 {
      parts.append(say.connects(count, say.assets(summary.connectable)))
    }
    if parts.isEmpty { parts.append(say.reachesNothing(count)) }
    var line = subject(count, draft) + " " + language.list(parts)
    if summary.possible > 0 {
      let more = summary.controlled > 0 && parts.count == 1
      let form = more ? say.possiblyMore : say.andPossiblyMore
      line = form(line, language.grouped(summary.possible))
    }
    return line + "." + missing(draft.notReached, besides: draft.foldedOut, language)
  }

  private static func subject(_ count: Int, _ draft: SceneDraft) -> String {
    let say = draft.options.language.words
    let seeds = draft.cards.filter { $0.value.state == .seed }.keys
    let isAll = { (kind: String) in
      !seeds.isEmpty
        && seeds.allSatisfy { draft.catalog.isNode($0, a: kind, in: draft.catalog.vocabulary) }
    }
    if isAll("credential") { return say.credentials.plain(count) }
    if isAll("identity") { return say.identities.plain(count) }
    return say.starts.plain(count)
  }

  private static func missing(
    _ names: [String], besides others: Int, _ language: Language
  ) -> String {
    guard !names.isEmpty else { return "" }
    let rest = max(0, names.count - 6) + others
    let shown = names.prefix(6).map { PictureText.shown($0, limit: 60) }.joined(separator: ", ")
    return language.words.missing(
      rest > 0 ? language.common.andMore(shown, language.grouped(rest)) : shown)
  }
}
