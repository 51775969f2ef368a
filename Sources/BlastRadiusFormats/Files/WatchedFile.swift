import BlastRadius

/// A file whose bytes are mapped somewhere, and that nobody should change meanwhile.
///
/// If somebody does, what is read from it may be anything, or a signal: `checkUnchanged()` says so,
/// and is asked before any result is shown; `MappedFileSignals` answers the signal.
final class WatchedFile: Sendable {
  /// The file as messages name it.
  let name: String
  let file: OpenFile
  /// Whether a signal would be answered.
  let isWatched: Bool

  /// Watches an open file.
  init(_ file: OpenFile, name: String) {
    self.name = name
    self.file = file
    isWatched = MappedFileSignals.watch(file)
  }

  deinit { MappedFileSignals.forget(file) }

  /// Finds out whether the file is still what it was.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where its size or one of its times differs.
  func checkUnchanged() throws(BlastRadiusError) {
    guard file.isUnchanged else {
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
