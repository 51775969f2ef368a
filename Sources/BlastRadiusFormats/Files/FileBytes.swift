package import BlastRadius

/// Files read whole, for those who know themselves what is in them.
package enum FileBytes {
  /// The bytes of a file; `-` is standard input.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where it cannot be read or has more bytes than `limit`.
  package static func read(_ path: String, limit: Int) throws(BlastRadiusError) -> [UInt8] {
    do throws(SourceFile.Failure) {
      return try SourceFile.read(path, limit: limit)
    } catch {
      throw BlastRadiusError(.badInput, "\(SafeText.visible(path)): \(error.message)")
    }
  }
}
