internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius vocabulary`: the kinds and relations and what they mean.
struct VocabularyCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "vocabulary",
    abstract: "The kinds and relations with their meaning.",
    discussion: """
      With a model, its own kinds and relations are among them.

      Formats: text, json, csv, markdown.

      Examples:
        blastradius vocabulary
        blastradius vocabulary graphs/cloudflare-2023.yaml --format json
      """)

  static let formats: [OutputFormat] = [.text, .json, .csv, .markdown]

  @Argument(
    help: ArgumentHelp("Files of a model; none are needed.", valueName: "graph"),
    completion: .file())
  var graphs: [String] = []

  @Option(
    name: .customLong("allow-include"),
    help: ArgumentHelp("Let the files include others from this folder too.", valueName: "folder"),
    completion: .directory)
  var allowedFolders: [String] = []

  @OptionGroup(title: "Output") var output: OutputOptions

  func answer() throws -> Answer {
    let loaded = try load()
    let listing = VocabularyListing(loaded?.model.vocabulary ?? .builtIn)
    return Answer(
      document: { _ in listing.document }, json: { .json("vocabulary", listing.write) },
      warnings: loaded?.warnings ?? [])
  }

  private func load() throws -> LoadedModel? {
    guard !graphs.isEmpty else { return nil }
    var options = ModelReader.Options()
    options.allowedIncludeFolders = allowedFolders
    return try ModelReader.read(graphs, options: options)
  }
}
