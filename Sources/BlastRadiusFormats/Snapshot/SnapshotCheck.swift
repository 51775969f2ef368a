import BlastRadius
import GraphKernel

/// Checks that every offset and index of a snapshot leads somewhere.
struct SnapshotCheck {
  private let parts: SnapshotParts
  private let scans: [SnapshotLayout.Section: SectionScan]

  init(_ parts: SnapshotParts, _ scans: [SectionScan]) {
    self.parts = parts
    self.scans = Dictionary(uniqueKeysWithValues: scans.map { ($0.section, $0) })
  }

  /// An offset or index leads nowhere.
  struct Damage: Error {
    var what: String
  }

  func opened() throws -> SnapshotReader.Opened {
    let ids = try texts(.idOffsets, .idBytes)
    let nodeCount = ids.count
    let labels = try texts(.labelOffsets, .labelBytes)
    let tables = try SnapshotTables.decode(Array(parts.bytes(.tables)))
    try require(labels.count == nodeCount, .labelOffsets)
    try require(parts.numbers(.kindOffsets).count == nodeCount + 1, .kindOffsets)
    try offsets(.kindOffsets, into: parts.numbers(.kinds).count)
    try below(.kinds, tables.kinds.count)
    let edgeCount = parts.numbers(.subjects).count
    try require(parts.numbers(.objects).count == edgeCount, .objects)
    try require(parts.numbers(.relations).count == edgeCount, .relations)
    try below(.subjects, nodeCount)
    try below(.objects, nodeCount)
    try below(.relations, tables.relations.count)
    try require(parts.numbers(.sorted).count == nodeCount, .sorted)
    try below(.sorted, nodeCount)
    let criticalities = parts.numbers(.criticalities)
    try require(
      scans[.criticalities]?.isRising == true
        && criticalities.last.map { Int($0 >> 2) < nodeCount } != false, .criticalities)
    let graph = try graph(factCount: nodeCount * 4, edgeCount: edgeCount)
    let estate = Estate(
      ids: ids, labels: labels, kindOffsets: parts.numbers(.kindOffsets),
      kinds: parts.numbers(.kinds), subjects: parts.numbers(.subjects),
      objects: parts.numbers(.objects), relations: parts.numbers(.relations), graph: graph,
      sorted: parts.numbers(.sorted), kindTable: tables.kinds, relationTable: tables.relations,
      properties: try properties(nodeCount, edgeCount),
      criticalities: ImportedCriticality(stored: criticalities), foldsCase: tables.foldsCase,
      edgeSources: try OriginTables.decode(Array(parts.bytes(.origins))), verify: verification())
    let statements = try StatementReader.decode(Array(parts.bytes(.statements)), estate)
    return .init(estate: estate, statements: statements, texts: try models())
  }

  /// The check that the file is unchanged.
  private func verification() -> @Sendable () throws -> Void {
    let file = parts.file
    return { try file.checkUnchanged() }
  }

  private func graph(factCount: Int, edgeCount: Int) throws -> BaseGraph {
    let ruleCount = parts.numbers(.heads).count
    try require(parts.numbers(.ruleOffsets).count == factCount + 1, .ruleOffsets)
    try require(parts.numbers(.giverOffsets).count == factCount + 1, .giverOffsets)
    try require(parts.numbers(.tags).count == ruleCount, .tags)
    try require(parts.numbers(.givers).count == ruleCount, .givers)
    try offsets(.ruleOffsets, into: ruleCount)
    try offsets(.giverOffsets, into: ruleCount)
    try below(.heads, factCount)
    try below(.tags, edgeCount)
    try below(.givers, ruleCount)
    let graph = BaseGraph(
      offsets: parts.numbers(.ruleOffsets), heads: parts.numbers(.heads),
      tags: parts.numbers(.tags), giverOffsets: parts.numbers(.giverOffsets),
      givers: parts.numbers(.givers))
    // A walk relies on it that heads are where the offsets of givers say.
    let least = scans[.heads]?.bounds.map { Int($0.lowerBound) } ?? factCount
    try require(graph.givesWeakLevels || least >= factCount / 4 * 3, .heads)
    return graph
  }

  /// The properties; their checksum is verified when somebody asks for them.
  private func properties(_ nodeCount: Int, _ edgeCount: Int) throws -> EstateProperties {
    let (nodes, edges) = (parts.numbers(.nodeProperties), parts.numbers(.edgeProperties))
    try require(nodes.count == nodeCount || nodes.isEmpty, .nodeProperties)
    try require(edges.count == edgeCount || edges.isEmpty, .edgeProperties)
    let parts = parts
    return EstateProperties(nodes: nodes, edges: edges, text: parts.bytes(.propertyText)) {
      let broken = parts.entries.values.first { $0.section.isLazy && !parts.isIntact($0) }?.section
      if let section = broken ?? (parts.haveOwnProperties ? nil : .propertyText) {
        throw BlastRadiusError(
          .badInput, "\(parts.file.name): the snapshot is damaged (\(section))")
      }
    }
  }

  private func models() throws -> [(name: String, bytes: [UInt8])] {
    var reader = ByteReader(Array(parts.bytes(.texts)))
    let texts = try (0..<reader.count()).map { _ in
      (name: try reader.text(), bytes: try reader.content())
    }
    try require(reader.isAtEnd, .texts)
    return texts
  }

  private func texts(
    _ offsets: SnapshotLayout.Section, _ bytes: SnapshotLayout.Section
  ) throws -> TextColumn {
    try require(parts.numbers(offsets).count > 0, offsets)
    try self.offsets(offsets, into: parts.bytes(bytes).count)
    return TextColumn(offsets: parts.numbers(offsets), bytes: parts.bytes(bytes))
  }

  private func require(_ holds: Bool, _ section: SnapshotLayout.Section) throws {
    if !holds { throw Damage(what: "\(section)") }
  }

  /// Offsets rise from 0 to the number of elements they lead into.
  private func offsets(_ section: SnapshotLayout.Section, into count: Int) throws {
    let column = parts.numbers(section)
    let fits = column.last.map { Int($0) } == count
    let isRising = scans[section]?.isRising ?? false
    try require(column.first == 0 && fits && isRising, section)
  }

  /// Every index is below a limit.
  private func below(_ section: SnapshotLayout.Section, _ limit: Int) throws {
    let largest = scans[section]?.bounds.map { Int($0.upperBound) }
    try require(largest ?? -1 < limit, section)
  }
}
