internal import ArgumentParser
internal import BlastRadius

/// The program `blastradius`.
public enum CommandLineTool {
  /// The version that `--version` prints: of a release the number of its tag.
  public static let version = ProgramVersion.text

  /// How many bytes threads and what they ask for take at least, as addresses.
  private static let least = 128 << 20

  /// Ends the process with 4 where threads cannot be started; called before anything waits for one.
  public static func checkMemory() {
    guard !Memory.has(least) else { return }
    ExitStatus.end(
      after: BlastRadiusError(
        .limit, "there is too little memory to run: less than \(least >> 20) MB are left"))
  }

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
