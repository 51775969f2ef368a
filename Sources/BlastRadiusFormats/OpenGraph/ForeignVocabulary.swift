import BlastRadius

/// What the kinds of other tools' exports mean.
///
/// The tables of `Vocabularies/` say it for known ecosystems; extension definitions and a model's
/// own `relations` and `kinds` stand above them. A node kind that no table has is placed by the last
/// words of its name: `…Token`, `…Secret`, `…Session` and the like are credentials.
struct ForeignVocabulary {
  private var traversability: [String: Bool] = [:]
  private var own: Vocabulary

  /// Makes it with the words of the model itself.
  init(own: Vocabulary) { self.own = own }

  /// Takes in what an extension definition says of an edge kind.
  mutating func setTraversable(_ isTraversable: Bool, _ name: String) {
    traversability[name] = isTraversable
  }

  /// What an edge kind means, and whether a vocabulary knows it.
  func relation(_ name: String, unknown: ImportOptions.UnknownKinds) -> (Relation, isKnown: Bool) {
    if let relation = own.relations[name] { return (relation, true) }
    var relation =
      Self.tables.relations[name]
      ?? Relation(name, .access, [], sentence: KindName.sentence(name))
    let isListed = Self.tables.relations[name] != nil
    if let isTraversable = traversability[name] {
      if !isTraversable { relation.steps = [] }
      if isTraversable, relation.steps.isEmpty { relation.steps = Self.control }
      return (relation, true)
    }
    if !isListed, unknown != .ignore { relation.steps = Self.control }
    return (relation, isListed)
  }

  /// What a node kind means.
  func kind(_ name: String) -> Kind {
    if let kind = own.kinds[name] { return kind }
    let parent = Self.tables.kinds[name] ?? KindName.parent(name)
    return Kind(
      name, parent: parent, meaning: "An imported node of the kind \(KindName.words(name)).")
  }

  private static let control = [Relation.Step(.control, .control)]

  private struct Tables {
    /// The kind above each; none where the kind is on its own.
    var kinds: [String: String?] = [:]
    var relations: [String: Relation] = [:]
  }

  private static let tables: Tables = {
    var tables = Tables()
    for (kinds, relations) in sources {
      for line in kinds.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count == 2 else { continue }
        tables.kinds[String(words[0])] = .some(words[1] == "-" ? nil : String(words[1]))
      }
      for line in relations.split(separator: "\n") {
        guard let relation = relation(line) else { continue }
        tables.relations[relation.name] = relation
      }
    }
    return tables
  }()

  private static let sources = [
    (DirectoryVocabulary.kinds, DirectoryVocabulary.relations),
    (GitHubVocabulary.kinds, GitHubVocabulary.relations),
    (OktaVocabulary.kinds, OktaVocabulary.relations),
    (SnowflakeVocabulary.kinds, SnowflakeVocabulary.relations),
    (JamfVocabulary.kinds, JamfVocabulary.relations),
    (MSSQLVocabulary.kinds, MSSQLVocabulary.relations),
    (SCCMVocabulary.kinds, SCCMVocabulary.relations),
    (SCIMVocabulary.kinds, SCIMVocabulary.relations),
    (AIHoundVocabulary.kinds, AIHoundVocabulary.relations),
  ]

  /// Reads a line of a table: name, levels, category, sentence.
  private static func relation(_ line: Substring) -> Relation? {
    let words = line.split(separator: " ", maxSplits: 3)
    guard words.count >= 3, let category = Relation.Category(rawValue: String(words[2])) else {
      return nil
    }
    let name = String(words[0])
    let sentence = words.count > 3 ? String(words[3]) : KindName.sentence(name)
    return Relation(name, category, steps(words[1]), sentence: sentence)
  }

  private static func steps(_ text: Substring) -> [Relation.Step] {
    text.split(separator: ",").compactMap { pair in
      let levels = pair.split(separator: ">").compactMap { Level(name: $0) }
      return levels.count == 2 ? Relation.Step(levels[0], levels[1]) : nil
    }
  }
}
