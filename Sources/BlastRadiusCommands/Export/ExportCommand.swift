internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius export`: the compiled program as tables for other engines.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the compiled model as tables, for engines that go beyond one machine.",
    discussion: """
      The folder has a manifest and CSV or Parquet, of which docs/scale.md says all; blastradius-reach \
      computes from it what is reached. Without --from every node may be a seed.

      Formats: csv, parquet.

      Example:
        blastradius export graphs/cloudflare-2023.yaml -o cloudflare.tables
      """)

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Imported files") var imports: ImportFlags

  @Option(
    help: ArgumentHelp(
      "What the attacker has, as for exposure; else the engine is told.", valueName: "selector"))
  var from: [String] = []

  @OptionGroup(title: "Question") var question: QuestionOptions
  @OptionGroup(title: "Question") var assumptions: AssumptionOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder to write, completely or not at all.", valueName: "folder"),
    completion: .directory)
  var output: String

  @Option(help: ArgumentHelp("csv or parquet.", valueName: "format"))
  var format: TableFormat = .csv

  @Flag(name: [.short, .long], help: "Say nothing on standard error but errors.")
  var quiet = false

  func run() async throws {
    let parquet = try format == .parquet ? ParquetConversion() : nil
    let loaded = try model.load(imports, at: assumptions.at)
    if !quiet { StandardStreams.error(WarningText.text(loaded.warnings)) }
    let folder = try OutputFolder(path: output)
    let parts: [TablePart]
    do {
      parts = try await write(loaded, to: folder, parquet)
      try OpenEstates.checkUnchanged()
      try folder.take()
    } catch {
      folder.discard()
      throw error
    }
    try StandardStreams.result(Array(Self.summary(parts, output).utf8))
  }

  private func write(
    _ loaded: LoadedModel, to folder: OutputFolder, _ parquet: ParquetConversion?
  ) async throws -> [TablePart] {
    let files = TableFiles(folder)
    let stored = try stored(loaded, folder, files)
    let tables = try CompiledTables(
      stored, try question.question(assumptions, from: from, about: stored))
    var parts = try ProgramTables.write(tables) { try files.write($1, to: $0) }
    try files.end()
    if let parquet {
      for place in parts.indices { parts[place] = try await parquet.convert(parts[place], folder) }
    }
    let manifest = TableManifest(
      tables, inputs: try InputDigest.all(model.graphs, of: loaded),
      model: try TablesFolder.Model(in: folder.draft), parts: parts, format: format.rawValue,
      assumptions: assumptions.assumptions)
    try folder.write(manifest.json, as: TableManifest.name)
    return parts
  }

  /// The model as it lies in the folder: tables have the numbers that it has there.
  private func stored(
    _ loaded: LoadedModel, _ folder: OutputFolder, _ files: TableFiles
  ) throws -> Model {
    try Snapshot.write(loaded) { try files.write($0, to: TablesFolder.model) }
    try files.end()
    var options = ModelReader.Options()
    options.allowsSeveralDays = assumptions.at != nil
    let stored = try ModelReader.read([folder.path(of: TablesFolder.model)], options: options).model
    OpenEstates.add(stored.estate)
    return stored
  }

  private static func summary(_ parts: [TablePart], _ output: String) -> String {
    func rows(_ table: TableKind) -> String {
      CountText.grouped(parts.filter { $0.table == table }.reduce(0) { $0 + $1.rows })
    }
    return """
      Wrote \(SafeText.visible(output)): \(rows(.nodes)) nodes, \(rows(.edges)) edges, \
      \(rows(.rules)) rules, \(rows(.gates)) gates.

      """
  }
}
