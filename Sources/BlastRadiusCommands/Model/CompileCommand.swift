internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius compile`: a model in one file that is mapped instead of read.
struct CompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Write a snapshot, which every verb opens at once.",
    discussion: """
      A snapshot holds all files it was compiled from and answers like them. It is opened alone or \
      with further text models. How exports are read is settled when it is compiled.

      Example:
        blastradius compile graphs/cloudflare-2023.yaml -o cloudflare.snapshot
      """)

  @OptionGroup var model: ModelOptions
  @OptionGroup(title: "Imported files") var imports: ImportFlags

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write, completely or not at all.", valueName: "file"),
    completion: .file())
  var output: String

  @Flag(name: [.short, .long], help: "Say nothing on standard error but errors.")
  var quiet = false

  func run() throws {
    let loaded = try model.load(imports, at: nil)
    if !quiet { StandardStreams.error(WarningText.text(loaded.warnings)) }
    try OutputFile(path: output).writeToDisk { write in try Snapshot.write(loaded, to: write) }
    let (nodes, edges) = loaded.model.size
    try StandardStreams.result(
      Array(
        ("Wrote \(SafeText.visible(output)): \(nodes) nodes, \(edges) edges.\n" + loaded.joins.text)
          .utf8))
  }
}
