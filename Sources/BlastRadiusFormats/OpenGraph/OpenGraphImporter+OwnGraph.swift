import BlastRadius

extension OpenGraphImporter {
  /// Reads `data` of an answer of BloodHound's interface; says whether it was a graph.
  mutating func readAnswer(_ cursor: inout TokenCursor) throws(JSONFailure) -> Bool {
    var isGraph = false
    var more = try cursor.beginObject()
    while more {
      let key = try cursor.key()
      if try readOwnList(key, &cursor) { isGraph = true } else { try cursor.skipValue() }
      more = try cursor.continueObject()
    }
    if isGraph { edgeLists[edgeLists.count - 1] = "/data/edges" }
    return isGraph
  }

  /// Reads the nodes or the edges of a graph as BloodHound exports it: nodes by the numbers of its
  /// database, and edges between these. `false` where the value is something else, and still there.
  mutating func readOwnList(
    _ key: Range<Int>, _ cursor: inout TokenCursor
  ) throws(JSONFailure) -> Bool {
    let isNodes = cursor.isText(key, "nodes") && cursor.byte == UInt8(ascii: "{")
    guard isNodes || cursor.isText(key, "edges") && cursor.byte == UInt8(ascii: "[") else {
      return false
    }
    if local == nil { local = LocalNodes(isClosed: true) }
    edgeLists[edgeLists.count - 1] = "/edges"
    var item = ItemName(list: isNodes ? "nodes" : "edges", index: 0)
    var more = isNodes ? try cursor.beginObject() : try cursor.beginArray()
    while more {
      let number = isNodes ? try cursor.key() : nil
      if cursor.byte != UInt8(ascii: "{") {
        log.error("wrong-type", cursor.offset, "\(item) is an object, not \(cursor.shape)")
        try cursor.skipValue()
      } else if let number {
        try readOwnNode(number, &cursor, item)
      } else {
        try readOwnEdge(&cursor, item)
      }
      item.index += 1
      more = isNodes ? try cursor.continueObject() : try cursor.continueArray()
    }
    return true
  }

  private mutating func readOwnNode(
    _ number: Range<Int>, _ cursor: inout TokenCursor, _ item: ItemName
  ) throws(JSONFailure) {
    var node = RawNode(offset: cursor.offset)
    // Without properties of its own, what else is said of a node are its properties.
    node.properties = cursor.offset
    kindScratch.removeAll(keepingCapacity: true)
    var only: UInt32?
    var more = try cursor.beginObject()
    while more {
      let key = try cursor.key()
      if cursor.isText(key, "objectId") {
        node.id = try text(&cursor, "objectId", item)
        node.isReported = node.id == nil
      } else if cursor.isText(key, "label") {
        node.name = try text(&cursor, "label", item)
      } else if cursor.isText(key, "kind") {
        if let name = try text(&cursor, "kind", item) { only = kind(name, cursor, item) }
      } else if cursor.isText(key, "kinds"), cursor.byte == UInt8(ascii: "[") {
        node.hasKinds = try readKinds(&cursor, "kinds", item)
      } else if cursor.isText(key, "properties"), cursor.byte == UInt8(ascii: "{") {
        node.properties = cursor.offset
        try cursor.skipValue()
      } else {
        try cursor.skipValue()
      }
      more = try cursor.continueObject()
    }
    if node.id == nil, !node.isReported {
      log.error("missing-key", node.offset, "\(item) needs `objectId`")
      return
    }
    if kindScratch.isEmpty, let only { kindScratch = [only] }
    node.hasKinds = true
    if let found = add(node, cursor, item) { local?.add(found, cursor.text.part(number)) }
  }

  private mutating func readOwnEdge(
    _ cursor: inout TokenCursor, _ item: ItemName
  ) throws(JSONFailure) {
    var edge = RawEdge(offset: cursor.offset)
    var more = try cursor.beginObject()
    while more {
      let key = try cursor.key()
      let at = cursor.offset
      if cursor.isText(key, "source") {
        edge.start = try text(&cursor, "source", item).map { RawEndpoint(offset: at, value: $0) }
      } else if cursor.isText(key, "target") {
        edge.end = try text(&cursor, "target", item).map { RawEndpoint(offset: at, value: $0) }
      } else if cursor.isText(key, "kind") {
        edge.kind = try text(&cursor, "kind", item)
      } else if cursor.isText(key, "properties"), cursor.byte == UInt8(ascii: "{") {
        edge.properties = at
        try cursor.skipValue()
      } else {
        try cursor.skipValue()
      }
      more = try cursor.continueObject()
    }
    add(edge, cursor, item)
  }
}
