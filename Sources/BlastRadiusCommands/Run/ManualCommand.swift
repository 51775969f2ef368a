internal import ArgumentParser

/// `blastradius manual`: the manual page, which `make install` puts in its place.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page, for man.",
    discussion: """
      It says what every verb's --help says.

      Example:
        blastradius manual > blastradius.1
      """)

  func run() throws {
    try StandardStreams.result(Array(ManualPage().text.utf8))
  }
}
