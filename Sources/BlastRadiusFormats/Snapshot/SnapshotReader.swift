import BlastRadius
import GraphKernel

/// Opens snapshots: maps the file, checks every offset and index, and copies nothing.
///
/// - Complexity: O(size of the file without its properties), at the speed of memory.
enum SnapshotReader {
  /// What a snapshot holds.
  struct Opened {
    var estate: Estate
    var texts: [(name: String, bytes: [UInt8])]
  }

  /// Whether bytes begin as a snapshot does.
  static func isSnapshot(_ start: some Sequence<UInt8>) -> Bool {
    start.starts(with: SnapshotLayout.magic)
  }

  /// Opens a snapshot.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where the file is not a whole, unchanged snapshot of
  ///   this version.
  static func open(_ path: String) throws -> Opened {
    let file = try MappedFile(path: path)
    let damaged = { (what: String) in
      BlastRadiusError(.badInput, "\(file.name): the snapshot is damaged (\(what))")
    }
    let entries = try table(of: file, damaged)
    let parts = SnapshotParts(file: file, entries: entries)
    let scans = parts.scans()
    if let scan = scans.first(where: { !$0.isIntact }) { throw damaged("\(scan.section)") }
    do {
      return try SnapshotCheck(parts, scans).opened()
    } catch let error as SnapshotCheck.Damage {
      throw damaged(error.what)
    } catch is ByteReader.Malformed {
      throw damaged("tables")
    }
  }

  /// The sections by kind, from a header and a table that hold together.
  private static func table(
    of file: MappedFile, _ damaged: (String) -> BlastRadiusError
  ) throws -> [SnapshotLayout.Section: SnapshotLayout.Entry] {
    var header = ByteReader(unsafe Array(file.bytes.prefix(SnapshotLayout.headerSize)))
    guard unsafe file.bytes.count >= SnapshotLayout.headerSize,
      try header.number() == SnapshotLayout.magicNumber
    else { throw damaged("header") }
    let versionAndCount = try header.number()
    let version = UInt32(truncatingIfNeeded: versionAndCount)
    guard version == SnapshotLayout.version else {
      throw BlastRadiusError(
        .badInput,
        "\(file.name): the snapshot has format \(version) and this program reads "
          + "\(SnapshotLayout.version); compile it anew from its sources")
    }
    let count = versionAndCount >> 32
    guard count == SnapshotLayout.Section.allCases.count,
      unsafe try header.number() == file.bytes.count
    else { throw damaged("length") }
    let checksum = UInt64(bitPattern: Int64(try header.number()))
    let end = SnapshotLayout.headerSize + count * SnapshotLayout.entrySize
    guard unsafe end <= file.bytes.count else { throw damaged("table") }
    let bytes = unsafe UnsafeRawBufferPointer(
      rebasing: file.bytes[SnapshotLayout.headerSize..<end])
    guard unsafe Checksum.of(bytes) == checksum else { throw damaged("table") }
    var reader = ByteReader(unsafe Array(bytes))
    var entries: [SnapshotLayout.Section: SnapshotLayout.Entry] = [:]
    for _ in 0..<count {
      let entry = try entry(&reader, fileSize: unsafe file.bytes.count, damaged)
      entries[entry.section] = entry
    }
    guard entries.count == count else { throw damaged("table") }
    return entries
  }

  private static func entry(
    _ reader: inout ByteReader, fileSize: Int, _ damaged: (String) -> BlastRadiusError
  ) throws -> SnapshotLayout.Entry {
    let code = try reader.number()
    let (start, length) = (try reader.number(), try reader.number())
    let checksum = UInt64(bitPattern: Int64(try reader.number()))
    guard try reader.number() == 0,
      let section = SnapshotLayout.Section(rawValue: UInt32(truncatingIfNeeded: code)),
      code >> 32 == section.width, start >= 0, length >= 0, start <= fileSize,
      length <= fileSize - start, start % SnapshotLayout.alignment == 0,
      length % section.width == 0
    else { throw damaged("table") }
    return .init(section: section, range: start..<start + length, checksum: checksum)
  }
}

/// The sections of a mapped snapshot.
struct SnapshotParts {
  let file: MappedFile
  let entries: [SnapshotLayout.Section: SnapshotLayout.Entry]

  /// Whether a section's bytes have its checksum.
  func isIntact(_ entry: SnapshotLayout.Entry) -> Bool {
    unsafe Checksum.of(UnsafeRawBufferPointer(rebasing: file.bytes[entry.range])) == entry.checksum
  }

  /// A look at each of the sections that are used at once, in their order.
  func scans() -> [SectionScan] {
    let entries = entries.values.filter { !$0.section.isLazy }
      .sorted { $0.range.count > $1.range.count }
    return Concurrently.map(entries.count) { SectionScan(entries[$0], self) }
      .sorted { $0.section.rawValue < $1.section.rawValue }
  }

  func numbers(_ section: SnapshotLayout.Section) -> Column<UInt32> {
    file.column(entries[section]?.range ?? 0..<0, of: UInt32.self)
  }

  func bytes(_ section: SnapshotLayout.Section) -> Column<UInt8> {
    file.column(entries[section]?.range ?? 0..<0, of: UInt8.self)
  }
}

/// What all numbers of a section have to be looked at for, beside its bytes while they are near.
struct SectionScan {
  let section: SnapshotLayout.Section
  /// Whether the bytes have their checksum.
  let isIntact: Bool
  /// Whether the section has offsets of which none is less than the one before it.
  let isRising: Bool
  /// The least and the largest index, where the section has any.
  let bounds: ClosedRange<UInt32>?

  init(_ entry: SnapshotLayout.Entry, _ parts: SnapshotParts) {
    section = entry.section
    isIntact = parts.isIntact(entry)
    isRising = section.numbers == .offsets && parts.numbers(section).isRising
    bounds = section.numbers == .indices ? parts.numbers(section).bounds : nil
  }
}

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
      verify: verification())
    return .init(estate: estate, texts: try models())
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
      for entry in parts.entries.values where entry.section.isLazy && !parts.isIntact(entry) {
        throw BlastRadiusError(
          .badInput, "\(parts.file.name): the snapshot is damaged (\(entry.section))")
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
