import BlastRadius

/// Reads models from text files, and estates from OpenGraph files.
public enum ModelReader {
  /// Limits and permissions of reading.
  public struct Options: Hashable, Sendable {
    /// The largest text model that is read, in bytes.
    public var maximumFileSize: Int
    /// Folders that `include` may lead to, besides the folder of the file that was named.
    public var allowedIncludeFolders: [String]
    /// How many problems an error holds at most.
    public var maximumErrors: Int
    /// Whether files may be of different days: then the model is of none, as whoever asks about an
    /// instant of their own does not mind.
    public var allowsSeveralDays = false
    /// How imported files are read.
    public var imports = ImportOptions()
    /// How many threads share the reading of imported files, one per core; the result is the same.
    public var workers: Int {
      get { shares.workers }
      set { shares.workers = max(1, newValue) }
    }
    /// How that work is shared.
    package var shares = ImportShares()

    fileprivate var permissions: FileLoader.Permissions {
      .init(
        maximumFileSize: maximumFileSize, includeFolders: allowedIncludeFolders,
        severalDays: allowsSeveralDays)
    }

    /// Makes options; text models up to 16 MB, no further folders, 100 problems.
    public init(
      maximumFileSize: Int = 16 << 20, allowedIncludeFolders: [String] = [],
      maximumErrors: Int = 100
    ) {
      self.maximumFileSize = maximumFileSize
      self.allowedIncludeFolders = allowedIncludeFolders
      self.maximumErrors = maximumErrors
    }
  }

  /// Reads files as one model; `-` is standard input.
  ///
  /// Exports of systems, OpenGraph JSON and zip archives of it are told from text models by what they begin with, and
  /// make the model's `estate`; all of them together are smaller than 4 GB.
  ///
  /// - Complexity: O(bytes); memory for about half the bytes of imported files, and for these bytes
  ///   themselves, which stay for their properties, where they are not mapped (`ImportOptions.text`).
  /// - Throws: `BlastRadiusError` of code `bad-input` with all problems, sorted by place.
  public static func read(_ paths: [String], options: Options = Options()) throws -> LoadedModel {
    try read(paths, contents: [], options: options)
  }

  /// The same with files whose bytes are at hand, and what these include among them.
  package static func read(
    _ paths: [String], contents: [(name: String, bytes: [UInt8])], options: Options
  ) throws -> LoadedModel {
    let paths = paths.map(TablesFolder.file)
    var loader = FileLoader(options.permissions, log: ProblemLog())
    let systems = ImportSystems(
      rows: RowMapping.read(options.imports.mapping, log: loader.log) ?? .own)
    var bulk: [BulkFile] = []
    let stored = try Snapshot.open(in: paths)
    if let stored {
      loader.load(stored: stored.texts)
      if let kind = options.imports.expected {
        loader.fail(stored.path, ImportFormats.unexpected(kind))
      }
    }
    load(contents, into: &loader, &bulk, options, systems)
    var identities: Set<ExactText> = []
    for path in paths where path != stored?.path {
      do throws(SourceFile.Failure) {
        let input = try ModelInput.look(
          at: path, textLimit: options.maximumFileSize, systems)
        if let kind = options.imports.expected, !input.isBulk {
          throw ImportFormats.unexpected(kind)
        }
        switch input {
        case .text: loader.load(path: path)
        case .bytes(let bytes): loader.load(bytes: bytes, path: path)
        case .bulk(let file):
          let identity = path == "-" ? path : Platform.realPath(path) ?? path
          if identities.insert(identity).inserted { bulk.append(file) }
        }
      } catch {
        loader.fail(path == "-" ? "standard input" : path, error)
      }
    }
    if stored != nil, !bulk.isEmpty { throw Snapshot.mixed }
    return try finish(loader, options, bulk, systems, stored)
  }

