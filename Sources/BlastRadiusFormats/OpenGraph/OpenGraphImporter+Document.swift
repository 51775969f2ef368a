import BlastRadius

extension OpenGraphImporter {
  /// Reads a document from its first token to its last.
  mutating func readDocument(_ cursor: inout TokenCursor) throws(JSONFailure) {
    var envelope = Envelope()
    guard cursor.byte == UInt8(ascii: "{") else {
      throw JSONFailure(
        cursor.offset, "an OpenGraph file is an object with `graph`, not \(cursor.shape)",
        code: "wrong-type")
    }
    if TopKeys(cursor.text.part(cursor.offset..<cursor.text.count), until: "graph").isLine {
      return try readLines(&cursor)
    }
    var more = try cursor.beginObject()
    while more {
      let at = cursor.offset
      let key = try cursor.key()
      if cursor.isText(key, "graph") {
        try readGraph(&cursor, at, &envelope)
      } else if cursor.isText(key, "metadata") {
        try readMetadata(&cursor, at, &envelope)
      } else if cursor.isText(key, "data"), cursor.byte == UInt8(ascii: "{") {
        if try readAnswer(&cursor) { envelope.isOwn = true } else { envelope.data = at }
      } else if !envelope.hasGraph, !envelope.isBare, try readOwnList(key, &cursor) {
        envelope.isOwn = true
      } else {
        if cursor.isText(key, "data") { envelope.data = at }
        if cursor.isText(key, "meta") { envelope.meta = at }
        if cursor.isText(key, "nodes"), cursor.byte == UInt8(ascii: "[") { envelope.isBare = true }
        if cursor.isText(key, "relationship_kinds") || cursor.isText(key, "node_kinds") {
          envelope.isDefinition = true
        }
        try cursor.skipValue()
      }
      more = try cursor.continueObject()
    }
    guard cursor.isAtEnd else { throw cursor.unexpected("the end of the file") }
    addEdgesHeldBack(cursor)
    check(envelope)
  }

  /// What stands at the top of a document.
  private struct Envelope {
    var hasGraph = false
    var hasMetadata = false
    /// Whether it is a graph as BloodHound exports it.
    var isOwn = false
    /// Whether it has the lists of a `graph` without one.
    var isBare = false
    /// Whether it defines an extension.
    var isDefinition = false
    var data: Int?
    var meta: Int?
  }

  private mutating func check(_ envelope: Envelope) {
    let isCollector = envelope.data != nil || envelope.meta != nil
    if envelope.hasGraph, isCollector {
      log.error(
        "mixed-formats", envelope.data ?? envelope.meta ?? 0,
        "`graph` does not go together with SharpHound's `meta` and `data`")
    } else if isCollector {
      log.error(
        "unsupported-format", envelope.data ?? envelope.meta ?? 0,
        "this is a file of SharpHound or AzureHound, which is not read",
        notes: [.init("let BloodHound ingest it, and export the graph")])
    } else if envelope.isDefinition {
      log.error("unsupported-format", 0, ForeignFormat.definition)
    } else if !envelope.hasGraph, envelope.isBare || !envelope.isOwn {
      log.error("missing-key", 0, "an OpenGraph file needs `graph`")
    }
  }

  private mutating func readMetadata(
    _ cursor: inout TokenCursor, _ at: Int, _ envelope: inout Envelope
  ) throws(JSONFailure) {
    if envelope.hasMetadata { log.error("duplicate-key", at, "there are two of `metadata`") }
    envelope.hasMetadata = true
    if try cursor.takeNull() { return }
    guard cursor.byte == UInt8(ascii: "{") else {
      log.deviation(
        "bad-metadata", cursor.offset, strict: isStrict,
        "`metadata` is an object, not \(cursor.shape)")
      return try cursor.skipValue()
    }
    var more = try cursor.beginObject()
    while more {
      let at = cursor.offset
      let key = try cursor.key()
      if cursor.isText(key, "source_kind") {
        try readSourceKind(&cursor)
      } else {
        log.deviation(
          "bad-metadata", at, strict: isStrict,
          "`metadata` has no key \(cursor.excerpt(key).inTicks)")
        try cursor.skipValue()
      }
      more = try cursor.continueObject()
    }
  }

