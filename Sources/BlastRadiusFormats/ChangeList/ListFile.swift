import BlastRadius

/// Reads small files that start like a model: `blastradius: 1`, then keys of their own.
enum ListFile {
  /// Reads a file and calls the body with what is in it; `-` is standard input.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` with all problems, sorted by place.
  static func read(
    _ path: String, _ what: String, keys: [String], _ options: ModelReader.Options,
    _ body: (YAMLValue, ProblemLog) throws -> Void
  ) throws {
    let name = path == "-" ? "<stdin>" : path
    let bytes: [UInt8]
    do throws(SourceFile.Failure) {
      bytes = try SourceFile.read(path, limit: options.maximumFileSize)
    } catch {
      let problem = Diagnostic(.error, error.code, "\(name): \(error.message)")
      throw BlastRadiusError(.badInput, "\(what) cannot be used", diagnostics: [problem])
    }
    try read(SourceText(name: name, bytes: bytes), what, keys: keys, options, body)
  }

  /// The same of a text.
  static func read(
    _ source: SourceText, _ what: String, keys: [String], _ options: ModelReader.Options,
    _ body: (YAMLValue, ProblemLog) throws -> Void
  ) throws {
    let log = ProblemLog()
    if InputText.check(source, log), let root = YAMLComposer.compose(source, log: log),
      FileLoader.checkTop(root, what, keys: keys, log)
    {
      try body(root, log)
    }
    if log.errorCount == 0 { return }
    let shown = log.diagnostics.sortedByPlace().prefix(options.maximumErrors)
      .map { $0.illustrated([ExactText(source.name): source]) }
    throw BlastRadiusError(.badInput, "\(what) cannot be used", diagnostics: shown)
  }
}
