#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the system is asked for; no other file of the module knows which system it is.
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

/// Files.
extension Platform {
  /// What a path names, behind symbolic links.
  enum Target {
    case nothing
    /// A file with its path and its permissions.
    case file(String, permissions: UInt32)
    case folder
    case other
  }

  static func target(of path: String) -> Target {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: break
    default: return .other
    }
    let permissions = UInt32(status.st_mode & 0o7777)
    guard let resolved = unsafe realpath(path, nil) else {
      return .file(path, permissions: permissions)
    }
    defer { unsafe free(resolved) }
    return .file(unsafe String(cString: resolved), permissions: permissions)
  }

  /// Opens a file to write, one that is not there yet or one that is; `nil` where that fails.
  static func open(_ path: String, isNew: Bool) -> Int32? {
    let flags = O_WRONLY | O_CLOEXEC | (isNew ? O_CREAT | O_EXCL : 0)
    let descriptor = systemOpen(path, flags)
    return descriptor < 0 ? nil : descriptor
  }

  /// Closes a file; returns whether all of it was written.
  static func close(_ descriptor: Int32) -> Bool { systemClose(descriptor) == 0 }

  /// Waits until a file is on the disk; returns whether it is.
  static func flush(_ descriptor: Int32) -> Bool { fsync(descriptor) == 0 }

  /// Gives a file its permissions; returns whether it has them.
  static func set(permissions: UInt32, of descriptor: Int32) -> Bool {
    fchmod(descriptor, mode_t(permissions)) == 0
  }

  /// Puts a file in the place of another; returns whether it is there.
  static func move(_ path: String, to other: String) -> Bool { unsafe rename(path, other) == 0 }

  /// Removes a file, if it is there.
  static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// A number that no other process has now.
  static var process: Int32 { getpid() }
}

// The system's functions that others of the same name hide.

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}

private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { unsafe open(path, flags, 0o666) }

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
