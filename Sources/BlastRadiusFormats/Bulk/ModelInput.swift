import BlastRadius

/// What a path on the command line leads to.
enum ModelInput {
  /// A text model, to be read by its path.
  case text
  /// A text model whose bytes were read already.
  case bytes([UInt8])
  case bulk(BulkFile)

  /// Whether it is something that is imported.
  var isBulk: Bool {
    if case .bulk = self { true } else { false }
  }

  /// Looks at a file; what cannot be opened is left to the reader of text models.
  static func look(
    at path: String, textLimit: Int, _ systems: ImportSystems
  ) throws(SourceFile.Failure) -> ModelInput {
    if path == "-" { return try stream(0, "<stdin>", textLimit, systems) }
    let file: OpenFile
    do throws(SourceFile.Failure) { file = try SourceFile.open(path) } catch { return .text }
    if file.status.kind == .other { return try stream(file.descriptor, path, textLimit, systems) }
    switch InputSniffer.shape(of: file.head(TopKeys.reach), systems) {
    case .text: return .text
    case .gzip:
      guard file.size <= BulkFile.limit else { throw BulkFile.tooLarge }
      let packed = try SourceFile.readRest(file.descriptor, after: [], limit: BulkFile.limit)
      return try unpacked(packed, path, textLimit, systems)
    case .foreign(let reason): throw foreign(reason)
    case let shape: return .bulk(BulkFile(name: path, shape: shape, content: .file(file)))
    }
  }

  private static func stream(
    _ descriptor: Int32, _ name: String, _ textLimit: Int, _ systems: ImportSystems
  ) throws(SourceFile.Failure) -> ModelInput {
    let head = try SourceFile.readStart(descriptor, count: TopKeys.reach)
    let isText = InputSniffer.shape(of: head, systems) == .text
    let bytes = try SourceFile.readRest(
      descriptor, after: head, limit: isText ? textLimit : BulkFile.limit)
    return try held(bytes, name, textLimit, systems)
  }

  private static func unpacked(
    _ packed: [UInt8], _ name: String, _ textLimit: Int, _ systems: ImportSystems
  ) throws(SourceFile.Failure) -> ModelInput {
    let bytes = try Gzip.unpack(packed, limit: BulkFile.limit)
    if Gzip.isMarked(bytes) { throw foreign("this is packed by gzip twice") }
    return try held(bytes, name, textLimit, systems)
  }

  /// What bytes in memory are.
  static func held(
    _ bytes: [UInt8], _ name: String, _ textLimit: Int, _ systems: ImportSystems
  ) throws(SourceFile.Failure) -> ModelInput {
    switch InputSniffer.shape(of: Array(bytes.prefix(TopKeys.reach)), systems) {
    case .text:
      guard bytes.count <= textLimit else { throw SourceFile.tooLarge(textLimit) }
      return .bytes(bytes)
    case .gzip: return try unpacked(bytes, name, textLimit, systems)
    case .foreign(let reason): throw foreign(reason)
    case let shape: return .bulk(BulkFile(name: name, shape: shape, content: .held(bytes)))
    }
  }

  private static func foreign(_ reason: String) -> SourceFile.Failure {
    SourceFile.Failure(code: "unsupported-format", message: reason)
  }
}
