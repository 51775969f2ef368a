package import BlastRadius

extension Scene {
  /// What one card says of several nodes, so that they can be listed one by one.
  package struct Fold: Hashable, Sendable {
    /// How many nodes there are.
    package var count: Int
    /// How many of them are of high or critical criticality.
    package var critical: Int
    /// How many of them are reached at which level, counted as an exposure counts; zeros where they are
    /// seeds or not reached.
    package var summary: Exposure.Summary
    /// How many there are of each kind, the commonest first.
    package var kinds: [KindCount]
    /// The numbers of the nodes in the catalog of the model: critical ones first, then by id; the first
    /// `mostMembers` of them.
    package var members: [Int]

    /// How many nodes are named at most.
    package static let mostMembers = 5000

    /// How many nodes are of a kind.
    package struct KindCount: Hashable, Sendable {
      /// The kind as it is shown of a node.
      package var kind: String
      /// How many are.
      package var count: Int
    }
  }
}

extension Scene.Fold {
  /// The name of the card: `1,240 hosts`.
  func name(_ language: Language) -> String {
    guard kinds.count == 1 else { return language.picture.nodes(count) }
    return language.picture.several(
      language.grouped(count), PluralWord.of(kinds[0].kind, language))
  }

  /// What kinds they are, where that is more than one.
  func kindsText(_ language: Language) -> String {
    guard kinds.count > 1 else { return "" }
    let shown = kinds.prefix(kinds.count == 3 ? 3 : 2)
    let others = count - shown.reduce(0) { $0 + $1.count }
    let words = shown.map { kind in
      let noun = kind.count == 1 ? PluralWord.spaced(kind.kind) : PluralWord.of(kind.kind, language)
      return language.picture.several(language.grouped(kind.count), noun)
    }
    let rest = others > 0 ? [language.picture.moreNodes(language.grouped(others))] : []
    return (words + rest).joined(separator: ", ")
  }

  /// How many are reached at which level, where that is not one level for all, and how many are critical.
  func levelsText(_ language: Language) -> String {
    let all: [(Int, Level)] = [
      (summary.controlled, .control), (summary.writable, .write), (summary.readable, .read),
      (summary.connectable, .connect),
    ]
    let levels = all.filter { $0.0 > 0 }
    let sure = summary.confirmed
    let isOne = summary.possible == 0 && levels.count == 1 && sure == count
    // Of what is only possible, the weaker levels that are sure are held all the same.
    let say = language.picture
    let form = summary.possible > 0 ? say.surelyAt : say.countAt
    var parts = isOne ? [] : levels.map { form(language.grouped($0.0), language.level($0.1)) }
    if critical > 0, critical < count {
      parts.append(say.countCritical(language.grouped(critical)))
    }
    return parts.joined(separator: ", ")
  }
}
