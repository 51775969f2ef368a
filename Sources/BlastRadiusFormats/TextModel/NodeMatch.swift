import BlastRadius

/// Which imported node a node of the model stands for, by what it is like.
struct NodeMatch {
  /// The position of the node in the model.
  let node: Int
  /// A kind that the imported node is of.
  let kind: String?
  let property: String
  let value: String
  let location: SourceLocation

  /// Reads `match` of a node; `nil` where there is none, or after an error.
  init?(_ object: ObjectReader, node: Int, _ context: DecodingContext) {
    guard let value = object.value("match"),
      let match = ObjectReader(
        value, "`match`", keys: TextModelKeys.match, path: object.path.field("match"),
        context: context),
      let property = match.requiredText("property"), let wanted = match.requiredText("equals")
    else { return nil }
    self.node = node
    kind = match.text("kind")
    self.property = property
    self.value = wanted
    location = value.location
  }
}

/// Finds the imported nodes that a model's nodes stand for.
///
/// - Complexity: O(nodes of the estate + properties of those of the kinds asked for).
struct NodeMatcher {
  let log: ProblemLog

  /// Sets `standsFor` of the nodes; reports matches that find no node, or several.
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
    var index = PropertyIndex(estate, model.vocabulary)
    for match in matches {
      let found = index.nodes(match)
      switch found.count {
      case 1: model.nodes[match.node].standsFor = estate.id(of: found[0])
      case 0: reportNone(match, index)
      default: reportSeveral(match, found, estate)
      }
    }
  }

  private func reportNone(_ match: NodeMatch, _ index: borrowing PropertyIndex) {
    let near = index.values(match).sorted()
    log.error(
      "no-match", "no imported node \(description(match))", at: match.location,
      notes: log.nearest(to: match.value, in: near))
  }

  private func reportSeveral(_ match: NodeMatch, _ found: [Int], _ estate: Estate) {
    let shown = found.prefix(3).map { estate.id(of: $0).inTicks }.joined(separator: ", ")
    let rest = found.count > 3 ? " and \(found.count - 3) more" : ""
    log.error(
      "ambiguous-match", "\(found.count) imported nodes are meant: each \(description(match))",
      at: match.location, notes: [.init("they are \(shown)\(rest): name one by its id")])
  }

  private func description(_ match: NodeMatch) -> String {
    let kind = match.kind.map { "is of the kind \($0.inTicks) and " } ?? ""
    return "\(kind)has \(match.value.inTicks) as \(match.property.inTicks)"
  }
}

/// The nodes of an estate by kind, property and value; each pair of kind and property is gone
/// through once.
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
    let key = Key(kind: match.kind, property: match.property)
    if found[key] == nil { found[key] = index(key) }
    return found[key]?[folded(match.value, match.property)] ?? []
  }

  /// The values that nodes of the kind have.
  func values(_ match: NodeMatch) -> some Sequence<String> {
    (found[Key(kind: match.kind, property: match.property)] ?? [:]).keys
  }

  private func index(_ key: Key) -> [String: [Int]] {
    let wanted = key.kind?.lowercased()
    let nodes = estate.nodes { kind in
      guard let wanted else { return true }
      return vocabulary.lineage(of: kind).contains { $0.lowercased() == wanted }
    }
    var result: [String: [Int]] = [:]
    for node in nodes {
      guard let value = estate.property(key.property, of: node) else { continue }
      result[folded(value, key.property), default: []].append(node)
    }
    return result
  }

  private func folded(_ value: String, _ property: String) -> String {
    PropertyValue.caseless.contains(property) ? value.uppercased() : value
  }
}
