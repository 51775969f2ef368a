import BlastRadius
import GraphKernel

/// Writes an estate, and the text models that lie on it, as a snapshot.
enum SnapshotWriter {
  /// The bytes of a snapshot, section by section.
  ///
  /// - Complexity: O(nodes × log nodes + edges).
  static func write(
    _ estate: Estate, texts: [(name: String, bytes: [UInt8])],
    to output: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let properties = CompactProperties(estate.properties)
    let tables = SnapshotTables.encode(estate)
    let encodedTexts = encode(texts)
    let sorted = estate.sorted ?? Column(estate.ids.order())
    let graph = estate.graph
    let sections: [(SnapshotLayout.Section, any ByteColumn)] = [
      (.tables, Column(tables)), (.texts, Column(encodedTexts)),
      (.idOffsets, estate.ids.offsets), (.idBytes, estate.ids.bytes), (.sorted, sorted),
      (.labelOffsets, estate.labels.offsets), (.labelBytes, estate.labels.bytes),
      (.kindOffsets, estate.kindOffsets), (.kinds, estate.kinds), (.subjects, estate.subjects),
      (.objects, estate.objects), (.relations, estate.relations), (.ruleOffsets, graph.offsets),
      (.heads, graph.heads), (.tags, graph.tags), (.giverOffsets, graph.giverOffsets),
      (.givers, graph.givers), (.criticalities, estate.criticalities.entries(in: estate)),
      (.nodeProperties, Column(properties.nodes)),
      (.edgeProperties, Column(properties.edges)), (.propertyText, Column(properties.text)),
    ]
    unsafe try write(sections, to: output)
  }

  private static func write(
    _ sections: [(SnapshotLayout.Section, any ByteColumn)],
    to output: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var table = ByteWriter()
    var position = SnapshotLayout.aligned(
      SnapshotLayout.headerSize + SnapshotLayout.entrySize * sections.count)
    let start = position
    for (section, bytes) in sections {
      let (count, checksum) = unsafe bytes.withBytes { unsafe ($0.count, Checksum.of($0)) }
      table.write(Int(section.rawValue) | section.width << 32)
      table.write(position)
      table.write(count)
      table.write(Int(bitPattern: UInt(checksum)))
      table.write(0)
      position = SnapshotLayout.aligned(position + count)
    }
    var header = ByteWriter()
    header.write(SnapshotLayout.magicNumber)
    header.write(Int(SnapshotLayout.version) | sections.count << 32)
    header.write(position)
    let checksum = unsafe table.bytes.withUnsafeBytes { unsafe Checksum.of($0) }
    header.write(Int(bitPattern: UInt(checksum)))
    var head = header.bytes
    head += [UInt8](repeating: 0, count: SnapshotLayout.headerSize - head.count)
    head += table.bytes
    head += [UInt8](repeating: 0, count: start - head.count)
    unsafe try head.withUnsafeBytes(output)
    for (_, bytes) in sections {
      unsafe try bytes.withBytes { content in
        unsafe try output(content)
        let padding = SnapshotLayout.aligned(content.count) - content.count
        unsafe try [UInt8](repeating: 0, count: padding).withUnsafeBytes(output)
      }
    }
  }

  private static func encode(_ texts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(texts.count)
    for text in texts {
      writer.write(text.name)
      writer.write(text.bytes)
    }
    return writer.bytes
  }
}

/// A column of any width.
protocol ByteColumn {
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result
}

extension Column: ByteColumn {}

/// The properties alone, without the rest of the text they came in.
private struct CompactProperties {
  var nodes: [UInt32] = []
  var edges: [UInt32] = []
  var text: [UInt8] = []

  init(_ properties: EstateProperties) {
    let (nodes, edges) = (properties.nodes, properties.edges)
    self.nodes = nodes.indices.map { append(nodes[$0], properties.text) }
    self.edges = edges.indices.map { append(edges[$0], properties.text) }
  }

  private mutating func append(_ offset: UInt32, _ source: Column<UInt8>) -> UInt32 {
    guard offset != .max, text.count < Int(UInt32.max) else { return .max }
    let object = EstateProperties.object(at: Int(offset), in: source)
    if object.isEmpty { return .max }
    let start = UInt32(text.count)
    unsafe source.withBytes { unsafe text.append(contentsOf: $0[object]) }
    return start
  }
}
