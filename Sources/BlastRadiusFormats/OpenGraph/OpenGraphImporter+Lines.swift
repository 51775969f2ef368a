import BlastRadius

extension OpenGraphImporter {
  /// Reads the line dialect of Neo4j's APOC: an object per line, a node or a relationship, whose keys
  /// have any order. The ids of its nodes are their `objectid`s, where they have any: the number of a
  /// database means nothing beside another file.
  mutating func readLines(_ cursor: inout TokenCursor) throws(JSONFailure) {
    local = LocalNodes(isClosed: false)
    edgeLists[edgeLists.count - 1] = nil
    var item = ItemName(list: "lines", index: 0)
    while !cursor.isAtEnd {
      guard cursor.byte == UInt8(ascii: "{") else { throw cursor.unexpected("an object") }
      try readLine(&cursor, item)
      item.index += 1
    }
    addEdgesHeldBack(cursor)
  }

  /// Adds the edges that stood before one of their ends.
  mutating func addEdgesHeldBack(_ cursor: borrowing TokenCursor) {
    for held in local?.release() ?? [] { add(held.edge, cursor, held.item) }
  }

  private mutating func readLine(
    _ cursor: inout TokenCursor, _ item: ItemName
  ) throws(JSONFailure) {
    var line = Line(offset: cursor.offset)
    kindScratch.removeAll(keepingCapacity: true)
    var more = try cursor.beginObject()
    while more {
      try readMember(of: &line, &cursor, item)
      more = try cursor.continueObject()
    }
    switch line.isNode {
    case true?: add(line, cursor, item)
    case false?: add(line.edge, cursor, item)
    case nil: log.error("missing-key", line.offset, "\(item) needs `type`: node or relationship")
    }
  }

  private mutating func add(_ line: Line, _ cursor: borrowing TokenCursor, _ item: ItemName) {
    var raw = line.node
    raw.hasKinds = true
    if let id = raw.objectID, !id.isEmpty { raw.id = id }
    guard let node = add(raw, cursor, item), let number = line.node.id else { return }
    local?.add(node, cursor.text.part(number))
  }

  /// What a line says, whichever it is.
  private struct Line {
    var offset: Int
    var isNode: Bool?
    var node: RawNode
    var edge: RawEdge

    init(offset: Int) {
      self.offset = offset
      node = RawNode(offset: offset)
      edge = RawEdge(offset: offset)
    }
  }

  private mutating func readMember(
    of line: inout Line, _ cursor: inout TokenCursor, _ item: ItemName
  ) throws(JSONFailure) {
    let key = try cursor.key()
    if cursor.isText(key, "type") {
      guard let type = try text(&cursor, "type", item) else { return }
      if cursor.isText(type, "node") { line.isNode = true }
      if cursor.isText(type, "relationship") { line.isNode = false }
    } else if cursor.isText(key, "id") {
      line.node.id = try text(&cursor, "id", item)
      line.node.isReported = line.node.id == nil
    } else if cursor.isText(key, "labels") {
      _ = try readKinds(&cursor, "labels", item)
    } else if cursor.isText(key, "label") {
      line.edge.kind = try text(&cursor, "label", item)
      if line.edge.kind == nil { line.edge.isBroken = true }
    } else if cursor.isText(key, "properties") {
      line.node.properties = try readProperties(&cursor, item, of: &line.node)
      line.edge.properties = line.node.properties
    } else if cursor.isText(key, "start") {
      line.edge.start = try readEndpoint(&cursor, "start", item, &line.edge.isBroken)
    } else if cursor.isText(key, "end") {
      line.edge.end = try readEndpoint(&cursor, "end", item, &line.edge.isBroken)
    } else {
      try cursor.skipValue()
    }
  }
}
