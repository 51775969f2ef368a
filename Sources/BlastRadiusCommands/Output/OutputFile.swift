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

  /// Writes the bytes to a new file in the same folder, flushes it to the disk and puts it in place.
  ///
  /// A path that names something else than a file, such as `/dev/null`, is written directly.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where the file cannot be written.
  func write(_ bytes: [UInt8]) throws {
    switch try target() {
    case .file(let resolved, let mode): try replace(resolved, mode: mode, with: bytes)
    case .other: try writeDirectly(bytes)
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

  private func replace(_ path: String, mode: mode_t?, with bytes: [UInt8]) throws {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure() }
    var failed = StandardStreams.write(bytes, to: descriptor)
    if failed == 0, let mode, fchmod(descriptor, mode) != 0 { failed = errno }
    if failed == 0, fsync(descriptor) != 0 { failed = errno }
    if close(descriptor) != 0, failed == 0 { failed = errno }
    if failed == 0, unsafe rename(temporary, path) != 0 { failed = errno }
    guard failed == 0 else {
      _ = unsafe unlink(temporary)
      throw failure(failed)
    }
  }

  private func writeDirectly(_ bytes: [UInt8]) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    let failed = StandardStreams.write(bytes, to: descriptor)
    if failed == EPIPE { throw BrokenPipe() }
    if failed != 0 { throw failure(failed) }
  }

  private var shownPath: String { SafeText.visible(path) }

  private func failure(_ number: Int32 = errno) -> BlastRadiusError {
    SystemError.error("cannot write \(shownPath)", number)
  }
}
