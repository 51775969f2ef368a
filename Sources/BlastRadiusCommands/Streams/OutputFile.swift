internal import BlastRadius

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that is either written completely or left as it was.
struct OutputFile: Sendable {
  /// The path, as the user gave it.
  var path: String

  /// Takes the bytes of a file, one piece after the other, from any thread.
  typealias Sink = @Sendable ([UInt8]) throws -> Void

  /// Writes the pieces that the body writes to a new file in the same folder, flushes it to the disk
  /// and puts it in place.
  ///
  /// It is for what nobody can compute again, or only slowly. A path that names something else than
  /// a file, such as `/dev/null`, is written directly.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where the file cannot be written; what the body
  ///   throws, which leaves the file as it was.
  func writeToDisk(_ body: (Sink) throws -> Void) throws {
    try write(isFlushed: true, body)
  }

  /// Does the same without waiting for the disk.
  ///
  /// It is for results, which can be asked for again.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where the file cannot be written; what the body
  ///   throws, which leaves the file as it was.
  func write(_ body: (Sink) throws -> Void) throws {
    try write(isFlushed: false, body)
  }

  private func write(isFlushed: Bool, _ body: (Sink) throws -> Void) throws {
    switch try target() {
    case .file(let resolved, let mode):
      try replace(resolved, mode: mode, isFlushed: isFlushed, body)
    case .other: try writeDirectly(body)
    }
  }

  /// Writes the bytes to a file that must not be there yet.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where it is there or cannot be written.
  func create(_ bytes: [UInt8]) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure() }
    var failed = StandardStreams.write(bytes, to: descriptor)
    if close(descriptor) != 0, failed == 0 { failed = errno }
    guard failed == 0 else {
      _ = unsafe unlink(path)
      throw failure(failed)
    }
  }

  private enum Target {
    /// A file, with its permissions where it is there already.
    case file(String, mode: mode_t?)
    case other
  }

  /// What the path names, behind symbolic links.
  private func target() throws -> Target {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .file(path, mode: nil) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw BlastRadiusError(.badInput, "cannot write \(shownPath): it is a folder")
    default: return .other
    }
    let mode = status.st_mode & 0o7777
    guard let resolved = unsafe realpath(path, nil) else { return .file(path, mode: mode) }
    defer { unsafe free(resolved) }
    return .file(unsafe String(cString: resolved), mode: mode)
  }

  private func replace(
    _ path: String, mode: mode_t?, isFlushed: Bool, _ body: (Sink) throws -> Void
  ) throws {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure() }
    do {
      try closing(descriptor) {
        try body(sink(descriptor))
        if let mode, fchmod(descriptor, mode) != 0 { throw failure() }
        if isFlushed, fsync(descriptor) != 0 { throw failure() }
      }
      if unsafe rename(temporary, path) != 0 { throw failure() }
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
  }

  private func writeDirectly(_ body: (Sink) throws -> Void) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    try body(sink(descriptor))
  }

  /// Closes a file after the body, which may be what finds that it could not be written.
  private func closing(_ descriptor: Int32, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      close(descriptor)
      throw error
    }
    if close(descriptor) != 0 { throw failure() }
  }

  private func sink(_ descriptor: Int32) -> Sink {
    { bytes in
      let failed = StandardStreams.write(bytes, to: descriptor)
      if failed == EPIPE { throw BrokenPipe() }
      if failed != 0 { throw failure(failed) }
    }
  }

  private var shownPath: String { SafeText.visible(path) }

  private func failure(_ number: Int32 = errno) -> BlastRadiusError {
    SystemError.error("cannot write \(shownPath)", number)
  }
}
