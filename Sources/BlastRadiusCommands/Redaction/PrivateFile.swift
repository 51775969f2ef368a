internal import BlastRadius

/// A file that tells what a redacted answer does not, and that nobody but its owner may read.
struct PrivateFile {
  /// The path, as the user gave it.
  var path: String

  /// Whether the file is there.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where others may read it, or write it.
  func isThere() throws -> Bool {
    switch Platform.target(of: path) {
    case .nothing: return false
    case .file(_, let traits) where traits.permissions & 0o077 != 0:
      throw BlastRadiusError(
        .badInput,
        "others may read \(shownPath), or write it: `chmod 600` it, or name a new file")
    default: return true
    }
  }

  /// Writes the file, a new one or in the place of one that is private too.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` where it cannot be written or others may read it.
  func write(_ bytes: [UInt8]) throws {
    if try isThere() {
      try OutputFile(path: path).writeToDisk { write in try write(bytes) }
    } else {
      try OutputFile(path: path).create(bytes, isPrivate: true)
    }
  }

  /// The path as messages show it.
  var shownPath: String { SafeText.visible(path) }
}
