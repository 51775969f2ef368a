internal import BlastRadius

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
    switch Platform.target(of: path) {
    case .nothing: try replace(path, permissions: nil, isFlushed: isFlushed, body)
    case .file(let resolved, let permissions):
      try replace(resolved, permissions: permissions, isFlushed: isFlushed, body)
    case .folder: throw BlastRadiusError(.badInput, "cannot write \(shownPath): it is a folder")
    case .other: try writeDirectly(body)
    }
  }

  /// Writes the bytes to a file that must not be there yet.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where it is there or cannot be written.
  func create(_ bytes: [UInt8]) throws {
    guard let descriptor = Platform.open(path, isNew: true) else { throw failure() }
    var failed = Platform.write(bytes, to: descriptor)
    if !Platform.close(descriptor), failed == 0 { failed = Platform.lastError }
    guard failed == 0 else {
      Platform.remove(path)
      throw failure(failed)
    }
  }

  private func replace(
    _ path: String, permissions: UInt32?, isFlushed: Bool, _ body: (Sink) throws -> Void
  ) throws {
    let temporary = "\(path).\(Platform.process).tmp"
    guard let descriptor = Platform.open(temporary, isNew: true) else { throw failure() }
    do {
      try closing(descriptor) {
        try body(sink(descriptor))
        if let permissions, !Platform.set(permissions: permissions, of: descriptor) {
          throw failure()
        }
        if isFlushed, !Platform.flush(descriptor) { throw failure() }
      }
      if !Platform.move(temporary, to: path) { throw failure() }
    } catch {
      Platform.remove(temporary)
      throw error
    }
  }

  private func writeDirectly(_ body: (Sink) throws -> Void) throws {
    guard let descriptor = Platform.open(path, isNew: false) else { throw failure() }
    defer { _ = Platform.close(descriptor) }
    try body(sink(descriptor))
  }

  /// Closes a file after the body, which may be what finds that it could not be written.
  private func closing(_ descriptor: Int32, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      _ = Platform.close(descriptor)
      throw error
    }
    if !Platform.close(descriptor) { throw failure() }
  }

  private func sink(_ descriptor: Int32) -> Sink {
    { bytes in
      let failed = Platform.write(bytes, to: descriptor)
      if Platform.isBrokenPipe(failed) { throw BrokenPipe() }
      if failed != 0 { throw failure(failed) }
    }
  }

  private var shownPath: String { SafeText.visible(path) }

  private func failure(_ number: Int32 = Platform.lastError) -> BlastRadiusError {
    SystemError.error("cannot write \(shownPath)", number)
  }
}
