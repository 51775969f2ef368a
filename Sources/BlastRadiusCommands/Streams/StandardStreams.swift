#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Standard output and standard error, unbuffered and complete.
enum StandardStreams {
  /// Writes a result to standard output.
  ///
  /// - Throws: `BrokenPipe` where nobody reads it, `SystemError` where it cannot be written.
  static func result(_ bytes: [UInt8]) throws {
    let failure = write(bytes, to: STDOUT_FILENO)
    if failure == EPIPE { throw BrokenPipe() }
    if failure != 0 { throw SystemError.error("standard output cannot be written", failure) }
  }

  /// Writes a message to standard error; there is nobody to tell if that fails.
  static func error(_ text: String) {
    _ = write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether a person watches standard error.
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether standard output is a terminal that wants colour.
  static var wantsColour: Bool {
    isTerminal && !isSet("NO_COLOR") && environment("TERM") != "dumb"
  }

  /// How many columns standard output has: as `COLUMNS` says, else as the terminal does, or 80 where it
  /// does not; `nil` for a pipe or a file.
  static var columns: Int? {
    if let told = environment("COLUMNS").flatMap({ Int($0) }), widths.contains(told) { return told }
    guard isTerminal else { return nil }
    var size = winsize()
    let found = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
    return found == 0 ? 80 : min(max(found, widths.lowerBound), widths.upperBound)
  }

  /// How many columns a line of text may be told to have.
  static let widths = 20...10_000

  /// Makes a broken pipe an error of `write` instead of the end of the process.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Ends the process.
  static func exit(_ code: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(code)
    #elseif canImport(Musl)
      Musl.exit(code)
    #else
      Darwin.exit(code)
    #endif
  }

  /// Writes all bytes to a file descriptor; returns 0 or the system's error number.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    unsafe bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
        let count = unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        offset += count
      }
      return 0
    }
  }

  private static func isSet(_ name: String) -> Bool {
    // https://no-color.org: set to anything but the empty text.
    environment(name)?.isEmpty == false
  }

  private static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}

/// `write`, which a function of the same name hides.
private func systemWrite(
  _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
) -> Int {
  unsafe write(descriptor, bytes, count)
}
