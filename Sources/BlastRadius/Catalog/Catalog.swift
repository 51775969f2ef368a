import GraphKernel

/// The nodes and edges of a model by number, whether the model says them, an import, or both.
///
/// Nodes of the estate come first, then those that only the model has; edges of the model come first,
/// at their positions in `Model.edges`, then those of the estate. A node that the model says something
/// about and that is in the estate is one node, and so is such an edge. Whatever shows a node or an
/// edge or judges it asks here, and never model or import alone.
public struct Catalog: Sendable {
  package let estate: Estate?
  /// The kinds and relations.
  package let vocabulary: Vocabulary
  /// The nodes that the model says something about.
  package let authored: [Node]
  /// The number of each of `authored`.
  package let numbers: [Int]
  private let byID: [ExactText: Int]
  private let authoredInEstate: [Int: Int]
  private let added: [Int]
  /// The imported nodes that the model, or one of its nodes' ids, names.
  private let spokenOf: Set<Int>
  /// The edges of the model.
  package let authoredEdges: [Edge]
  /// Which of them an import says, and where.
  let importedEdges: ImportedEdges?
  /// For each imported edge that the model amends, the edge of the model that does.
  package let amendments: [Int: Int]
  let edgeIndex: EdgeIndex
  /// What the model says of many imported nodes at once.
  package let marks: NodeMarks

  /// Numbers the nodes and edges of a model, or takes what was numbered of it before.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where two nodes of it are one.
  /// - Complexity: O(nodes and edges of the model) once, whatever the size of the estate.
  public init(_ model: Model) throws(BlastRadiusError) {
    self = try model.compiled.catalog(of: model)
  }

  init(numbering model: Model) throws(BlastRadiusError) {
    edgeIndex = EdgeIndex()
    estate = model.estate
    vocabulary = model.vocabulary
    marks = model.marks
    authored = model.nodes
    let imported = model.importedNumbers
    var numbers: [Int] = []
    var byID = imported
    var authoredInEstate: [Int: Int] = [:]
    var added: [Int] = []
    var seen: Set<ExactText> = []
    for (position, node) in model.nodes.enumerated() {
      guard seen.insert(node.id).inserted else {
        throw BlastRadiusError(
          .badInput, "two nodes of the model have the id \(SafeText.visible(node.id))")
      }
      if let number = imported[node.standsFor ?? node.id] {
        if let other = authoredInEstate.updateValue(position, forKey: number) {
          throw BlastRadiusError(
            .badInput,
            "\(SafeText.visible(model.nodes[other].id)) and \(SafeText.visible(node.id)) are one imported node"
          )
        }
        numbers.append(number)
      } else {
        numbers.append((model.estate?.nodeCount ?? 0) + added.count)
        added.append(position)
      }
      byID[node.id] = numbers[position]
    }
    self.numbers = numbers
    self.byID = byID
    self.authoredInEstate = authoredInEstate
    self.added = added
    spokenOf = Set(authoredInEstate.keys).union(
      model.nodes.compactMap { model.estate?.node(of: $0.id) })
    authoredEdges = model.edges
    importedEdges = model.importedEdges
    amendments = model.estate?.amendments(by: model.edges) { byID[$0] } ?? [:]
  }

  /// How many nodes there are.
  public var count: Int { importedCount + added.count }

  /// How many of them are in the estate; they come first.
  package var importedCount: Int { estate?.nodeCount ?? 0 }

  /// The node of an id.
  public func number(of id: String) -> Int? { byID[id] ?? estate?.node(of: id) }

  /// Whether the model says something about a node that its facts show, or has a node of its id.
  package func isSpokenOf(_ number: Int) -> Bool {
    number >= importedCount || !spokenOf.isEmpty && spokenOf.contains(number)
      || mark(on: number)?.zone != nil
  }

