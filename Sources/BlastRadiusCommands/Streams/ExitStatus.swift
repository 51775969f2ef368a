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
    Platform.end(status.rawValue)
  }

  /// The message for a person: every problem of the input with its place, or the error itself.
  static func message(for error: BlastRadiusError) -> String {
    guard error.diagnostics.isEmpty else { return DiagnosticFormatter.text(error.diagnostics) }
    return "error: \(SafeText.visible(error.message))\n"
  }
}
