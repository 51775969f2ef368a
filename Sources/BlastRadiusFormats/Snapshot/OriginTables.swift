import BlastRadius
import GraphKernel

/// Where the edges of an estate stand, as bytes.
enum OriginTables {
  static func encode(_ sources: EdgeSources?) -> [UInt8] {
    var writer = ByteWriter()
    guard let sources else { return [] }
    let stored = sources.stored
    writer.writeCompact(UInt64(stored.files.count))
    for file in stored.files {
      writer.write(file.name)
      switch file.form {
      case .lines: writer.writeCompact(0)
      case .pointers: writer.writeCompact(1)
      case .list(let list):
        writer.writeCompact(2)
        writer.write(list)
      }
    }
    writer.writeCompact(UInt64(stored.runs.count))
    var last = 0
    for run in stored.runs {
      writer.writeCompact(UInt64(run.edge - last))
      writer.writeCompact(UInt64(run.file))
      writer.writeCompact(UInt64(run.index))
      last = run.edge
    }
    write(stored.pointers, to: &writer)
    write(stored.reasons?.sentences, to: &writer)
    writer.writeCompact(UInt64(stored.reasons?.first ?? 0))
    writer.writeCompact(UInt64(stored.reasons?.numbers.count ?? 0))
    for number in stored.reasons?.numbers ?? Column([]) {
      writer.writeCompact(number == .max ? 0 : UInt64(number) + 1)
    }
    return writer.bytes
  }

  private static func write(_ texts: TextColumn?, to writer: inout ByteWriter) {
    writer.writeCompact(UInt64(texts?.count ?? 0))
    for index in 0..<(texts?.count ?? 0) { writer.write(texts?[index] ?? "") }
  }

  static func decode(_ bytes: [UInt8]) throws -> EdgeSources? {
    if bytes.isEmpty { return nil }
    var reader = ByteReader(bytes)
    let files = try (0..<reader.compactCount()).map { _ in try file(&reader) }
    var edge = 0
    let runs = try (0..<reader.compactCount()).map { _ in
      edge += try reader.compactNumber()
      guard edge <= UInt32.max else { throw ByteReader.Malformed() }
      return EdgeSources.Run(
        edge: edge, file: try reader.compactNumber(), index: try reader.compactNumber())
    }
    let pointers = try texts(&reader)
    let sentences = try texts(&reader)
    let first = try reader.compactNumber()
    let numbers = try (0..<reader.compactCount()).map { _ in
      let number = try reader.compactNumber()
      return number == 0 ? UInt32.max : UInt32(number - 1)
    }
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
    return EdgeSources(
      files: files, runs: runs, pointers: pointers,
      reasons: numbers.isEmpty
        ? nil : .init(first: first, numbers: Column(numbers), sentences: sentences))
  }

  private static func file(_ reader: inout ByteReader) throws -> EdgeSources.File {
    let name = try reader.text()
    switch try reader.compactNumber() {
    case 0: return .init(name: name, .lines)
    case 1: return .init(name: name, .pointers)
    case 2: return .init(name: name, .list(try reader.text()))
    default: throw ByteReader.Malformed()
    }
  }

  private static func texts(_ reader: inout ByteReader) throws -> TextColumn {
    var texts = TextColumn.Builder()
    for _ in 0..<(try reader.compactCount()) { texts.append(try reader.content()) }
    return texts.build()
  }
}
