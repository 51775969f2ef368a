internal import BlastRadius

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the system is asked for; only the files of this type know which system it is.
enum Platform {
  /// Standard output and standard error.
  static let (output, errors) = (STDOUT_FILENO, STDERR_FILENO)

  /// The number of the last error.
  static var lastError: Int32 { errno }

  /// An error in words.
  static func words(for error: Int32) -> String { unsafe String(cString: strerror(error)) }

  /// Whether a number means that nobody reads any more.
  static func isBrokenPipe(_ error: Int32) -> Bool { error == EPIPE }

  /// Makes a broken pipe an error of `write` instead of the end of the process.
  static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Writes all bytes; returns 0 or the number of the error.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    unsafe bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
        let count = unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno != EINTR { return errno }
        offset += max(0, count)
      }
      return 0
    }
  }

  /// A variable of the environment.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// Whether it is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// How many columns a terminal has; 0 where it does not tell.
  static func columns(_ descriptor: Int32) -> Int {
    var size = winsize()
    return unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
  }

  /// Ends the process.
  static func end(_ code: Int32) -> Never { exit(code) }
}

// The system's functions that others of the same name hide.

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
