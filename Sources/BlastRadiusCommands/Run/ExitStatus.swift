internal import ArgumentParser
internal import BlastRadius

/// How the process ends: the one place where errors become a message and an exit code.
enum ExitStatus: Int32, Hashable, Sendable {
  /// The question was answered.
  case answered = 0
  /// A policy failed or a condition of the question is met.
  case conditionMet = 1
  /// A file, a model or a selector is wrong, or a result cannot be written.
  case badInput = 2
  /// Something that the tool needs is not installed.
  case missing = 3
  /// A limit or a time-out was reached.
  case limit = 4
  /// The command line itself is wrong.
  case usage = 64

  /// The status that an error of the library means.
  init(_ error: BlastRadiusError) {
    switch error.code {
    case .missing: self = .missing
    case .limit: self = .limit
    default: self = .badInput
    }
  }

  /// Ends the process.
  static func end(_ status: ExitStatus) -> Never {
    StandardStreams.exit(status.rawValue)
  }

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
      StandardStreams.exit(code.rawValue)
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

  /// The message for a person: every problem of the input with its place, or the error itself.
  static func message(for error: BlastRadiusError) -> String {
    guard error.diagnostics.isEmpty else { return DiagnosticFormatter.text(error.diagnostics) }
    return "error: \(SafeText.visible(error.message))\n"
  }
}
