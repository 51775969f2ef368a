internal import ArgumentParser
internal import BlastRadius
internal import BlastRadiusRendering

/// A command that answers a question; printing the answer is the same for all of them.
protocol AnsweringCommand: AsyncParsableCommand {
  /// Where the answer goes and in which format.
  var output: OutputOptions { get }
  /// The formats that the command can write, the default first.
  static var formats: [OutputFormat] { get }
  /// The language of what is fixed in pictures and pages.
  var language: Language { get }
  /// Answers the question.
  func answer() async throws -> Answer
}

extension AnsweringCommand {
  var language: Language { .english }

  mutating func run() async throws {
    let waiting = WaitingNotice()
    if output.quiet { waiting.end() }
    defer { waiting.end() }
    let format = try output.format(among: Self.formats)
    let (command, notes) = (self, Notes())
    let (answer, content) = try await WaitingNotice.$current.withValue(waiting) {
      try await Notes.$current.withValue(notes) {
        try await Said.$language.withValue(command.language) {
          let (answer, output) = (try await command.answer(), command.output)
          let content = try await answer.content(
            in: format, style: output.style, marking: output.marking)
          return (answer, content)
        }
      }
    }
    waiting.end()
    try OpenEstates.checkUnchanged()
    if !output.quiet {
      StandardStreams.error(notes.text)
      StandardStreams.error(WarningText.text(answer.warnings, isComplete: answer.showsEveryWarning))
    }
    try output.write(content)
    if answer.status != .answered { throw ExitCode(answer.status.rawValue) }
  }

  mutating func validate() throws {
    _ = try output.format(among: Self.formats)
  }
}
