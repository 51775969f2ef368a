internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius find`: the nodes that contain a text.
struct FindCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "The nodes whose id or name contains a text, the nearest first.",
    discussion: """
      Upper and lower case are the same. Nodes that are called exactly so come first, then those \
      that begin with it, then those of which a word begins with it, then the others, each by id.

      Formats: text, json, csv, markdown.

      Examples:
        blastradius find jira graphs/cloudflare-2023.yaml
        blastradius find token graphs/startup-saas.yaml --limit 3
      """)

  static let formats: [OutputFormat] = [.text, .json, .csv, .markdown]

  @Argument(help: "What the id or the name contains.")
  var text: String

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Imported files") var imports: ImportFlags

  @Option(
    help: ArgumentHelp(
      "List at most so many (text and markdown 20, else all).", valueName: "count"))
  var limit: Int?

  @OptionGroup(title: "Output") var output: OutputOptions

  func answer() throws -> Answer {
    let loaded = try model.load(imports, at: nil)
    let report = FindReport(text: text, catalog: try Catalog(loaded.model), limit: limit)
    return Answer(
      document: { _ in report.document }, json: { .json("find", report.write) },
      warnings: loaded.warnings)
  }

  mutating func validate() throws {
    _ = try output.format(among: Self.formats)
    if text.isEmpty { throw ValidationError("Say what to find.") }
    if let limit, limit < 1 { throw ValidationError("--limit is a number from 1.") }
  }
}
