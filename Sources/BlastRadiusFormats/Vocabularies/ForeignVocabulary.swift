import BlastRadius

/// What the kinds of other tools' exports mean.
///
/// The tables of `Vocabularies/` say it for known ecosystems; extension definitions and a model's
/// own `relations` and `kinds` stand above them. A node kind that no table has is placed by the last
/// words of its name: `…Token`, `…Secret`, `…Session` and the like are credentials.
struct ForeignVocabulary {
  private var traversability: [ExactText: Bool] = [:]
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

  /// What a node kind means, and whether a vocabulary or its last words say so.
  func kind(_ name: String) -> (Kind, isKnown: Bool) {
    if let kind = own.kinds[name] { return (kind, true) }
    let listed = Self.tables.kinds[name]
    let parent = listed ?? KindName.parent(name)
    let kind = Kind(
      name, parent: parent, meaning: "An imported node of the kind \(KindName.words(name)).")
    return (kind, listed != nil || parent != nil)
  }

  /// Whether BloodHound gives nodes the kind beside what they are.
  static func isCommon(_ kind: String) -> Bool {
    kind == "Base" || kind == "AZBase" || KindName.isReserved(kind)
  }

  /// What says how much depends on a node.
  static let criticality: [CriticalityRule] = ([general] + sources.compactMap(\.criticality))
    .flatMap { $0.split(separator: "\n").compactMap(criticalityRule) }

  /// What is said in one way by many: kind (`*` for all), property, value (`~` before a part of one; `-`
  /// for both where the kind says it) and the criticality that it means.
  private static let general = """
    * criticality critical critical
    * criticality high high
    * criticality medium medium
    * criticality low low
    * tier 0 critical
    * isTierZero true critical
    """

  /// Reads a line of a table of what says how much depends on a node.
  private static func criticalityRule(_ line: Substring) -> CriticalityRule? {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 4, let criticality = Node.Criticality(rawValue: words[3]) else {
      return nil
    }
    return CriticalityRule(
      kind: words[0] == "*" ? nil : words[0], property: words[1] == "-" ? nil : words[1],
      value: words[2].hasPrefix("~") ? String(words[2].dropFirst()) : words[2],
      isPart: words[2].hasPrefix("~"), criticality: criticality)
  }

  private static let control = [Relation.Step(.control, .control)]

  private struct Tables {
    /// The kind above each; none where the kind is on its own.
    var kinds: [ExactText: String?] = [:]
    var relations: [ExactText: Relation] = [:]
  }

  private static let tables: Tables = {
    var tables = Tables()
    for (kinds, relations, _) in sources {
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

  private static let sources: [(kinds: String, relations: String, criticality: String?)] = [
    (DirectoryVocabulary.kinds, DirectoryVocabulary.relations, DirectoryVocabulary.criticality),
    (GitHubVocabulary.kinds, GitHubVocabulary.relations, nil),
    (OktaVocabulary.kinds, OktaVocabulary.relations, nil),
    (SnowflakeVocabulary.kinds, SnowflakeVocabulary.relations, nil),
    (JamfVocabulary.kinds, JamfVocabulary.relations, nil),
    (MSSQLVocabulary.kinds, MSSQLVocabulary.relations, nil),
    (SCCMVocabulary.kinds, SCCMVocabulary.relations, nil),
    (SCIMVocabulary.kinds, SCIMVocabulary.relations, nil),
    (AIHoundVocabulary.kinds, AIHoundVocabulary.relations, nil),
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
