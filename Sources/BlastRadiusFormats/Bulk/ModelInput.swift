import BlastRadius

/// What a path on the command line leads to.
enum ModelInput {
  /// A text model, to be read by its path.
  case text
  /// A text model whose bytes were read already.
  case bytes([UInt8])
  case bulk(BulkFile)

  /// Looks at a file; what cannot be opened is left to the reader of text models.
  static func look(at path: String, textLimit: Int) throws(InputFile.Failure) -> ModelInput {
    if path == "-" { return try stream(0, "<stdin>", textLimit) }
    let file: OpenFile
    do throws(InputFile.Failure) { file = try InputFile.open(path) } catch { return .text }
    if file.status.kind == .other { return try stream(file.descriptor, path, textLimit) }
    let shape = InputSniffer.shape(of: file.head(InputSniffer.reach))
    return shape == .text ? .text : .bulk(BulkFile(name: path, shape: shape, content: .file(file)))
  }

  private static func stream(_ descriptor: Int32, _ name: String, _ textLimit: Int)
    throws(InputFile.Failure) -> ModelInput
  {
    let head = try InputFile.readStart(descriptor, count: InputSniffer.reach)
    let shape = InputSniffer.shape(of: head)
    let limit = shape == .text ? textLimit : BulkFile.limit
    let bytes = try InputFile.readRest(descriptor, after: head, limit: limit)
    if shape == .text { return .bytes(bytes) }
    return .bulk(BulkFile(name: name, shape: shape, content: .held(bytes)))
  }
}
