import BlastRadius
import GraphKernel

/// Reads documents one after the other into one estate, without a value per node or edge.
struct OpenGraphImporter: ~Copyable {
  let options: ImportOptions
  let shares: ImportShares
  var log: ImportLog
  var builder = EstateBuilder()
  var kindNames = NameTable()
  var relationNames = NameTable()
  var places = EdgePlaces()
  /// Whether a document declares the node, by number.
  var isDeclared: [Bool] = []
  /// Nodes that an edge was the first to name.
  var mentions: [Mention] = []
  /// Edges whose ends are named by what they are like.
  var deferred: [DeferredEdge] = []
  var patterns: [EndpointPattern] = []
  var patternNumbers: [EndpointPattern: Int] = [:]
  /// Further properties of nodes that are declared more than once.
  var furtherProperties: [(node: UInt32, offset: UInt32)] = []
  /// What `metadata.source_kind` of the current document says.
  var sourceKind: UInt32?
  /// The nodes of the current document, until it says its source.
  var unsourced: [UInt32] = []
  /// Where the current document begins in the arena.
  var documentStart = 0
  /// Where each document that was read begins in the arena.
  var documentStarts: [Int] = []
  /// The JSON pointer of the list of edges of each document, or `nil` where each line is one.
  var edgeLists: [String?] = []
  /// Where edges stand in the documents, when all of them are known.
  var edgeRuns: [EdgeSources.Run] = []
  /// Where the current document names nodes by the numbers of a database.
  var local: LocalNodes?
  let scratch = ScratchBuffer()
  var kindScratch: [UInt32] = []

  /// A node that an edge names before any document declares it.
  struct Mention {
    var node: UInt32
    var kind: UInt32?
    var document: Int
    var offset: Int
  }

  var isStrict: Bool { options.isStrict }
  var foldsCase: Bool { options.idCase == .fold }

  init(options: ImportOptions, shares: ImportShares, maximumErrors: Int) {
    self.options = options
    self.shares = shares
    log = ImportLog(limit: maximumErrors)
  }

  /// Reads a document of the arena.
  mutating func read(_ document: ImportDocument, number: Int, from arena: TextArena) {
    log.document = number
    documentStart = document.range.lowerBound
    documentStarts.append(documentStart)
    edgeLists.append("/graph/edges")
    places.beginList()
    sourceKind = nil
    local = nil
    unsourced.removeAll(keepingCapacity: true)
    do throws(JSONFailure) {
      var cursor = try TokenCursor.start(
        arena.bytes(document.range), window: shares.window,
        leave: { window in
          let start = document.range.lowerBound
          arena.release(start + window.lowerBound..<start + window.upperBound)
        })
      try readDocument(&cursor)
    } catch {
      log.error(error.code, error.offset, error.message)
    }
    if let sourceKind {
      for node in unsourced { add(sourceKind, to: node) }
    }
  }

  /// The node of an id in the document; `nil` after an error.
  mutating func node(
    _ id: Range<Int>, _ cursor: borrowing TokenCursor, _ item: ItemName
  ) -> (node: UInt32, isNew: Bool)? {
    guard scratch.fill(cursor.text.part(id), upperCase: foldsCase) else {
      log.error("bad-escape", id.lowerBound, "\(item): the id has a wrong escape")
      return nil
    }
    let found = builder.node(scratch.bytes)
    if found.isNew { isDeclared.append(false) }
    return found
  }

  /// The number of a kind's name; `nil` after an error.
  mutating func kind(
    _ name: Range<Int>, _ cursor: borrowing TokenCursor, _ item: ItemName
  ) -> UInt32? {
    guard scratch.fill(cursor.text.part(name), upperCase: false) else {
      log.error("bad-escape", name.lowerBound, "\(item): a kind has a wrong escape")
      return nil
    }
    return kindNames.number(of: scratch.bytes)
  }

  /// Adds a kind to a node that may have it already.
  mutating func add(_ kind: UInt32, to node: UInt32) {
    let kinds = builder.kinds(of: node)
    if !kinds.contains(kind), kinds.count <= Self.maximumKinds {
      builder.setKinds(kinds + [kind], of: node)
    }
  }
}
