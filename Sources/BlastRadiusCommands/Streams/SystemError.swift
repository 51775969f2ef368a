internal import BlastRadius

/// Errors of the operating system, in words.
enum SystemError {
  /// The error that `what` failed with the system's error number.
  static func error(_ what: String, _ number: Int32 = Platform.lastError) -> BlastRadiusError {
    BlastRadiusError(.badInput, "\(what): \(Platform.words(for: number))")
  }
}
