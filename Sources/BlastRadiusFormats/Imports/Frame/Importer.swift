import BlastRadius

/// Reads the exports of one system: bytes become nodes and edges, and nothing else.
///
/// One importer reads all files of its system that are read together, in the order in which they were
/// named. What they say must not hang on that order.
protocol Importer: SendableMetatype {
  /// Reads a file.
  mutating func read(_ document: ImportedDocument, into draft: inout ImportDraft)

  /// Adds what can be said only when all files were read.
  mutating func finish(_ draft: inout ImportDraft)
}

extension Importer {
  mutating func finish(_ draft: inout ImportDraft) {}
}
