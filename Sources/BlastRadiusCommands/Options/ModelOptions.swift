internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// Which model is asked about.
struct ModelOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files that load as one model; - is standard input.", valueName: "graph"),
    completion: .file())
  var graphs: [String]

  @Option(
    name: .customLong("allow-include"),
    help: ArgumentHelp(
      "Let the files include others from this folder too.", valueName: "folder"),
    completion: .directory)
  var allowedFolders: [String] = []

  /// Reads the model, with further files that are a part of it; where a question names an instant, files
  /// may be of different days.
  func load(
    _ imports: ImportFlags, at instant: Moment?, and more: [String] = []
  ) throws -> LoadedModel {
    var options = ModelReader.Options()
    options.allowsSeveralDays = instant != nil
    options.allowedIncludeFolders = allowedFolders
    imports.apply(to: &options)
    let loaded = try ModelReader.read(graphs + more, options: options)
    OpenEstates.add(loaded.model.estate)
    return loaded
  }
}
