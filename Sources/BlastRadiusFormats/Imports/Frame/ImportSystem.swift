import BlastRadius

/// A system whose exports are read: what it is called, and how a file of it is known.
struct ImportSystem: Sendable {
  /// The word for it on the command line: `rows`, `kubernetes`.
  let name: String
  /// What is read, in a line for people.
  let summary: String
  /// The kinds that its nodes have besides the built-in ones.
  let kinds: [Kind]
  /// The relations that its edges have besides the built-in ones.
  let relations: [Relation]
  /// Whether a message shows the line that it is about; not where values of secrets may stand in it.
  let showsLines: Bool
  /// Whether a file is of the system, as it begins.
  let recognises: @Sendable (FileHead) -> Bool
  /// Reads such files, all that are read together, as they are handed over one after another.
  let read:
    @Sendable (_ forEach: ((ImportedDocument) -> Void) -> Void, _ draft: inout ImportDraft) -> Void

  /// - Parameter importer: Makes the reader of such files.
  init(
    name: String, summary: String, kinds: [Kind] = [], relations: [Relation] = [],
    showsLines: Bool = false, recognises: @escaping @Sendable (FileHead) -> Bool,
    importer makeImporter: @escaping @Sendable () -> some Importer
  ) {
    (self.name, self.summary, self.showsLines) = (name, summary, showsLines)
    (self.kinds, self.relations, self.recognises) = (kinds, relations, recognises)
    read = { forEach, draft in
      var importer = makeImporter()
      forEach { document in
        draft.begin(document)
        importer.read(document, into: &draft)
      }
      importer.finish(&draft)
    }
  }
}
