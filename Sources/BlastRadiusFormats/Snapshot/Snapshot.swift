import BlastRadius

/// A compiled model in one file, which is mapped instead of read.
///
/// It holds an estate with its rules laid out, its names and properties, and the text models that
/// lie on it. `ModelReader.read` opens it like any other file, alone or with further text models.
public enum Snapshot {
  /// Writes a snapshot of a model that was read, in pieces of a megabyte at most.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where the model comes from a snapshot that changed,
  ///   also after the last piece; what the output throws.
  /// - Complexity: O(nodes × log nodes + edges).
  public static func write(
    _ loaded: LoadedModel, to output: ([UInt8]) throws -> Void
  ) throws {
    let estate = loaded.model.estate ?? EstateBuilder().build(kindTable: [], relationTable: [])
    try SnapshotWriter.write(estate, loaded.statements, texts: loaded.texts) { content in
      for start in stride(from: 0, to: content.count, by: pieceSize) {
        try output(Array(content.part(start..<min(start + pieceSize, content.count))))
      }
    }
    try estate.checkUnchanged()
  }

  private static let pieceSize = 1 << 20

  /// A snapshot that was opened.
  struct Stored {
    var path: String
    var estate: Estate
    var statements: ImportedStatements
    var texts: [(name: String, bytes: [UInt8])]
  }

  /// Opens the snapshot among the files, if there is one.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where it is damaged, or where there are several.
  static func open(in paths: [String]) throws -> Stored? {
    let snapshots = paths.filter(isSnapshot)
    guard let path = snapshots.first else { return nil }
    guard snapshots.count == 1 else { throw mixed }
    let opened = try SnapshotReader.open(path)
    return Stored(
      path: path, estate: opened.estate, statements: opened.statements, texts: opened.texts)
  }

  /// A snapshot is the whole estate.
  static let mixed = BlastRadiusError(
    .badInput,
    "a snapshot goes with text models, not with further exports or snapshots; compile them together"
  )

  private static func isSnapshot(_ path: String) -> Bool {
    guard path != "-", Platform.kind(ofPath: path) == .regular, let file = try? OpenFile.open(path)
    else { return false }
    return SnapshotReader.isSnapshot(file.head(SnapshotLayout.magic.count))
  }
}

extension Vocabulary {
  /// Adds kinds and relations; those that are there stay.
  mutating func addMissing(kinds more: [Kind], relations further: [Relation]) {
    for kind in more where kinds[kind.name] == nil { add(kind) }
    for relation in further where relations[relation.name] == nil { add(relation) }
  }

  /// Adds the kinds and relations of an estate; those that are there stay.
  mutating func addMissing(from estate: Estate) {
    addMissing(kinds: estate.kindTable, relations: estate.relationTable)
  }
}