  /// What the model says about a node, or `nil`.
  public func authored(_ number: Int) -> Node? {
    if number >= importedCount { return authored[added[number - importedCount]] }
    return authoredInEstate[number].map { authored[$0] }
  }

  /// The nodes of which the model says something, ascending.
  package var stated: [Int] {
    let marked = marks.nodes { _ in true }
    return marked.isEmpty ? numbers.sorted() : Set(marked).union(numbers).sorted()
  }

  /// What the model says of an imported node among others, or `nil`.
  private func mark(on number: Int) -> NodeMark? {
    marks.isEmpty || number >= importedCount ? nil : marks.of(number)
  }

  /// The id of a node, as its author names it where there is one.
  public func id(_ number: Int) -> String {
    authored(number)?.id ?? estate?.id(of: number) ?? ""
  }

  /// The kind of a node that is shown.
  public func kind(_ number: Int) -> String {
    if let kind = authored(number)?.kind, !kind.isEmpty { return kind }
    return number < importedCount ? estate?.kind(of: number) ?? "" : ""
  }

  /// The name of a node shown to people.
  public func name(_ number: Int) -> String {
    if let node = authored(number), node.label != nil || number >= importedCount {
      return node.name
    }
    return estate?.name(of: number) ?? ""
  }

  /// The kinds of a node, the shown one first.
  public func kinds(_ number: Int) -> [String] {
    var kinds: [String] = []
    if let kind = authored(number)?.kind, !kind.isEmpty { kinds.append(kind) }
    if let estate, number < importedCount {
      kinds += estate.kindNames(of: number)
    }
    return kinds
  }

  /// Whether a node is of a kind or of one below it.
  public func isNode(_ number: Int, a kind: String, in vocabulary: Vocabulary) -> Bool {
    kinds(number).contains { vocabulary.kind($0, isA: kind) }
  }

  /// The id of the zone of a node, or `nil`.
  public func zone(_ number: Int) -> String? {
    authored(number)?.zone ?? mark(on: number)?.zone
  }

  /// How much depends on a node, or `nil` where nobody says: what the model says of it, else what it
  /// says of many, else what the input says.
  public func criticality(_ number: Int) -> Node.Criticality? {
    if let own = authored(number)?.criticality ?? mark(on: number)?.criticality { return own }
    return number < importedCount ? estate?.criticality(of: number) : nil
  }

  /// The free marks of a node.
  public func tags(_ number: Int) -> [String] {
    union(authored(number)?.tags, mark(on: number)?.tags)
  }

  /// The compliance scopes that a node is in.
  public func scope(_ number: Int) -> [String] {
    union(authored(number)?.scope, mark(on: number)?.scope)
  }

  private func union(_ own: [String]?, _ marked: [String]?) -> [String] {
    guard let own, let marked else { return own ?? marked ?? [] }
    return own + marked.filter { !own.contains($0) }
  }

  /// Where it is written down what happens on a node, or `nil` where nobody says.
  func logs(_ number: Int) -> Node.Logs? { authored(number)?.logs ?? mark(on: number)?.logs }

  /// When facts of a node may hold.
  public func life(_ number: Int) -> Period { authored(number)?.life ?? .always }
}

extension Model {
  /// The numbers of the imported nodes that the model names, found once.
  var importedNumbers: [ExactText: Int] {
    memo.value { ImportedNumbers(numbers: estate?.nodes(of: namesOfNodes) ?? [:]) }.numbers
  }

  /// Every id by which the model may mean an imported node.
  var namesOfNodes: Set<ExactText> {
    var names = Set<ExactText>(nodes.map { $0.standsFor ?? $0.id })
    for edge in edges {
      names.insert(edge.subject)
      names.insert(edge.object)
      for requirement in edge.requires { names.formUnion(requirement.facts.map(\.node)) }
    }
    return names
  }
}

/// The numbers of the imported nodes that a model names.
private struct ImportedNumbers: Sendable {
  var numbers: [ExactText: Int]
}
