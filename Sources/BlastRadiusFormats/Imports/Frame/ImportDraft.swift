import BlastRadius
import GraphKernel

/// What importers have read so far: nodes and edges as they would stand in a model.
///
/// Nodes and edges of which no more is said than their kinds, names and ends are columns; what else is said,
/// conditions, controls, lives and events, are values as a text model has them, and only where it is said.
struct ImportDraft: ~Copyable {
  /// How files are read.
  let options: ImportOptions
  /// The kinds and relations: the built-in ones, those of the text models and of the systems.
  let vocabulary: Vocabulary
  /// What there is to say about the files; set `log.document` is the one that is read.
  var log: ImportLog

  var builder: EstateBuilder
  var kindNames: NameTable
  var relationNames: NameTable
  /// The number in the builder of the list of each kind alone, by the kind's number.
  var kindLists: [UInt32] = []
  /// The nodes of the text models, by their ids.
  let written: WrittenNodes
  /// The document that is read.
  private(set) var document = 0

  var statements = StatementDraft()
  var places = PlaceDraft()

  init(
    _ options: ImportOptions, _ vocabulary: Vocabulary, _ written: WrittenNodes, log: ImportLog,
    builder: consuming EstateBuilder, kindNames: NameTable, relationNames: NameTable
  ) {
    (self.options, self.vocabulary, self.written, self.log) = (options, vocabulary, written, log)
    self.builder = builder
    (self.kindNames, self.relationNames) = (kindNames, relationNames)
    places.firstEdge = self.builder.edgeCount
  }

  /// Says which document is read from now on.
  mutating func begin(_ document: ImportedDocument) {
    self.document = document.number
    log.document = document.number
  }

  /// What a document is called in a scope, as `--cluster`, `--site` or `--org` says: what is said of the
  /// file itself, else of all; `nil` where nothing is.
  func name(_ scope: ImportName.Scope, of document: ImportedDocument) -> String? {
    let own = options.names.filter { $0.scope == scope }
    let named = own.last { $0.file != nil && $0.isSaid(of: document.name) }
    return (named ?? own.last { $0.file == nil })?.name
  }
}
