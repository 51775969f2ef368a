import BlastRadius

/// Finds the imported nodes that a model's nodes speak about.
///
/// - Complexity: O(nodes of the estate + properties of those of the kinds asked for).
struct NodeMatcher {
  let log: ProblemLog

  /// Sets `standsFor` of the nodes, and the marks of the model; reports matches that find no node, or
  /// several where one is meant.
  func apply(_ matches: [NodeMatch], to model: inout Model) {
    guard !matches.isEmpty else { return }
    guard let estate = model.estate else {
      for match in matches {
        log.error(
          "unknown-id", "`match` finds imported nodes, and no file of them was given",
          at: match.location)
      }
      return
    }
    do {
      try estate.properties.check()
    } catch {
      log.error(
        "damaged-snapshot", (error as? BlastRadiusError)?.message ?? "a snapshot is damaged",
        at: nil)
      return
    }
    var index = PropertyIndex(estate, model.vocabulary)
    var marks: [NodeMark] = []
    for match in matches {
      switch match.target {
      case .node(let position):
        let found = index.nodes(match)
        switch found.count {
        case 1: model.nodes[position].standsFor = estate.id(of: found[0])
        case 0: reportNone(match, index)
        default: reportSeveral(match, found, estate)
        }
      case .mark(var mark):
        mark.nodes = index.each(match)
        if mark.nodes.isEmpty {
          // For the values that there are.
          _ = index.nodes(match)
          reportNone(match, index)
        }
        marks.append(mark)
      }
    }
    if !marks.isEmpty { model.marks = NodeMarks(marks) }
  }

  private func reportNone(_ match: NodeMatch, _ index: borrowing PropertyIndex) {
    let near = index.values(match).sorted()
    log.error(
      "no-match", "no imported node \(description(match))", at: match.location,
      notes: match.condition.map { log.nearest(to: $0.value, in: near) } ?? [])
  }

  private func reportSeveral(_ match: NodeMatch, _ found: [Int], _ estate: Estate) {
    let shown = found.prefix(3).map { estate.id(of: $0).inTicks }.joined(separator: ", ")
    let rest = found.count > 3 ? " and \(found.count - 3) more" : ""
    log.error(
      "ambiguous-match", "\(found.count) imported nodes are meant: each \(description(match))",
      at: match.location,
      notes: [
        .init(
          "they are \(shown)\(rest): name one by its id, or say `each: true` to speak about all")
      ])
  }

  private func description(_ match: NodeMatch) -> String {
    let kind = match.kind.map { "is of the kind \($0.inTicks)" }
    let property = match.condition.map { condition in
      condition.isPrefix
        ? "has \(condition.property.inTicks) begin with \(condition.value.inTicks)"
        : "has \(condition.value.inTicks) as \(condition.property.inTicks)"
    }
    return [kind, property].compactMap(\.self).joined(separator: " and ")
  }
}

/// The nodes of an estate by kind, property and value; for nodes that stand for one, each pair of kind
/// and property is gone through once.
private struct PropertyIndex: ~Copyable {
  private let estate: Estate
  private let vocabulary: Vocabulary
  private var found: [Key: [String: [Int]]] = [:]

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
    return found[key]?[Self.folded(condition.value, condition.property)] ?? []
  }

  /// All nodes that match, ascending.
  func each(_ match: NodeMatch) -> [Int] {
    let candidates = candidates(match.kind)
    guard let condition = match.condition else { return candidates }
    let wanted = Self.folded(condition.value, condition.property)
    return estate.nodes(among: candidates, whose: condition.property) { value in
      let value = Self.folded(value, condition.property)
      return condition.isPrefix ? value.hasPrefix(wanted) : value == wanted
    }
  }

  /// The values that nodes of the kind have, where they were gone through.
  func values(_ match: NodeMatch) -> some Sequence<String> {
    let key = match.condition.map { Key(kind: match.kind, property: $0.property) }
    return (key.flatMap { found[$0] } ?? [:]).keys
  }

  private func candidates(_ kind: String?) -> [Int] {
    let wanted = kind?.lowercased()
    return estate.nodes { kind in
      guard let wanted else { return true }
      return vocabulary.lineage(of: kind).contains { $0.lowercased() == wanted }
    }
  }

  private func index(_ key: Key) -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    for node in candidates(key.kind) {
      guard let value = estate.property(key.property, of: node) else { continue }
      result[Self.folded(value, key.property), default: []].append(node)
    }
    return result
  }

  private static func folded(_ value: String, _ property: String) -> String {
    PropertyValue.caseless.contains(property) ? value.uppercased() : value
  }
}