  private mutating func readSourceKind(_ cursor: inout TokenCursor) throws(JSONFailure) {
    if try cursor.takeNull() { return }
    guard cursor.byte == UInt8(ascii: "\"") else {
      log.deviation(
        "bad-metadata", cursor.offset, strict: isStrict,
        "`source_kind` is a text, not \(cursor.shape)")
      return try cursor.skipValue()
    }
    let name = try cursor.takeText()
    if !name.isEmpty { sourceKind = kind(name, cursor, ItemName(list: "metadata", index: 0)) }
  }

  private mutating func readGraph(
    _ cursor: inout TokenCursor, _ at: Int, _ envelope: inout Envelope
  ) throws(JSONFailure) {
    if envelope.hasGraph { log.error("duplicate-key", at, "there are two of `graph`") }
    envelope.hasGraph = true
    guard cursor.byte == UInt8(ascii: "{") else {
      log.error("wrong-type", cursor.offset, "`graph` is an object, not \(cursor.shape)")
      return try cursor.skipValue()
    }
    var (hasNodes, hasEdges) = (false, false)
    var more = try cursor.beginObject()
    while more {
      let here = cursor.offset
      let key = try cursor.key()
      let isNodes = cursor.isText(key, "nodes")
      if isNodes || cursor.isText(key, "edges") {
        if isNodes ? hasNodes : hasEdges {
          log.error("duplicate-key", here, "there are two of `\(isNodes ? "nodes" : "edges")`")
        }
        if isNodes { hasNodes = true } else { hasEdges = true }
        try readList(&cursor, isNodes)
      } else {
        try cursor.skipValue()
      }
      more = try cursor.continueObject()
    }
    if !hasNodes, !hasEdges {
      log.error("missing-key", at, "`graph` needs `nodes` or `edges`")
    }
  }

  private mutating func readList(_ cursor: inout TokenCursor, _ isNodes: Bool)
    throws(JSONFailure)
  {
    guard cursor.byte == UInt8(ascii: "[") else {
      log.error(
        "wrong-type", cursor.offset,
        "`\(isNodes ? "nodes" : "edges")` is a list, not \(cursor.shape)")
      return try cursor.skipValue()
    }
    var item = ItemName(list: isNodes ? "nodes" : "edges", index: 0)
    var nodes = ListAhead<NodeChunk>()
    var edges = ListAhead<EdgeChunk>()
    var more = try cursor.beginArray()
    while more {
      if isNodes { takeNodes(&nodes, &cursor, &item) } else { takeEdges(&edges, &cursor, &item) }
      if cursor.byte != UInt8(ascii: "{") {
        log.error("wrong-type", cursor.offset, "\(item) is an object, not \(cursor.shape)")
        try cursor.skipValue()
      } else if isNodes {
        try readNode(&cursor, item)
      } else {
        try readEdge(&cursor, item)
      }
      item.index += 1
      more = try cursor.continueArray()
    }
  }

  /// Takes a text, or reports something else and skips it.
  mutating func text(_ cursor: inout TokenCursor, _ key: StaticString, _ item: ItemName)
    throws(JSONFailure) -> Range<Int>?
  {
    if cursor.byte == UInt8(ascii: "\"") { return try cursor.takeText() }
    log.error("wrong-type", cursor.offset, "\(item): `\(key)` is a text, not \(cursor.shape)")
    try cursor.skipValue()
    return nil
  }

  /// Notes that a key of an item was met; reports it where it is met twice.
  @inline(__always)
  mutating func note(
    _ key: UInt16, in seen: inout UInt16, _ at: Int, _ name: StaticString, _ item: ItemName
  ) {
    if seen & key != 0 { log.error("duplicate-key", at, "\(item) has two of `\(name)`") }
    seen |= key
  }
}
