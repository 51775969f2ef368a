package import GraphKernel

/// An imported graph of any size: nodes and edges in columns, not in values of their own.
///
/// Nodes are numbered in the order in which the input first names them, edges in the order of the
/// input. A model adds conditions, controls, zones and time to it by naming its ids.
public final class Estate: Sendable {
  /// The ids of the nodes.
  package let ids: TextColumn
  /// The names shown to people, empty where the id is shown.
  package let labels: TextColumn
  /// Where the kinds of each node begin in `kinds`; one more entry than nodes.
  package let kindOffsets: Column<UInt32>
  /// The kinds of the nodes, first the one that is shown: positions in `kindTable`.
  package let kinds: Column<UInt32>
  package let subjects: Column<UInt32>
  package let objects: Column<UInt32>
  /// The relation of each edge: a position in `relationTable`.
  package let relations: Column<UInt32>
  /// The rules that the edges make.
  package let graph: BaseGraph
  /// The nodes in the order of their ids' bytes, where the estate comes from a snapshot.
  package let sorted: Column<UInt32>?
  /// Finds nodes by id, where the estate comes from an import.
  package let index: EstateIndex?
  /// Whether ids are compared in upper case.
  package let foldsCase: Bool
  /// The kinds that nodes have.
  package let kindTable: [Kind]
  /// The relations that edges have.
  package let relationTable: [Relation]
  /// What else the input said, as it said it.
  package let properties: EstateProperties
  /// How much depends on the nodes, as the input says.
  package let criticalities: ImportedCriticality
  /// Where the edges stand in the files of an import; `nil` in a snapshot.
  package let edgeSources: EdgeSources?
  /// Throws where the file behind the columns is no longer what was opened.
  private let verify: (@Sendable () throws -> Void)?

  package init(
    ids: TextColumn, labels: TextColumn, kindOffsets: Column<UInt32>, kinds: Column<UInt32>,
    subjects: Column<UInt32>, objects: Column<UInt32>, relations: Column<UInt32>,
    graph: BaseGraph, sorted: Column<UInt32>?, kindTable: [Kind], relationTable: [Relation],
    properties: EstateProperties, criticalities: ImportedCriticality = .init(rules: []),
    index: EstateIndex? = nil, foldsCase: Bool = false, edgeSources: EdgeSources? = nil,
    verify: (@Sendable () throws -> Void)? = nil
  ) {
    self.verify = verify
    self.edgeSources = edgeSources
    self.ids = ids
    self.labels = labels
    self.kindOffsets = kindOffsets
    self.kinds = kinds
    self.subjects = subjects
    self.objects = objects
    self.relations = relations
    self.graph = graph
    self.sorted = sorted
    self.kindTable = kindTable
    self.relationTable = relationTable
    self.properties = properties
    self.criticalities = criticalities
    self.index = index
    self.foldsCase = index?.foldsCase ?? foldsCase
  }

  /// Finds out whether the files that are mapped, a snapshot or imported ones, are still what was
  /// opened; ask before showing a result.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where it changed.
  public func checkUnchanged() throws { try verify?() }

  /// How many nodes there are.
  public var nodeCount: Int { ids.count }

  /// How many edges there are.
  public var edgeCount: Int { subjects.count }

  /// The id of a node.
  package func id(of node: Int) -> String { ids[node] }

  /// The name of a node shown to people.
  package func name(of node: Int) -> String {
    labels.range(of: node).isEmpty ? ids[node] : labels[node]
  }

  /// The positions in `kindTable` of a node's kinds, the shown one first.
  package func kindNumbers(of node: Int) -> Range<Int> {
    Int(kindOffsets[node])..<Int(kindOffsets[node + 1])
  }

  /// The kind of a node that is shown; `unknown` where it has none.
  package func kind(of node: Int) -> String {
    kindNumber(of: node).map { kindTable[$0].name } ?? Self.kindless
  }

  /// The position in `kindTable` of the kind that is shown, or `nil`.
  package func kindNumber(of node: Int) -> Int? {
    let own = kindNumbers(of: node)
    return own.isEmpty ? nil : Int(kinds[own.lowerBound])
  }

  /// The kinds of a node, the shown one first.
  package func kindNames(of node: Int) -> [String] {
    kindNumbers(of: node).map { kindTable[Int(kinds[$0])].name }
  }

  /// What a node without a kind is called.
  package static let kindless = "unknown"

  /// The node of an id, or `nil`.
  ///
  /// - Complexity: O(log nodes) in a snapshot, else O(1).
  package func node(of id: String) -> Int? {
    if let index { return index.node(of: id, in: ids) }
    let written = Array(id.utf8)
    if let node = storedNode(of: written) { return node }
    if !foldsCase { return nil }
    let wanted = EstateIndex.bytes(of: id, foldsCase: foldsCase)
    return wanted == written ? nil : storedNode(of: wanted)
  }

  private func storedNode(of wanted: [UInt8]) -> Int? {
    guard let sorted else {
      return (0..<nodeCount).first { ids.equals($0, wanted) }
    }
    let place = (0..<sorted.count).partitioningIndex { ids.compare(Int(sorted[$0]), wanted) >= 0 }
    guard place < sorted.count, ids.equals(Int(sorted[place]), wanted) else { return nil }
    return Int(sorted[place])
  }

  /// The nodes of several ids; ids that are not there are left out.
  ///
  /// - Complexity: as many times that of one id.
  package func nodes(of wanted: Set<ExactText>) -> [ExactText: Int] {
    var found: [ExactText: Int] = [:]
    for id in wanted {
      if let node = node(of: id.text) { found[id] = node }
    }
    return found
  }

  /// The subject of an edge.
  package func subject(of edge: Int) -> Int { Int(subjects[edge]) }

  /// The object of an edge.
  package func object(of edge: Int) -> Int { Int(objects[edge]) }

  /// The position of an edge's relation in `relationTable`.
  package func relationNumber(of edge: Int) -> Int { Int(relations[edge]) }

  /// The edge as results name it.
  package func reference(to edge: Int) -> EdgeReference {
    EdgeReference(
      subject: ids[Int(subjects[edge])], relation: relationTable[Int(relations[edge])].name,
      object: ids[Int(objects[edge])])
  }
}
