internal import BlastRadius
internal import BlastRadiusFormats

/// One side of a comparison: files that load as one model, some of them perhaps of a revision.
struct ComparedModel {
  /// What the side is called: as it was written.
  var name: String
  var model: Model
  var warnings: [Diagnostic]
  /// The files that it was read from, which are read once more for their digests.
  var inputs: @Sendable () throws -> [InputDigest]

  /// Reads a side: paths and `REV:PATH`, separated by commas; a file that is there is a path.
  ///
  /// - Parameter other: The other side: names that are said of its files alone are not for this one.
  /// - Throws: `BlastRadiusError`: what reading throws, and what git does.
  static func load(
    _ text: String, and more: [String], beside other: String, _ options: ModelReader.Options
  ) async throws -> ComparedModel {
    var (paths, contents): ([String], [(name: String, bytes: [UInt8])]) = ([], [])
    let (own, others) = (parts(of: text) + more, parts(of: other))
    var options = options
    options.imports.names.removeAll { name in
      others.contains { name.mayBeSaid(of: $0) } && !own.contains { name.mayBeSaid(of: $0) }
    }
    for part in own {
      if !isThere(part), let file = RevisionFile(part) {
        contents += try await file.contents(Git())
      } else {
        paths.append(part)
      }
    }
    let loaded = try ModelReader.read(paths, contents: contents, options: options)
    OpenEstates.add(loaded.model.estate)
    return ComparedModel(
      name: text, model: loaded.model, warnings: loaded.warnings,
      inputs: { [paths] in try InputDigest.all(paths, of: loaded) })
  }

  private static func parts(of text: String) -> [String] {
    if isThere(text) { return [text] }
    return text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  private static func isThere(_ path: String) -> Bool {
    if case .nothing = Platform.target(of: path) { return path == "-" }
    return true
  }
}
