import BlastRadius
import GraphKernel

extension OpenGraphImporter {
  /// What an element of `edges` says.
  struct RawEdge {
    var offset: Int
    var kind: Range<Int>?
    var start: RawEndpoint?
    var end: RawEndpoint?
    var properties: Int?
    var seen: UInt16 = 0
    /// Whether something was reported that makes the edge useless.
    var isBroken = false
  }

  /// Reads the object of an edge.
  mutating func readEdge(_ cursor: inout TokenCursor, _ item: ItemName) throws(JSONFailure) {
    var edge = RawEdge(offset: cursor.offset)
    var more = try cursor.beginObject()
    while more {
      try readMember(of: &edge, &cursor, item)
      more = try cursor.continueObject()
    }
    add(edge, cursor, item)
  }

  @inline(__always)
  private mutating func readMember(
    of edge: inout RawEdge, _ cursor: inout TokenCursor, _ item: ItemName
  ) throws(JSONFailure) {
    let at = cursor.offset
    let key = try cursor.key()
    if cursor.isText(key, "start") {
      note(1, in: &edge.seen, at, "start", item)
      edge.start = try readEndpoint(&cursor, "start", item, &edge.isBroken)
    } else if cursor.isText(key, "end") {
      note(2, in: &edge.seen, at, "end", item)
      edge.end = try readEndpoint(&cursor, "end", item, &edge.isBroken)
    } else if cursor.isText(key, "kind") {
      note(4, in: &edge.seen, at, "kind", item)
      edge.kind = try text(&cursor, "kind", item)
      if edge.kind == nil { edge.isBroken = true }
    } else if cursor.isText(key, "properties") {
      note(8, in: &edge.seen, at, "properties", item)
      edge.properties = try readProperties(&cursor, item)
    } else if cursor.isText(key, "start_id") {
      note(1, in: &edge.seen, at, "start_id", item)
      edge.start = try readPlainEndpoint(&cursor, "start_id", item, &edge.isBroken)
    } else if cursor.isText(key, "end_id") {
      note(2, in: &edge.seen, at, "end_id", item)
      edge.end = try readPlainEndpoint(&cursor, "end_id", item, &edge.isBroken)
    } else {
      try cursor.skipValue()
    }
  }

  private mutating func readPlainEndpoint(
    _ cursor: inout TokenCursor, _ key: StaticString, _ item: ItemName, _ isBroken: inout Bool
  ) throws(JSONFailure) -> RawEndpoint? {
    let offset = cursor.offset
    if isStrict {
      log.error("unknown-key", offset, "\(item): BloodHound reads `start` and `end`, not `\(key)`")
    }
    guard let value = try text(&cursor, key, item) else {
      isBroken = true
      return nil
    }
    return RawEndpoint(offset: offset, value: value)
  }

  /// Takes in what was read of an edge.
  mutating func add(_ raw: RawEdge, _ cursor: borrowing TokenCursor, _ item: ItemName) {
    guard let name = raw.kind, !name.isEmpty, let start = raw.start, let end = raw.end,
      !raw.isBroken
    else {
      guard !raw.isBroken else { return }
      let missing = raw.start == nil ? "start" : raw.end == nil ? "end" : "kind"
      log.error("missing-key", raw.offset, "\(item) needs `\(missing)`")
      return
    }
    if local?.holdsBack(raw, item, cursor.text) == true { return }
    guard scratch.fill(cursor.text.part(name), upperCase: false) else {
      log.error("bad-escape", name.lowerBound, "\(item): the kind has a wrong escape")
      return
    }
    checkName(name, item)
    let relation = relationNames.number(of: scratch.bytes)
    let properties = raw.properties.map { UInt32(documentStart + $0) } ?? .max
    guard let subject = endpoint(start, cursor, item), let object = endpoint(end, cursor, item)
    else {
      return
    }
    if case .node(let subject) = subject, case .node(let object) = object {
      addEdge(
        subject, relation, object, properties, at: UInt32(documentStart + raw.offset), item)
    } else {
      deferred.append(
        DeferredEdge(
          start: subject, relation: relation, end: object, properties: properties,
          document: log.document, offset: raw.offset, index: item.index))
    }
  }

  /// Checks the name of a kind that stands in the buffer.
  private mutating func checkName(_ name: Range<Int>, _ item: ItemName) {
    guard !KindName.isPlain(scratch.bytes) else { return }
    let shown = scratch.bytes.part(0..<min(400, scratch.bytes.count)).string.inTicks
    log.deviation(
      "bad-kind-name", name.lowerBound, strict: isStrict,
      "\(item): the kind \(shown) is not letters, digits and `_`")
  }

  private mutating func endpoint(
    _ raw: RawEndpoint, _ cursor: borrowing TokenCursor, _ item: ItemName
  ) -> Endpoint? {
    if let pattern = raw.pattern { return .pattern(pattern) }
    if let local, let value = raw.value {
      if let node = local.node(cursor.text.part(value)) { return .node(node) }
      if local.isClosed {
        log.error(
          "unknown-node", raw.offset,
          "\(item): no node has the number \(cursor.excerpt(value).inTicks)")
        return nil
      }
    }
    guard let value = raw.value, let found = node(value, cursor, item) else { return nil }
    if found.isNew { mention(found.node, raw, cursor, item) }
    return .node(found.node)
  }

  /// Notes that an edge was the first to name a node.
  mutating func mention(
    _ node: UInt32, _ raw: RawEndpoint, _ cursor: borrowing TokenCursor, _ item: ItemName
  ) {
    var kind: UInt32?
    if let name = raw.kind { kind = self.kind(name, cursor, item) }
    mentions.append(Mention(node: node, kind: kind, document: log.document, offset: raw.offset))
  }
}

extension OpenGraphImporter {
  /// Adds an edge between nodes.
  mutating func addEdge(
    _ subject: UInt32, _ relation: UInt32, _ object: UInt32, _ properties: UInt32,
    at offset: UInt32, _ item: ItemName
  ) {
    builder.addEdge(subject, relation, object, properties: properties)
    places.append(offset, item)
  }

  /// Makes edges that say the same one, and warns of them.
  mutating func mergeRepeatedEdges() {
    let found = builder.mergeRepeatedEdges()
    edgeRuns = places.runs(without: found.map { Int($0.edge) }, documentStarts)
    for repeated in found {
      let edge = Int(repeated.edge)
      let offset = places.offset(of: edge)
      log.document = documentStarts.partitioningIndex { $0 > offset } - 1
      log.warn(
        "repeated-edge", offset - documentStarts[log.document],
        "\(places.item(of: edge)) has the start, kind and end of an earlier edge: they are one")
    }
    places = EdgePlaces()
  }
}