  private static func load(
    _ contents: [(name: String, bytes: [UInt8])], into loader: inout FileLoader,
    _ bulk: inout [BulkFile], _ options: Options, _ systems: ImportSystems
  ) {
    var texts: [(name: String, bytes: [UInt8])] = []
    for (name, bytes) in contents {
      do throws(SourceFile.Failure) {
        switch try ModelInput.held(bytes, name, options.maximumFileSize, systems) {
        case .bytes(let text): texts.append((name, text))
        case .bulk(let file): bulk.append(file)
        case .text: break
        }
      } catch {
        loader.fail(name, error)
      }
    }
    if !texts.isEmpty { loader.load(stored: texts) }
  }

  /// Reads a text as if it were the file of that name; what it includes is looked for beside it.
  ///
  /// - Throws: `BlastRadiusError` of code `bad-input` with all problems, sorted by place.
  public static func read(text: String, named name: String, options: Options = Options()) throws
    -> LoadedModel
  {
    var loader = FileLoader(options.permissions, log: ProblemLog())
    loader.load(text: text, named: name)
    return try finish(loader, options)
  }

  private static func finish(
    _ loader: FileLoader, _ options: Options, _ bulk: [BulkFile] = [],
    _ systems: ImportSystems? = nil, _ stored: Snapshot.Stored? = nil
  ) throws -> LoadedModel {
    let log = loader.log
    var decoder = ModelDecoder.decode(loader.tree, log: log)
    if let stored {
      decoder.model.estate = stored.estate
      decoder.model.vocabulary.addMissing(from: stored.estate)
    }
    let errors = log.errorCount
    if bulk.isEmpty { options.imports.reportUnknownFiles(among: [], log) }
    var statements = stored?.statements ?? .none
    var rules = JoinRules()
    if !bulk.isEmpty || !decoder.joins.isEmpty {
      rules = JoinRules.read(options.imports.joins, log: log)
      rules.apply(JoinChoice.read(decoder.joins, decoder.context), log)
    }
    if let systems, !bulk.isEmpty, !loader.isIncomplete {
      let reader = BulkReader(
        options: options.imports, systems: systems,
        joins: rules, shares: options.shares,
        maximumErrors: options.maximumErrors, log: log)
      statements = reader.read(bulk, into: &decoder.model)
    }
    let isImported = log.errorCount == errors
    if isImported, !loader.isIncomplete {
      NodeMatcher(log: log).apply(decoder.matches, to: &decoder.model)
    }
    decoder.decodeEdges()
    let written = (nodes: decoder.model.nodes.count, edges: decoder.model.edges.count)
    statements.merge(into: &decoder.model)
    let model = decoder.model
    if !isImported { return try answer(model, written, statements, loader, options) }
    // What a file that could not be read declares would be reported as missing everywhere.
    if !loader.isIncomplete { model.problems().forEach(log.report) }
    return try answer(model, written, statements, loader, options)
  }

  private static func answer(
    _ model: Model, _ written: (nodes: Int, edges: Int), _ statements: ImportedStatements,
    _ loader: FileLoader, _ options: Options
  ) throws -> LoadedModel {
    let log = loader.log
    let shown = log.diagnostics.sortedByPlace().prefix(options.maximumErrors)
      .map { $0.illustrated(loader.sources) }
    guard log.errorCount > 0 else {
      let hidden = log.diagnostics.count - shown.count
      let more = Diagnostic(
        .warning, "more-warnings",
        "\(hidden) more warning\(hidden == 1 ? " is" : "s are") not shown; `--max-errors` says how many are",
        at: nil)
      var loaded = LoadedModel(model: model, warnings: shown + (hidden > 0 ? [more] : []))
      (loaded.written, loaded.statements) = (written, statements)
      loaded.texts = loader.order.compactMap { name in
        loader.sources[name].map { (name: name, bytes: $0.bytes) }
      }
      return loaded
    }
    throw BlastRadiusError(.badInput, message(log, shown), diagnostics: shown)
  }

  private static func message(_ log: ProblemLog, _ shown: [Diagnostic]) -> String {
    let total = log.errorCount
    let hidden = total - shown.count { $0.severity == .error }
    let count = total == 1 ? "there is 1 error" : "there are \(total) errors"
    return "the model cannot be used: \(count)"
      + (hidden > 0 ? ", of which the first \(total - hidden) are shown" : "")
  }
}
