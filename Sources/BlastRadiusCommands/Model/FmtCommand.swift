internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusFormats

/// `blastradius fmt`: models in their canonical order and spacing.
struct FmtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Rewrite models in canonical order and spacing; comments are kept.",
    discussion: """
      A file is written completely or not at all, and only where something changes. Exit code 1 where \
      --check finds a file that would change; 2 where a file is no YAML, which leaves it as it is.

      Example:
        blastradius fmt --check graphs/startup-saas.yaml
      """)

  @Argument(
    help: ArgumentHelp(
      "Files to rewrite; - formats standard input to standard output.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Flag(help: "Change nothing; name the files that would change.")
  var check = false

  func run() throws {
    var status = ExitStatus.answered
    for file in files {
      do {
        if try !format(file), status == .answered { status = .conditionMet }
      } catch let error as BlastRadiusError {
        // The other files can still be formatted.
        StandardStreams.error(ExitStatus.message(for: error))
        status = ExitStatus(error)
      }
    }
    if status != .answered { throw ExitCode(status.rawValue) }
  }

  /// Formats one file; returns whether there is nothing to complain about.
  private func format(_ file: String) throws -> Bool {
    let formatted = try ModelFormatter.format(path: file)
    let bytes = Array(formatted.text.utf8)
    if check {
      guard !formatted.isTidy else { return true }
      let name = file == "-" ? "standard input" : SafeText.visible(file)
      try StandardStreams.result(Array("\(name)\n".utf8))
      return false
    }
    if file == "-" {
      try StandardStreams.result(bytes)
    } else if !formatted.isTidy {
      try OutputFile(path: file).writeToDisk { write in try write(bytes) }
    }
    return true
  }

  mutating func validate() throws {
    guard files.count == 1 || !files.contains("-") else {
      throw ValidationError("Standard input (-) is formatted alone.")
    }
  }
}
