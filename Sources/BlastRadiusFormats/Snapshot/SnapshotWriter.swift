import BlastRadius
import GraphKernel

/// Writes an estate, and the text models that lie on it, as a snapshot.
enum SnapshotWriter {
  /// The bytes of a snapshot, section by section.
  ///
  /// - Complexity: O(nodes × log nodes + edges).
  static func write(
    _ estate: Estate, _ statements: ImportedStatements, texts: [(name: String, bytes: [UInt8])],
    to output: (Borrowed<UInt8>) throws -> Void
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
      (.statements, Column(StatementWriter.encode(statements))),
      (.origins, Column(OriginTables.encode(estate.edgeSources))),
    ]
    try write(sections, to: output)
  }

  private static func write(
    _ sections: [(SnapshotLayout.Section, any ByteColumn)],
    to output: (Borrowed<UInt8>) throws -> Void
  ) throws {
    var table = ByteWriter()
    var position = SnapshotLayout.aligned(
      SnapshotLayout.headerSize + SnapshotLayout.entrySize * sections.count)
    let start = position
    for (section, bytes) in sections {
      let (count, checksum) = bytes.lend { ($0.count, Checksum.of($0)) }
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
    let checksum = table.bytes.lend { Checksum.of($0) }
    header.write(Int(bitPattern: UInt(checksum)))
    var head = header.bytes
    head += [UInt8](repeating: 0, count: SnapshotLayout.headerSize - head.count)
    head += table.bytes
    head += [UInt8](repeating: 0, count: start - head.count)
    try head.lend(output)
    for (_, bytes) in sections {
      try bytes.lend { content in
        try output(content)
        let padding = SnapshotLayout.aligned(content.count) - content.count
        try [UInt8](repeating: 0, count: padding).lend(output)
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
