import BlastRadius

/// A system whose exports are read: what it is called, and how a file of it is known.
struct ImportSystem: Sendable {
  /// The word for it on the command line: `rows`, `kubernetes`.
  let name: String
  /// What is read, in a line for people.
  let summary: String
  /// The kinds that its nodes have besides the built-in ones.
  var kinds: [Kind] = []
  /// The relations that its edges have besides the built-in ones.
  var relations: [Relation] = []
  /// Whether a message shows the line that it is about; not where values of secrets may stand in it.
  var showsLines = false
  /// Whether a file is of the system, as it begins.
  let recognises: @Sendable (FileHead) -> Bool
  /// Makes a reader of such files, for all of them that are read together.
  let importer: @Sendable () -> any Importer
}
