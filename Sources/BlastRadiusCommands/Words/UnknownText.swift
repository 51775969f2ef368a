internal import BlastRadius
internal import BlastRadiusRendering

/// What a possible fact hangs on, in words.
enum UnknownText {
  /// So many unknowns are named in a sentence; CSV and JSON have all.
  static let named = 12

  /// `possible, unless A is enforced or B was rotated`, or `possible, depending on A and B`: so many of
  /// them, and how many more there are.
  static func heading(of fact: ReachedFact, _ names: ModelNames, limit: Int) -> String {
    Said.common.possible + ", " + condition(fact.closedBy, fact.main.dependsOn, names, limit: limit)
  }

  /// `unless A is enforced`, or `depending on A and B` where no unknown alone decides.
  static func condition(
    _ closedBy: [String], _ dependsOn: [String], _ names: ModelNames, limit: Int = named
  ) -> String {
    guard closedBy.isEmpty else {
      return Said.answer.unless(
        list(closedBy, Said.common.or, limit: limit) { closing($0, names) })
    }
    return Said.answer.dependingOn(list(dependsOn, limit: limit, names.unknown))
  }

  /// `A and B`: the first unknowns, and how many more there are.
  static func list(
    _ unknowns: [String], _ word: String = Said.common.and, limit: Int = named,
    _ shown: (String) -> String
  ) -> String {
    guard unknowns.count > limit else { return WordList.joined(unknowns.map(shown), word) }
    let more = Said.answer.moreUnknowns(CountText.grouped(unknowns.count - limit))
    return WordList.joined(unknowns.prefix(limit).map(shown) + [more], word)
  }

  /// What would have to hold to close a fact: a control, an edge's sentence or a rotation.
  static func closing(_ unknown: String, _ names: ModelNames) -> String {
    switch names.kind(ofUnknown: unknown) {
    case .control(let id): Said.answer.isEnforced(id)
    case .rotation(let node): Said.answer.wasRotated(node)
    case .edge(let sentence): Said.answer.doesNotExist(sentence)
    }
  }
}
