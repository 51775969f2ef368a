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
  /// a file, such as `/dev/null`, is written directly. A symbolic link stays, and the file that it
  /// names is replaced, which keeps its permissions and, where the system allows it, its owner. A link
  /// to nothing, a file with several names and one that may not be written are refused.
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
    case .nothing: try replace(path, nil, isFlushed: isFlushed, body)
    case .file(let resolved, let traits):
      if let reason = Self.refusal(traits) { throw refused(reason) }
      try replace(resolved, traits, isFlushed: isFlushed, body)
    case .folder: throw refused("it is a folder")
    case .danglingLink: throw refused("it is a link to something that is not there")
    case .other: try writeDirectly(body)
    }
  }

  /// Why a file is not replaced; `nil` where it is.
  private static func refusal(_ traits: Platform.FileTraits) -> String? {
    if traits.names > 1 {
      return
        "the file has \(traits.names) names, of which only one would be replaced; remove it first"
    }
    return traits.isReadOnly ? "the file may not be written" : nil
  }

  private func refused(_ reason: String) -> BlastRadiusError {
    BlastRadiusError(.badInput, "cannot write \(shownPath): \(reason)")
  }

  /// Writes the bytes to a file that must not be there yet.
  ///
  /// - Parameter isPrivate: Whether only its owner may read it.
  /// - Throws: `BlastRadiusError` of code `bad-input` where it is there or cannot be written.
  func create(_ bytes: [UInt8], isPrivate: Bool = false) throws {
    guard let descriptor = Platform.open(path, isNew: true, isPrivate: isPrivate) else {
      throw failure()
    }
    var failed = Platform.write(bytes, to: descriptor)
    if !Platform.close(descriptor), failed == 0 { failed = Platform.lastError }
    guard failed == 0 else {
      Platform.remove(path)
      throw failure(failed)
    }
  }

  private func replace(
    _ path: String, _ traits: Platform.FileTraits?, isFlushed: Bool, _ body: (Sink) throws -> Void
  ) throws {
    guard let file = TemporaryFile(beside: path, traits) else { throw failure() }
    do {
      try closing(file.descriptor) {
        if let traits, !Platform.give(traits, to: file.descriptor) { throw failure() }
        try body(sink(file.descriptor))
        if isFlushed, !Platform.flush(file.descriptor) { throw failure() }
      }
      if !file.take(placeOf: path) { throw failure() }
    } catch {
      file.discard()
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
