import BlastRadius
import GraphKernel

/// Reads all imported files into one estate.
struct BulkReader {
  let options: ImportOptions
  let systems: ImportSystems
  let joins: JoinRules
  let shares: ImportShares
  let maximumErrors: Int
  let log: ProblemLog

  /// Sets the estate that the files make, as far as they can be read; what is wrong is reported.
  ///
  /// The kinds and relations of the files are added to the vocabulary, whose own stay.
  ///
  /// - Returns: What the files say besides, for when the edges of the model were read.
  func read(_ files: [BulkFile], into model: inout Model) -> ImportedStatements {
    let loader: BulkLoader
    do {
      loader = try BulkLoader(files, options.text, systems, workers: shares.workers)
    } catch {
      log.error(error.reason.code, "\(error.name): \(error.reason.message)", at: nil)
      return .none
    }
    report(loader.skipped)
    for archive in loader.emptyArchives {
      log.report(
        Diagnostic(.warning, "empty-archive", "\(archive.inTicks) has no JSON document in it"))
    }
    // Graphs come first, as their numbers are also their places among each other.
    let documents =
      loader.documents.filter { $0.system == nil } + loader.documents.filter { $0.system != nil }
    if let kind = options.expected {
      for document in documents where (document.system?.name ?? ImportFormats.graphs) != kind {
        let failure = ImportFormats.unexpected(kind)
        log.error(failure.code, "\(document.name): \(failure.message)", at: nil)
      }
    }
    options.reportUnknownFiles(among: documents.map(\.name), log)
    let used = Self.systems(of: documents)
    for system in used {
      model.vocabulary.addMissing(kinds: system.kinds, relations: system.relations)
    }
    if !used.isEmpty { model.vocabulary.addMissing(kinds: [], relations: JoinRules.relations) }
    var foreign = ForeignVocabulary(own: model.vocabulary)
    readExtensions(into: &foreign)
    let graphs = documents.filter { $0.system == nil }
    let importer = read(graphs, loader.arena)
    let files = zip(graphs, importer.edgeLists).map { document, list in
      EdgeSources.File(name: document.name, list.map { .list($0) } ?? .lines)
    }
    let runs = importer.edgeRuns
    var draft = ImportDraft(
      options, model.vocabulary, WrittenNodes(model), log: importer.log, builder: importer.builder,
      kindNames: importer.kindNames, relationNames: importer.relationNames)
    let names = documents.map(\.name)
    for system in used {
      system.read({ Self.forEach(documents, of: system, loader.arena, $0) }, &draft)
    }
    let joined = used.isEmpty ? JoinReport.none : Joins.write(joins, names, into: &draft)
    draft.mergeRepeatedEdges(names)
    draft.settleAlternatives(names)
    do throws(BlastRadiusError) {
      try loader.arena.files.checkUnchanged()
    } catch {
      log.error("changed-file", error.message, at: nil)
      return .none
    }
    report(draft.log, documents, loader.arena)
    let statements = ImportedStatements(
      draft: draft.statements, places: draft.places, names: names, joins: joined)
    let sources = draft.places.sources(
      of: draft.places.places, from: draft.places.firstEdge, names: names, files: files,
      runs: runs)
    model.estate = estate(
      draft, graphs.isEmpty ? nil : loader.arena, sources, foreign, &model.vocabulary)
    return statements
  }

  /// The systems of documents, in the order of their names.
  private static func systems(of documents: [ImportDocument]) -> [ImportSystem] {
    var used: [ImportSystem] = []
    for system in documents.compactMap(\.system)
    where !used.contains(where: { $0.name == system.name }) {
      used.append(system)
    }
    return used.sorted { $0.name < $1.name }
  }

  /// Reads the graphs.
  private func read(_ graphs: [ImportDocument], _ arena: TextArena) -> OpenGraphImporter {
    var importer = OpenGraphImporter(
      options: options, shares: shares, maximumErrors: maximumErrors)
    for (number, document) in graphs.enumerated() {
      importer.read(document, number: number, from: arena)
    }
    // What was not read would be missed at every end.
    if importer.log.errorCount == 0 {
      importer.resolveDeferred(in: arena)
      importer.finishStubs()
    }
    importer.mergeRepeatedEdges()
    return importer
  }

  /// Hands over the exports of a system; the memory of each is given back when it was read.
  private static func forEach(
    _ documents: [ImportDocument], of system: ImportSystem, _ arena: TextArena,
    _ read: (ImportedDocument) -> Void
  ) {
    for (number, document) in documents.enumerated() where document.system?.name == system.name {
      let bytes = arena.bytes(document.range)
      read(ImportedDocument(name: document.name, number: number, bytes: bytes))
      arena.release(document.range)
    }
  }

  private func readExtensions(into foreign: inout ForeignVocabulary) {
    for path in options.extensions {
      do throws(SourceFile.Failure) {
        let bytes = try SourceFile.read(path, limit: 16 << 20)
        do throws(JSONFailure) {
          let kinds = try bytes.lend { text throws(JSONFailure) in
            try ExtensionDefinition.read(text)
          }
          for kind in kinds { foreign.setTraversable(kind.isTraversable, kind.name) }
        } catch {
          let text = SourceText(name: path, bytes: bytes)
          log.error(error.code, error.message, at: text.location(ofByte: error.offset))
        }
      } catch {
        log.error(error.code, "\(path): \(error.message)", at: nil)
      }
    }
  }

