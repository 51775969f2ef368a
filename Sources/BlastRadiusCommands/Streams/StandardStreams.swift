internal import BlastRadius

/// Standard output and standard error, unbuffered and complete.
enum StandardStreams {
  /// Writes a result to standard output.
  ///
  /// - Throws: `BrokenPipe` where nobody reads it, `SystemError` where it cannot be written.
  static func result(_ bytes: [UInt8]) throws {
    let failure = Platform.write(bytes, to: Platform.output)
    if Platform.isBrokenPipe(failure) { throw BrokenPipe() }
    if failure != 0 { throw SystemError.error("standard output cannot be written", failure) }
  }

  /// Writes a message to standard error; there is nobody to tell if that fails.
  static func error(_ text: String) {
    _ = Platform.write(Array(text.utf8), to: Platform.errors)
  }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { Platform.isTerminal(Platform.output) }

  /// Whether a person watches standard error.
  static var isErrorTerminal: Bool { Platform.isTerminal(Platform.errors) }

  /// Whether standard output is a terminal that wants colour.
  static var wantsColour: Bool {
    // https://no-color.org: set to anything but the empty text.
    isTerminal && (Platform.environment("NO_COLOR") ?? "").isEmpty
      && Platform.environment("TERM") != "dumb"
  }

  /// How many columns standard output has: as `COLUMNS` says, else as the terminal does, or 80 where it
  /// does not; `nil` for a pipe or a file.
  static var columns: Int? {
    let told = Platform.environment("COLUMNS").flatMap { Int($0) }
    if let told, widths.contains(told) { return told }
    guard isTerminal else { return nil }
    let found = Platform.columns(Platform.output)
    return found == 0 ? 80 : min(max(found, widths.lowerBound), widths.upperBound)
  }

  /// How many columns a line of text may be told to have.
  static let widths = 20...10_000
}
