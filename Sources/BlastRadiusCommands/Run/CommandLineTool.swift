internal import ArgumentParser

/// The program `blastradius`.
public enum CommandLineTool {
  /// The version that `--version` prints.
  public static let version = "0.1.0"

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
