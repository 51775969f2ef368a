import BlastRadius

/// Writes text models in one canonical way.
public enum ModelFormatter {
  /// The text with its keys in canonical order and with canonical spacing.
  ///
  /// Comments are kept, each with the entry it stands before or behind. Nodes, edges and all else
  /// that has no order of its own stay in the order of the author. Formatting twice is formatting
  /// once, and the model is the same before and after. Aliases are written out.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where the text is not YAML.
  public static func format(text: String, named name: String) throws -> String {
    try format(SourceText(name: name, bytes: Array(text.utf8)))
  }

  /// The text of a file with its keys in canonical order and with canonical spacing; `-` is
  /// standard input. The file itself stays as it is.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where the file cannot be read or is not YAML.
  public static func format(
    path: String, maximumFileSize: Int = ModelReader.Options().maximumFileSize
  ) throws -> FormattedFile {
    let name = path == "-" ? "<stdin>" : path
    let bytes: [UInt8]
    do throws(SourceFile.Failure) {
      bytes = try SourceFile.read(path, limit: maximumFileSize)
    } catch {
      let shown = path == "-" ? "standard input" : path
      throw BlastRadiusError(.badInput, "\(shown): \(error.message)")
    }
    return FormattedFile(original: bytes, text: try format(SourceText(name: name, bytes: bytes)))
  }

  private static func format(_ source: SourceText) throws -> String {
    let log = ProblemLog()
    guard InputText.check(source, log), let tree = YAMLComposer.compose(source, log: log),
      log.errorCount == 0
    else { throw error(log, source) }
    let formatted = try write(source)
    // A mistake in here must not cost an author a line.
    guard try keeps(tree, source, formatted) else {
      throw BlastRadiusError(
        .badInput,
        "\(source.name) cannot be formatted without changing what it says; it stays as it is")
    }
    return formatted
  }

  private static func write(_ source: SourceText) throws -> String {
    var builder = FormatTreeBuilder(source)
    guard let root = try builder.build(YAMLEvents(source.bytes)) else { return "" }
    let footer = CommentPlacer.place(builder, in: root)
    return FormatWriter.text(of: root, footer: footer)
  }

  /// Whether the formatted text says the same and has the same comments.
  private static func keeps(_ tree: YAMLValue, _ source: SourceText, _ formatted: String) throws
    -> Bool
  {
    let result = SourceText(name: source.name, bytes: Array(formatted.utf8))
    guard let after = YAMLComposer.compose(result, log: ProblemLog()) else { return false }
    return try Normalised(tree).value.says(Normalised(after).value)
      && comments(source) == comments(result)
  }

  private static func comments(_ source: SourceText) throws -> [String] {
    var builder = FormatTreeBuilder(source)
    _ = try builder.build(YAMLEvents(source.bytes))
    return builder.comments.map(\.text).sorted()
  }

  private static func error(_ log: ProblemLog, _ source: SourceText) -> BlastRadiusError {
    let diagnostics = log.diagnostics.sortedByPlace().map {
      $0.illustrated([ExactText(source.name): source])
    }
    return BlastRadiusError(
      .badInput, "\(source.name) cannot be formatted", diagnostics: diagnostics)
  }
}
