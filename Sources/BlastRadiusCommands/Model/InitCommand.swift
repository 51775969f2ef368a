internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius init`: a model to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a small commented model to start from.",
    discussion: """
      Without a file it goes to standard output. A file that is there is never overwritten.

      Examples:
        blastradius init
        blastradius init shop.yaml
      """)

  @Argument(
    help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
  var file: String?

  func run() throws {
    let bytes = Array(StarterModel.text.utf8)
    guard let file, file != "-" else { return try StandardStreams.result(bytes) }
    try OutputFile(path: file).create(bytes)
    let name = SafeText.visible(file)
    try StandardStreams.result(
      Array("Wrote \(name). Next: blastradius exposure \(name) --from ci-token\n".utf8))
  }
}
