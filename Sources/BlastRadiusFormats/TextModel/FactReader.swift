import BlastRadius

/// Reads `node` and `node@level`; a bare node means its `control`, a bare gateway its `connect`.
struct FactReader {
  private let nodes: [ExactText: Node]
  private let vocabulary: Vocabulary
  private let estate: Estate?

  init(_ model: Model) {
    nodes = Dictionary(model.nodes.map { ($0.id, $0) }) { first, _ in first }
    (vocabulary, estate) = (model.vocabulary, model.estate)
  }

  /// The kinds of a node, its own or those that it was imported with.
  private func kinds(of id: String) -> [String] {
    if let kind = nodes[id]?.kind, !kind.isEmpty { return [kind] }
    guard let estate, let number = estate.node(of: nodes[id]?.standsFor ?? id) else { return [] }
    return estate.kindNames(of: number)
  }

  /// The node that a fact names, whose id may stand in quotes, and the level; `nil` where it is no fact.
  static func parts(of text: String) -> (node: String, level: Level?)? {
    var (node, level) = Fact.split(text)
    if text.hasPrefix("\"") {
      // A quoted id, as `Fact.description` writes it.
      guard let words = Identifier.words(node), words.count == 1 else { return nil }
      node = words[0]
    }
    return node.isEmpty ? nil : (node, level)
  }

  func fact(_ text: String) -> Fact? {
    guard let (node, level) = Self.parts(of: text) else { return nil }
    if let level { return Fact(node, level) }
    let isGateway = kinds(of: node).contains { vocabulary.kind($0, isA: "gateway") }
    return Fact(node, isGateway ? .connect : .control)
  }
}

extension Identifier {
  /// Where the words of a text begin, in Unicode scalars; quotes keep a word together.
  static func wordOffsets(_ text: String) -> [Int] {
    var offsets: [Int] = []
    var isInWord = false
    var isQuoted = false
    var isEscaped = false
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      if isQuoted {
        if !isEscaped, scalar == "\"" { isQuoted = false }
        isEscaped = !isEscaped && scalar == "\\"
      } else if Identifier.isSpace(scalar) {
        isInWord = false
      } else if !isInWord {
        offsets.append(offset)
        isInWord = true
        isQuoted = scalar == "\""
      }
    }
    return offsets
  }
}
