import BlastRadius

extension OpenGraphImporter {
  /// What an element of `nodes` says.
  struct RawNode {
    var offset: Int
    var id: Range<Int>?
    /// Whether the lack of an id was reported.
    var isReported = false
    var hasKinds = false
    var name: Range<Int>?
    /// The id that its properties say.
    var objectID: Range<Int>?
    var properties: Int?
  }

  /// Reads the object of a node.
  mutating func readNode(_ cursor: inout TokenCursor, _ item: ItemName) throws(JSONFailure) {
    var node = RawNode(offset: cursor.offset)
    var seen: UInt16 = 0
    kindScratch.removeAll(keepingCapacity: true)
    var more = try cursor.beginObject()
    while more {
      let at = cursor.offset
      let key = try cursor.key()
      if cursor.isText(key, "id") {
        note(1, in: &seen, at, "id", item)
        node.id = try text(&cursor, "id", item)
        node.isReported = node.id == nil
      } else if cursor.isText(key, "kinds") {
        note(2, in: &seen, at, "kinds", item)
        node.hasKinds = try readKinds(&cursor, "kinds", item)
      } else if cursor.isText(key, "properties") {
        note(4, in: &seen, at, "properties", item)
        node.properties = try readProperties(&cursor, item, of: &node)
      } else {
        try cursor.skipValue()
      }
      more = try cursor.continueObject()
    }
    add(node, cursor, item)
  }

  /// Reads the kinds of a node into `kindScratch`; says whether there is a list.
  mutating func readKinds(_ cursor: inout TokenCursor, _ key: StaticString, _ item: ItemName)
    throws(JSONFailure) -> Bool
  {
    let start = cursor.offset
    guard cursor.byte == UInt8(ascii: "[") else {
      log.deviation(
        "bad-kinds", start, strict: isStrict,
        "\(item): `\(key)` is a list of texts, not \(cursor.shape)")
      try cursor.skipValue()
      return true
    }
    var more = try cursor.beginArray()
    while more {
      if let name = try text(&cursor, key, item), let kind = kind(name, cursor, item) {
        if isStrict, KindName.isReserved(cursor.meaning(name)) {
          log.error(
            "reserved-kind", name.lowerBound, "\(item): kinds of `tag` are BloodHound's own")
        }
        if !kindScratch.contains(kind) { kindScratch.append(kind) }
        if kindScratch.count > Self.maximumKinds { return try refuseKinds(&cursor, start, item) }
      }
      more = try cursor.continueArray()
    }
    if kindScratch.count > 3 {
      log.deviation("many-kinds", start, strict: isStrict, "\(item) has more than three kinds")
    }
    return true
  }

  /// So many kinds a node has at most; BloodHound stores three.
  static let maximumKinds = 100

  /// Reports too many kinds, and passes over the rest of their list.
  private mutating func refuseKinds(
    _ cursor: inout TokenCursor, _ start: Int, _ item: ItemName
  ) throws(JSONFailure) -> Bool {
    tooManyKinds(start, "\(item)")
    while try cursor.continueArray() { try cursor.skipValue() }
    return true
  }

  mutating func tooManyKinds(_ offset: Int, _ what: @autoclosure () -> String) {
    log.error("many-kinds", offset, "\(what()) has more than \(Self.maximumKinds) kinds")
  }

  /// Takes in what was read of a node; `nil` after an error.
  @discardableResult
  mutating func add(
    _ raw: RawNode, _ cursor: borrowing TokenCursor, _ item: ItemName
  ) -> UInt32? {
    guard let id = raw.id, !id.isEmpty else {
      if !raw.isReported { log.error("missing-key", raw.offset, "\(item) needs `id`") }
      return nil
    }
    if !raw.hasKinds {
      log.deviation("bad-kinds", raw.offset, strict: isStrict, "\(item) needs `kinds`")
    }
    guard let node = node(id, cursor, item)?.node else { return nil }
    if isDeclared[Int(node)] {
      unite(raw, with: node, cursor, item)
    } else {
      isDeclared[Int(node)] = true
      addSourceKind()
      builder.setKinds(kindScratch, of: node)
    }
    describe(node, raw, cursor)
    return node
  }

  /// Adds the kind that the document says of all its nodes, if it is known.
  mutating func addSourceKind() {
    if let sourceKind, !kindScratch.contains(sourceKind) { kindScratch.append(sourceKind) }
  }

  /// Takes in the kinds of a node that is declared already.
  mutating func unite(
    _ raw: RawNode, with node: UInt32, _ cursor: borrowing TokenCursor, _ item: ItemName
  ) {
    let differs = !kindScratch.allSatisfy(builder.kinds(of: node).contains) || raw.properties != nil
    let id = cursor.excerpt(raw.id ?? 0..<0).inTicks
    log.warn(
      "repeated-node", raw.offset,
      "\(item): the node \(id) is declared again"
        + (differs ? "; its kinds are united, and its first properties count" : ""))
    addSourceKind()
    for kind in kindScratch { add(kind, to: node) }
    if builder.kinds(of: node).count > Self.maximumKinds {
      tooManyKinds(raw.offset, "the node \(id)")
    }
  }

  /// Takes in what else is said of a node.
  mutating func describe(_ node: UInt32, _ raw: RawNode, _ cursor: borrowing TokenCursor) {
    if sourceKind == nil { unsourced.append(node) }
    if let name = raw.name, !name.isEmpty, !builder.hasLabel(node),
      scratch.fill(cursor.text.part(name), upperCase: false)
    {
      builder.setLabel(scratch.bytes, of: node)
    }
    guard let properties = raw.properties else { return }
    let offset = UInt32(documentStart + properties)
    if builder.properties(of: node) == .max {
      builder.setProperties(at: offset, of: node)
    } else {
      furtherProperties.append((node, offset))
    }
  }
}
