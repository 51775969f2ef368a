import BlastRadius

extension OpenGraphImporter {
  /// Reads the line dialect of Neo4j's APOC: an object per line, a node or a relationship. The
  /// cursor stands at the value of the first object's `type`.
  mutating func readLines(_ cursor: inout TokenCursor) throws(JSONFailure) {
    var item = ItemName(list: "lines", index: 0)
    try readLine(&cursor, item, isEntered: true)
    while !cursor.isAtEnd {
      item.index += 1
      guard cursor.byte == UInt8(ascii: "{") else { throw cursor.unexpected("an object") }
      try readLine(&cursor, item, isEntered: false)
    }
  }

  private mutating func readLine(
    _ cursor: inout TokenCursor, _ item: ItemName, isEntered: Bool
  ) throws(JSONFailure) {
    var line = Line(offset: cursor.offset)
    kindScratch.removeAll(keepingCapacity: true)
    var more = true
    if isEntered {
      try readType(&cursor, item, &line)
      more = try cursor.continueObject()
    } else {
      more = try cursor.beginObject()
    }
    while more {
      try readMember(of: &line, &cursor, item)
      more = try cursor.continueObject()
    }
    switch line.isNode {
    case true?:
      line.node.hasKinds = true
      add(line.node, cursor, item)
    case false?: add(line.edge, cursor, item)
    case nil: log.error("missing-key", line.offset, "\(item) needs `type`: node or relationship")
    }
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

  private mutating func readType(
    _ cursor: inout TokenCursor, _ item: ItemName, _ line: inout Line
  ) throws(JSONFailure) {
    guard let type = try text(&cursor, "type", item) else { return }
    if cursor.isText(type, "node") { line.isNode = true }
    if cursor.isText(type, "relationship") { line.isNode = false }
  }

  private mutating func readMember(
    of line: inout Line, _ cursor: inout TokenCursor, _ item: ItemName
  ) throws(JSONFailure) {
    let key = try cursor.key()
    if cursor.isText(key, "type") {
      try readType(&cursor, item, &line)
    } else if cursor.isText(key, "id") {
      line.node.id = try text(&cursor, "id", item)
      line.node.isReported = line.node.id == nil
    } else if cursor.isText(key, "labels") {
      _ = try readKinds(&cursor, "labels", item)
    } else if cursor.isText(key, "label") {
      line.edge.kind = try text(&cursor, "label", item)
      if line.edge.kind == nil { line.edge.isBroken = true }
    } else if cursor.isText(key, "properties") {
      line.node.properties = try readProperties(
        &cursor, item, name: &line.node.name, ofNode: true)
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
