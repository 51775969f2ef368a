import BlastRadius

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file whose bytes are mapped somewhere, and that nobody should change meanwhile.
///
/// If somebody does, what is read from it may be anything, or a signal: `checkUnchanged()` says so,
/// and is asked before any result is shown; `MappedFileSignals` answers the signal.
final class WatchedFile: Sendable {
  /// The file as messages name it.
  let name: String
  let descriptor: Int32
  let size: Int
  private let modified: timespec
  /// Whether a signal would be answered.
  let isWatched: Bool

  /// Watches an open file, which is closed at the end; `nil` where it says nothing of itself.
  init?(_ descriptor: Int32, name: String) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.name = name
    self.descriptor = descriptor
    size = Int(status.st_size)
    modified = status.st_mtim
    isWatched = MappedFileSignals.watch(descriptor, size: size, modified: modified)
  }

  deinit {
    MappedFileSignals.forget(descriptor)
    close(descriptor)
  }

  /// Finds out whether the file is still what it was.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where its size or time of change differ.
  func checkUnchanged() throws(BlastRadiusError) {
    var status = stat()
    let isSame =
      unsafe fstat(descriptor, &status) == 0 && Int(status.st_size) == size
      && status.st_mtim.tv_sec == modified.tv_sec && status.st_mtim.tv_nsec == modified.tv_nsec
    guard isSame else {
      throw BlastRadiusError(.badInput, "\(name): the file changed while it was read")
    }
  }
}

extension [WatchedFile] {
  /// Finds out whether all are still what they were.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) for the first that is not.
  func checkUnchanged() throws(BlastRadiusError) {
    for file in self { try file.checkUnchanged() }
  }
}
