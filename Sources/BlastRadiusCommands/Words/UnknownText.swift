internal import BlastRadius

/// What a possible fact hangs on, in words.
enum UnknownText {
  /// `possible, unless A is enforced or B was rotated`, or `possible, depending on A and B`.
  static func heading(of fact: ReachedFact, _ names: ModelNames) -> String {
    "possible, " + condition(fact.closedBy, fact.main.dependsOn, names)
  }

  /// `unless A is enforced`, or `depending on A and B` where no unknown alone decides.
  static func condition(
    _ closedBy: [String], _ dependsOn: [String], _ names: ModelNames
  ) -> String {
    guard closedBy.isEmpty else {
      return "unless " + list(few(closedBy) { closing($0, names) }, "or")
    }
    return "depending on " + list(few(dependsOn, names.unknown), "and")
  }

  /// So many unknowns are named at most.
  private static let limit = 12

  /// The first unknowns in words, and how many more there are.
  static func few(_ unknowns: [String], _ word: (String) -> String) -> [String] {
    guard unknowns.count > limit else { return unknowns.map(word) }
    let more = CountText.grouped(unknowns.count - limit + 1)
    return unknowns.prefix(limit - 1).map(word) + ["\(more) more"]
  }

  /// What would have to hold to close a fact: a control, an edge's sentence or a rotation.
  static func closing(_ unknown: String, _ names: ModelNames) -> String {
    let shown = names.unknown(unknown)
    let words = Identifier.words(unknown) ?? []
    guard words.count == 3 else { return "\(shown) is enforced" }
    return words[0] == "rotation" && words[1] == "of"
      ? "\(names.word(words[2])) was rotated" : "`\(shown)` does not exist"
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String], _ word: String) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + items[items.count - 1]
  }
}
