import BlastRadius
import GraphKernel

/// Reads all imported files into one estate.
struct BulkReader {
  let options: ImportOptions
  let shares: ImportShares
  let maximumErrors: Int
  let log: ProblemLog

  /// The estate that the files make, as far as they can be read; what is wrong is reported.
  ///
  /// The kinds and relations of the files are added to the vocabulary, whose own stay.
  func read(_ files: [BulkFile], vocabulary: inout Vocabulary) -> Estate? {
    var foreign = ForeignVocabulary(own: vocabulary)
    readExtensions(into: &foreign)
    let loader: BulkLoader
    do {
      loader = try BulkLoader(files, options.text, workers: shares.workers)
    } catch {
      log.error(error.reason.code, "\(error.name): \(error.reason.message)", at: nil)
      return nil
    }
    report(loader.skipped)
    for archive in loader.emptyArchives {
      log.report(
        Diagnostic(.warning, "empty-archive", "\(archive.inTicks) has no JSON document in it"))
    }
    var importer = OpenGraphImporter(
      options: options, shares: shares, maximumErrors: maximumErrors)
    for (number, document) in loader.documents.enumerated() {
      importer.read(document, number: number, from: loader.arena)
    }
    // What was not read would be missed at every end.
    if importer.log.errorCount == 0 {
      importer.resolveDeferred(in: loader.arena)
      importer.finishStubs()
    }
    importer.mergeRepeatedEdges()
    do throws(BlastRadiusError) {
      try loader.arena.files.checkUnchanged()
    } catch {
      log.error("changed-file", error.message, at: nil)
      return nil
    }
    report(importer.log, loader)
    let files = zip(loader.documents, importer.edgeLists).map { document, list in
      EdgeSources.File(name: document.name, list: list)
    }
    let sources = EdgeSources(files: files, runs: importer.edgeRuns)
    return estate(importer, loader.arena, sources, foreign, &vocabulary)
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
  private func report(_ found: ImportLog, _ loader: BulkLoader) {
    let entries = found.entries.sorted { ($0.document, $0.offset) < ($1.document, $1.offset) }
    var finder: PlaceFinder?
    var (document, start) = (-1, 0)
    for entry in entries {
      if entry.document != document {
        document = entry.document
        let text = loader.documents[document]
        start = text.range.lowerBound
        finder = PlaceFinder(text.name, loader.arena.bytes(text.range))
      }
      let place = finder?.place(of: entry.offset) { part in
        loader.arena.release(start + part.lowerBound..<start + part.upperBound)
      }
      let more = entry.count > 1 ? " (and \(entry.count - 1) more like it)" : ""
      var diagnostic = Diagnostic(
        entry.severity, entry.code, entry.message + more, at: place?.0, notes: entry.notes)
      diagnostic.excerpt = place?.1
      log.report(diagnostic)
    }
    log.count(found.errorCount - entries.count { $0.severity == .error })
  }

  private func estate(
    _ importer: consuming OpenGraphImporter, _ arena: TextArena, _ sources: EdgeSources,
    _ foreign: ForeignVocabulary, _ vocabulary: inout Vocabulary
  ) -> Estate {
    var unknown: [String] = []
    let relations = importer.relationNames.all.map { name in
      let (relation, isKnown) = foreign.relation(name, unknown: options.unknownKinds)
      if !isKnown { unknown.append(name) }
      return relation
    }
    let found = importer.kindNames.all.map(foreign.kind)
    let kinds = found.map(\.0)
    for relation in relations where vocabulary.relations[relation.name] == nil {
      vocabulary.add(relation)
    }
    for kind in kinds where vocabulary.kinds[kind.name] == nil { vocabulary.add(kind) }
    reportUnknown(unknown)
    let (foldsCase, files) = (importer.foldsCase, arena.files)
    let estate = importer.builder.build(
      kindTable: kinds, relationTable: relations, text: arena.column(),
      criticality: ForeignVocabulary.criticality, foldsCase: foldsCase, edgeSources: sources,
      verify: { try files.checkUnchanged() })
    reportUnplaced(estate, found.map(\.isKnown))
    return estate
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