  private func report(_ skipped: [String]) {
    guard let first = skipped.first else { return }
    let rest = skipped.count > 1 ? " and \(skipped.count - 1) more" : ""
    let message = "\(first.inTicks)\(rest) is no JSON and was not read"
    log.report(Diagnostic(options.isStrict ? .error : .warning, "no-json", message))
  }

  /// Hands what was noted on, with lines and columns.
  private func report(_ found: ImportLog, _ documents: [ImportDocument], _ arena: TextArena) {
    let entries = found.entries.sorted { ($0.document, $0.offset) < ($1.document, $1.offset) }
    var finder: PlaceFinder?
    var (document, start) = (-1, 0)
    for entry in entries {
      if entry.document != document {
        document = entry.document
        let text = documents[document]
        start = text.range.lowerBound
        finder = PlaceFinder(text.name, arena.bytes(text.range))
      }
      let place = finder?.place(of: entry.offset) { part in
        arena.release(start + part.lowerBound..<start + part.upperBound)
      }
      let more = entry.count > 1 ? " (and \(entry.count - 1) more like it)" : ""
      var diagnostic = Diagnostic(
        entry.severity, entry.code, entry.message + more, at: place?.0, notes: entry.notes)
      if documents[document].system?.showsLines ?? true { diagnostic.excerpt = place?.1 }
      log.report(diagnostic)
    }
    log.count(found.errorCount - entries.count { $0.severity == .error })
  }

  /// The estate of a draft, with the text of the graphs.
  private func estate(
    _ draft: consuming ImportDraft, _ arena: TextArena?, _ sources: EdgeSources,
    _ foreign: ForeignVocabulary, _ vocabulary: inout Vocabulary
  ) -> Estate {
    let text = text(of: &draft, after: arena)
    var unknown: [String] = []
    let relations = draft.relationNames.all.map { name in
      let (relation, isKnown) = foreign.relation(name, unknown: options.unknownKinds)
      if !isKnown { unknown.append(name) }
      return relation
    }
    let found = draft.kindNames.all.map(foreign.kind)
    let kinds = found.map(\.0)
    for relation in relations where vocabulary.relations[relation.name] == nil {
      vocabulary.add(relation)
    }
    for kind in kinds where vocabulary.kinds[kind.name] == nil { vocabulary.add(kind) }
    reportUnknown(unknown)
    let files = arena?.files ?? []
    let foldsCase = arena != nil && options.idCase == .fold
    let estate = draft.builder.build(
      kindTable: kinds, relationTable: relations, text: text,
      criticality: ForeignVocabulary.criticality, foldsCase: foldsCase, edgeSources: sources,
      verify: { try files.checkUnchanged() })
    reportUnplaced(estate, found.map(\.isKnown))
    return estate
  }

  /// The text of all properties: that of the graphs, with what a draft has of its own after it.
  private func text(of draft: inout ImportDraft, after arena: TextArena?) -> Column<UInt8> {
    let own = draft.statements.properties
    guard let arena else { return Column(own) }
    if !own.isEmpty {
      guard let range = arena.append(own) else {
        log.error(BulkFile.tooLarge.code, BulkFile.tooLarge.message, at: nil)
        return arena.column()
      }
      draft.moveProperties(by: range.lowerBound)
    }
    return arena.column()
  }

  /// Warns of nodes of which no kind falls under one that is known, by the first of their kinds that is not.
  private func reportUnplaced(_ estate: Estate, _ areKnown: [Bool]) {
    if areKnown.allSatisfy(\.self) { return }
    let isCommon = estate.kindTable.map { ForeignVocabulary.isCommon($0.name) }
    var counts = [Int](repeating: 0, count: areKnown.count)
    for node in 0..<estate.nodeCount {
      let kinds = estate.kindNumbers(of: node).map { Int(estate.kinds[$0]) }
      guard let first = kinds.first(where: { !areKnown[$0] && !isCommon[$0] }),
        !kinds.contains(where: { areKnown[$0] && !isCommon[$0] })
      else { continue }
      counts[first] += 1
    }
    let found = counts.indices.filter { counts[$0] > 0 }
      .map { (name: estate.kindTable[$0].name, count: counts[$0]) }.sorted { $0.name < $1.name }
    guard !found.isEmpty else { return }
    let shown = found.prefix(20)
      .map { "\($0.name.inTicks) (\($0.count) \($0.count == 1 ? "node" : "nodes"))" }
      .joined(separator: ", ")
    let rest = found.count > 20 ? " and \(found.count - 20) more" : ""
    let kinds = found.count == 1 ? "1 kind of nodes falls" : "\(found.count) kinds of nodes fall"
    log.report(
      Diagnostic(
        .warning, "unknown-node-kind",
        "\(kinds) under none that is known: \(shown)\(rest); they count as no credential, identity "
          + "or system until `kinds` of a text model says what they are"))
  }

  private func reportUnknown(_ names: [String]) {
    guard !names.isEmpty else { return }
    let sorted = names.sorted()
    let shown = sorted.prefix(20).map(\.inTicks).joined(separator: ", ")
    let rest = sorted.count > 20 ? " and \(sorted.count - 20) more" : ""
    let count = sorted.count == 1 ? "1 kind" : "\(sorted.count) kinds"
    let meaning =
      switch options.unknownKinds {
      case .traverse: "control of the start is taken to give control of the end"
      case .ignore: "they lead nowhere"
      case .error: "say what they mean with `--extension` or under `relations`"
      }
    log.report(
      Diagnostic(
        options.unknownKinds == .error ? .error : .warning, "unknown-edge-kind",
        "no vocabulary knows \(count) of edges: \(shown)\(rest); \(meaning)"))
  }
}
