import BlastRadius

/// The nodes of an estate by kind, property and value; for nodes that stand for one, each pair of kind
/// and property is gone through once.
struct PropertyIndex: ~Copyable {
  private let estate: Estate
  private let vocabulary: Vocabulary
  private var found: [Key: [ExactText: [Int]]] = [:]

  private struct Key: Hashable {
    var kind: String?
    var property: String
  }

  init(_ estate: Estate, _ vocabulary: Vocabulary) {
    self.estate = estate
    self.vocabulary = vocabulary
  }

  mutating func nodes(_ match: NodeMatch) -> [Int] {
    guard let condition = match.condition else { return [] }
    let key = Key(kind: match.kind, property: condition.property)
    if found[key] == nil { found[key] = index(key) }
    return found[key]?[PropertyValue.folded(condition.value, condition.property)] ?? []
  }

  /// All nodes that match, ascending.
  func each(_ match: NodeMatch) -> [Int] {
    let candidates = candidates(match.kind)
    guard let condition = match.condition else { return candidates }
    let wanted = PropertyValue.folded(condition.value, condition.property)
    return estate.nodes(among: candidates, whose: condition.property) { value in
      let value = PropertyValue.folded(value, condition.property)
      return condition.isPrefix ? value.hasPrefix(wanted) : value == wanted
    }
  }

  /// The values that nodes of the kind have, where they were gone through.
  func values(_ match: NodeMatch) -> some Sequence<String> {
    let key = match.condition.map { Key(kind: match.kind, property: $0.property) }
    return (key.flatMap { found[$0] } ?? [:]).texts
  }

  private func candidates(_ kind: String?) -> [Int] {
    let wanted = kind?.lowercased()
    return estate.nodes { kind in
      guard let wanted else { return true }
      return vocabulary.lineage(of: kind).contains { $0.lowercased() == wanted }
    }
  }

  private func index(_ key: Key) -> [ExactText: [Int]] {
    var result: [ExactText: [Int]] = [:]
    for node in candidates(key.kind) {
      let value =
        key.property == PropertyValue.id
        ? estate.ids[node] : estate.property(key.property, of: node)
      guard let value else { continue }
      result[PropertyValue.folded(value, key.property), default: []].append(node)
    }
    return result
  }
}
