internal import BlastRadius

/// What a possible fact hangs on, in words.
enum UnknownText {
  /// `possible, unless A is enforced or B was rotated`, or `possible, depending on A and B`; with a
  /// limit, so many of them and how many more there are.
  static func heading(
    of fact: ReachedFact, _ names: ModelNames, limit: Int = .max
  ) -> String {
    "possible, " + condition(fact.closedBy, fact.main.dependsOn, names, limit: limit)
  }

  /// `unless A is enforced`, or `depending on A and B` where no unknown alone decides.
  static func condition(
    _ closedBy: [String], _ dependsOn: [String], _ names: ModelNames, limit: Int = .max
  ) -> String {
    guard closedBy.isEmpty else {
      return "unless " + list(closedBy.map { closing($0, names) }, "or", limit: limit)
    }
    return "depending on " + list(dependsOn.map(names.unknown), "and", limit: limit)
  }

  /// The first of a list, and how many more there are.
  private static func list(_ items: [String], _ word: String, limit: Int) -> String {
    guard items.count > limit else { return WordList.joined(items, word) }
    let more = "\(CountText.grouped(items.count - limit)) more"
    return WordList.joined(items.prefix(limit) + [more], word)
  }

  /// What would have to hold to close a fact: a control, an edge's sentence or a rotation.
  static func closing(_ unknown: String, _ names: ModelNames) -> String {
    let shown = names.unknown(unknown)
    let words = Identifier.words(unknown) ?? []
    guard words.count == 3 else { return "\(shown) is enforced" }
    return words[0] == "rotation" && words[1] == "of"
      ? "\(names.word(words[2])) was rotated" : "`\(shown)` does not exist"
  }
}
