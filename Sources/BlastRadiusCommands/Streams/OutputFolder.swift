internal import BlastRadius

/// A folder that is either written completely or not there.
///
/// It is written beside its place, in a folder of its name with a dot before it, which is locked
/// meanwhile and then moved. What a process left there that was killed is removed by the next one.
struct OutputFolder: Sendable {
  private let path: String
  /// The folder while it is written.
  let draft: String
  /// The open folder, whose lock goes with it.
  private let descriptor: Int32

  /// Begins one.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where something is there already, or another process
  ///   is writing it.
  init(path: String) throws {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let shown = SafeText.visible(path)
    guard case .nothing = Platform.target(of: path) else {
      throw BlastRadiusError(
        .badInput, "cannot write \(shown): it is there already; remove it, or name another folder")
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let draft = (parts.dropLast() + [".\(parts.last ?? "").writing"]).joined(separator: "/")
    guard Platform.makeFolder(draft), let descriptor = Platform.openFolder(draft) else {
      throw SystemError.error("cannot write \(shown)", Platform.lastError)
    }
    guard Platform.lock(descriptor), Platform.isFolder(descriptor, at: draft) else {
      _ = Platform.close(descriptor)
      throw BlastRadiusError(.badInput, "cannot write \(shown): another process is writing it")
    }
    (self.path, self.draft, self.descriptor) = (path, draft, descriptor)
    removeContent()
  }

  /// The path of a file while it is written.
  func path(of file: String) -> String { "\(draft)/\(file)" }

  /// Opens a new file in it.
  func open(_ file: String) throws -> Int32 {
    guard let descriptor = Platform.open(path(of: file), isNew: true) else { throw failure() }
    return descriptor
  }

  /// Appends to a file that is open.
  func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    let failed = Platform.write(bytes, to: descriptor)
    if failed != 0 { throw failure(failed) }
  }

  /// Ends a file, which then is on the disk.
  func close(_ descriptor: Int32) throws {
    let isFlushed = Platform.flush(descriptor)
    if !Platform.close(descriptor) || !isFlushed { throw failure() }
  }

  /// Writes a whole file.
  func write(_ bytes: [UInt8], as file: String) throws {
    let descriptor = try open(file)
    do { try write(bytes, to: descriptor) } catch {
      _ = Platform.close(descriptor)
      throw error
    }
    try close(descriptor)
  }

  /// Removes a file of it.
  func remove(_ file: String) { Platform.remove(path(of: file)) }

  /// Puts it in its place.
  func take() throws {
    guard Platform.flush(descriptor), Platform.move(draft, to: path) else { throw failure() }
    _ = Platform.close(descriptor)
  }

  /// Removes what was written.
  func discard() {
    removeContent()
    Platform.removeFolder(draft)
    _ = Platform.close(descriptor)
  }

  private func removeContent() {
    for name in Platform.names(in: draft, beginningWith: "") where name != "." && name != ".." {
      remove(name)
    }
  }

  private func failure(_ number: Int32 = Platform.lastError) -> BlastRadiusError {
    SystemError.error("cannot write \(SafeText.visible(path))", number)
  }
}
