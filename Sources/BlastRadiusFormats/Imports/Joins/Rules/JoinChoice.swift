import BlastRadius

/// What a text model says of a rule by which exports are joined: `same-person: federates`.
struct JoinChoice {
  var rule: String
  var meaning: Meaning
  /// Where it says so.
  var location: SourceLocation

  /// What a rule may mean.
  enum Meaning: String, CaseIterable {
    /// The account at the identity provider is let in as the others.
    case federates
    /// It joins nothing.
    case nothing
  }
}

extension JoinChoice {
  /// What files say of the rules; of a rule that several speak of the first counts, and another word for it is
  /// reported.
  static func read(_ items: [YAMLValue], _ context: DecodingContext) -> [JoinChoice] {
    var choices: [JoinChoice] = []
    for item in items {
      guard let entries = item.entries else {
        context.log.error(
          "wrong-type",
          "an item of `joins` is a mapping such as `same-person: federates`, not \(item.shape)",
          at: item.location)
        continue
      }
      for entry in entries {
        guard let meaning = context.choice(entry.value, entry.key, JoinChoice.Meaning.self) else {
          continue
        }
        if let first = choices.first(where: { $0.rule == entry.key }) {
          if first.meaning == meaning { continue }
          context.log.error(
            "conflict", "the rule \(entry.key.inTicks) is given differently in another place",
            at: entry.keyLocation, notes: [.init("first given here", at: first.location)])
          continue
        }
        choices.append(JoinChoice(rule: entry.key, meaning: meaning, location: entry.keyLocation))
      }
    }
    return choices
  }
}
