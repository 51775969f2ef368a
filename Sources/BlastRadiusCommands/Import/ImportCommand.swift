internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius import`: exports written down as a model.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Write exports of a system down, as a text model or a snapshot.",
    discussion: """
      Every verb reads exports directly; this keeps what they say. A file that is not of the kind is \
      refused. What ends in .yaml is a text model, in which each edge says where it stands; anything \
      else is a snapshot. --list-formats names the kinds.

      Examples:
        blastradius import --list-formats
        blastradius import -o network.yaml rows graphs/imports/network.csv
      """)

  @Argument(
    help: ArgumentHelp("Which system the files are of.", valueName: "kind"),
    completion: .list(ImportFormats.all.map(\.name)))
  var kind: String?

  @Argument(
    help: ArgumentHelp("Files that are read together; - is standard input.", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @OptionGroup(title: "Imported files") var imports: ImportFlags

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write, completely or not at all.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Name the kinds of files that are read.")
  var listFormats = false

  @Flag(help: "Show the rules by which exports are joined, to be changed and given to --joins.")
  var listJoins = false

  @Flag(name: [.short, .long], help: "Say nothing on standard error but errors.")
  var quiet = false

  func validate() throws {
    if listFormats || listJoins { return }
    guard let kind, !files.isEmpty, output != nil else {
      throw ValidationError("A kind, files and -o are needed, or --list-formats or --list-joins.")
    }
    guard ImportFormats.all.contains(where: { $0.name == kind }) else {
      let names = ImportFormats.all.map(\.name).joined(separator: ", ")
      throw ValidationError("A kind is one of \(names).")
    }
  }

  func run() throws {
    if listFormats { return try StandardStreams.result(Array(Self.formats.utf8)) }
    if listJoins { return try StandardStreams.result(Array(ImportFormats.joins.utf8)) }
    guard let output else { return }
    var options = ModelReader.Options()
    imports.apply(to: &options)
    options.imports.expected = kind
    let loaded = try ModelReader.read(files, options: options)
    OpenEstates.add(loaded.model.estate)
    if !quiet { StandardStreams.error(WarningText.text(loaded.warnings)) }
    if output.hasSuffix(".yaml") || output.hasSuffix(".yml") {
      let text = try ModelText.text(of: loaded.model)
      try OutputFile(path: output).writeToDisk { write in try write(Array(text.utf8)) }
    } else {
      try OutputFile(path: output).writeToDisk { write in try Snapshot.write(loaded, to: write) }
    }
    try OpenEstates.checkUnchanged()
    let (nodes, edges) = loaded.model.size
    try StandardStreams.result(
      Array(
        ("Wrote \(SafeText.visible(output)): \(nodes) nodes, \(edges) edges.\n" + loaded.joins.text)
          .utf8))
  }

  /// The kinds, a line each.
  private static var formats: String {
    let width = ImportFormats.all.map(\.name.count).max() ?? 0
    return ImportFormats.all.map { format in
      format.name + String(repeating: " ", count: width + 2 - format.name.count) + format.summary
        + "\n"
    }.joined()
  }
}
