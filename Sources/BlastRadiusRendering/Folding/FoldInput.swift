import BlastRadius

/// What is folded, and what leads from and to it.
struct FoldInput {
  var items: [FoldItem] = []
  var ways: [FoldWay] = []
  /// The names of relations.
  private(set) var relations: [String] = []
  private var numbers: [ExactText: Int] = [:]
  /// Whether each item is reached by one way alone: that of its proof.
  var hasProofs = true

  /// The place of a name among all of them.
  mutating func relation(_ name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = relations.count
    relations.append(name)
    return relations.count - 1
  }
}
