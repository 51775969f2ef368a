public import BlastRadius

/// Reads files of changes: `blastradius: 1` and `changes`, a list of what `whatif` takes on its command
/// line.
public enum ChangeListReader {
  /// Reads a file for a model; `-` is standard input.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` with all problems, sorted by place.
  /// - Complexity: O(bytes + changes + edges of the model).
  public static func read(
    _ path: String, for model: Model, options: ModelReader.Options = .init()
  ) throws -> [ModelChange] {
    var changes: [ModelChange] = []
    try ListFile.read(path, "a list of changes", keys: ChangeListKeys.list, options) { root, log in
      changes = try ChangeListDecoder(model, log).changes(in: root)
    }
    return changes
  }

  /// Reads a text as if it were the file of that name.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` with all problems, sorted by place.
  public static func read(
    text: String, named name: String, for model: Model, options: ModelReader.Options = .init()
  ) throws -> [ModelChange] {
    var changes: [ModelChange] = []
    let source = SourceText(name: name, bytes: Array(text.utf8))
    try ListFile.read(source, "a list of changes", keys: ChangeListKeys.list, options) {
      root, log in
      changes = try ChangeListDecoder(model, log).changes(in: root)
    }
    return changes
  }
}
