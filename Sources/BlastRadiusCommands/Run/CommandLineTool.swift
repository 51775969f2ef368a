internal import ArgumentParser

/// The program `blastradius`.
public enum CommandLineTool {
  /// The version that `--version` prints: of a release the number of its tag.
  public static let version = ProgramVersion.text

  /// Runs the command that the process's arguments name and ends the process.
  public static func run() async -> Never {
    Platform.ignoreBrokenPipes()
    Platform.endWhenAsked()
    do {
      let command = try RootCommand.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch {
      ExitStatus.end(after: VerbHint.error(for: Array(CommandLine.arguments.dropFirst())) ?? error)
    }
    ExitStatus.end(.answered)
  }
}
