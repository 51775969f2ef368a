internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// What is called otherwise in an answer, so that it can be shown to others.
struct RedactionOptions: ParsableArguments {
  @Option(
    name: .customLong("redact"),
    help: ArgumentHelp(
      "Call these nodes otherwise, and leave out what people wrote: all, or a selector as for "
        + "--from; repeatable.", valueName: "selector"))
  var hidden: [String] = []

  @Option(
    name: .customLong("redact-key"),
    help: ArgumentHelp(
      "With --redact: the key that gives a name the same pseudonym in every answer; made where there "
        + "is no such file.", valueName: "file"), completion: .file())
  var key: String?

  @Option(
    name: .customLong("redact-names"),
    help: ArgumentHelp(
      "With --redact: write there, for yourself, what each pseudonym stands for, as CSV.",
      valueName: "file"), completion: .file())
  var names: String?

  /// Whether nothing is hidden.
  var isEmpty: Bool { hidden.isEmpty }

  /// Reads a model, and hides what is to be hidden of it.
  ///
  /// - Throws: What reading throws; of a redacted model without what its files have.
  func load(
    _ model: ModelOptions, _ imports: ImportFlags, at instant: Moment?, and more: [String] = []
  ) throws -> LoadedModel {
    do {
      let loaded = try model.load(imports, at: instant, and: more)
      if isEmpty { return loaded }
      return LoadedModel(
        model: try redacted([loaded.model])[0], warnings: redacted(loaded.warnings))
    } catch {
      throw redacted(error)
    }
  }

  /// Models without what is to be hidden; a node of several is called the same in all of them.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where a selector names nothing, or the key is none.
  func redacted(_ models: [Model]) throws -> [Model] {
    if isEmpty { return models }
    // How a selector was understood is said in names.
    Notes.current?.silence()
    let isWhole = hidden.contains("all")
    let redacted = try Redactor(
      hiding: isWhole ? nil : try Selection(hidden).selectors,
      key: try key.map { try RedactionKeyFile(path: $0).key() }
    ).redacted(models)
    if let names {
      try PrivateFile(path: names).write(RedactionTable(redacted).text.bytes)
    }
    return redacted
  }

  /// How many warnings there are, where they name what is hidden.
  func redacted(_ warnings: [Diagnostic]) -> [Diagnostic] {
    if isEmpty || warnings.isEmpty { return warnings }
    let count = CountText.grouped(warnings.count)
    return [
      Diagnostic(
        .warning, "redacted",
        "\(count) warning\(warnings.count == 1 ? " is" : "s are") left out, which may name what is "
          + "hidden; without --redact they are shown")
    ]
  }

  /// An error of reading, without the places and names that it tells.
  func redacted(_ error: any Error) -> any Error {
    guard !isEmpty, let error = error as? BlastRadiusError, !error.diagnostics.isEmpty else {
      return error
    }
    let count = error.diagnostics.count
    return BlastRadiusError(
      error.code,
      "the model has \(CountText.grouped(count)) problem\(count == 1 ? "" : "s"), which may name what "
        + "is hidden; without --redact they are shown")
  }

  func validate() throws {
    guard key == nil && names == nil || !isEmpty else {
      throw ValidationError(
        "--redact-key and --redact-names go with --redact; say what is hidden.")
    }
  }
}
