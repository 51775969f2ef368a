internal import BlastRadius

/// The files of a folder, written one after the other.
final class TableFiles {
  private let folder: OutputFolder
  private var current: (file: String, descriptor: Int32)?

  init(_ folder: OutputFolder) { self.folder = folder }

  deinit {
    if let current { _ = Platform.close(current.descriptor) }
  }

  /// Appends to a file; the one before it is then complete.
  func write(_ bytes: [UInt8], to file: String) throws {
    if let current, current.file == file {
      return try folder.write(bytes, to: current.descriptor)
    }
    try end()
    let descriptor = try folder.open(file)
    current = (file, descriptor)
    try folder.write(bytes, to: descriptor)
  }

  /// Ends the last file.
  func end() throws {
    guard let last = current else { return }
    current = nil
    try folder.close(last.descriptor)
  }
}
