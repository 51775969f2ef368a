internal import ArgumentParser
internal import BlastRadius

extension ExitStatus {
  /// Says on standard error what went wrong and ends the process.
  static func end(after error: any Error) -> Never {
    switch error {
    case is BrokenPipe:
      // Whoever read the result has seen enough.
      end(.answered)
    case let error as BlastRadiusError:
      StandardStreams.error(message(for: error))
      end(ExitStatus(error))
    case let code as ExitCode:
      Platform.end(code.rawValue)
    default:
      end(afterParsing: error)
    }
  }

  /// Shows help, the version or what is wrong with the command line.
  private static func end(afterParsing error: any Error) -> Never {
    let code = RootCommand.exitCode(for: error)
    let message = RootCommand.fullMessage(for: error)
    // The command line is repeated in messages, so it is shown and not obeyed.
    let text = message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { SafeText.visible(String($0)) + "\n" }.joined()
    guard code != .success else {
      try? StandardStreams.result(Array(text.utf8))
      end(.answered)
    }
    StandardStreams.error(text)
    // An error that nobody thought of is no failed condition, which is what 1 means.
    end(code == .validationFailure ? .usage : .badInput)
  }
}
