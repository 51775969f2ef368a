import BlastRadius

extension OpenGraphImporter {
  /// Reads `properties` of an edge: where they begin; `nil` where there are none.
  mutating func readProperties(
    _ cursor: inout TokenCursor, _ item: ItemName
  ) throws(JSONFailure) -> Int? {
    var none: RawNode?
    return try readProperties(&cursor, item, of: &none)
  }

  /// Reads `properties` of a node, and the name and the id in them.
  mutating func readProperties(
    _ cursor: inout TokenCursor, _ item: ItemName, of node: inout RawNode
  ) throws(JSONFailure) -> Int? {
    var read: RawNode? = node
    let start = try readProperties(&cursor, item, of: &read)
    node = read ?? node
    return start
  }

  private mutating func readProperties(
    _ cursor: inout TokenCursor, _ item: ItemName, of node: inout RawNode?
  ) throws(JSONFailure) -> Int? {
    let start = cursor.offset
    if try cursor.takeNull() { return nil }
    guard cursor.byte == UInt8(ascii: "{") else {
      log.deviation(
        "bad-properties", start, strict: isStrict,
        "\(item): `properties` is an object, not \(cursor.shape)")
      try cursor.skipValue()
      return nil
    }
    if !isStrict, node == nil {
      try cursor.skipValue()
      return start
    }
    var more = try cursor.beginObject()
    while more {
      let at = cursor.offset
      let key = try cursor.key()
      if cursor.byte == UInt8(ascii: "\"") {
        let value = try cursor.takeText()
        if cursor.isText(key, "name") { node?.name = value }
        if cursor.isText(key, "objectid") { node?.objectID = value }
      } else if isStrict {
        try checkValue(&cursor, key, item)
      } else {
        try cursor.skipValue()
      }
      if isStrict, node != nil, local == nil, cursor.isText(key, "objectid") {
        log.error("reserved-property", at, "\(item): `objectid` is BloodHound's own property")
      }
      more = try cursor.continueObject()
    }
    return start
  }

  /// Checks that a property is a text, a number, true or false, or a list of one of these.
  private mutating func checkValue(
    _ cursor: inout TokenCursor, _ key: Range<Int>, _ item: ItemName
  ) throws(JSONFailure) {
    let at = cursor.offset
    let name = cursor.excerpt(key).inTicks
    switch cursor.byte {
    case UInt8(ascii: "{"), UInt8(ascii: "n"):
      log.error(
        "bad-property", at,
        "\(item): \(name) is a text, a number, true or false, or a list, not \(cursor.shape)")
      try cursor.skipValue()
    case UInt8(ascii: "["):
      var shapes: Set<ExactText> = []
      var more = try cursor.beginArray()
      while more {
        shapes.insert(cursor.shape)
        try cursor.skipValue()
        more = try cursor.continueArray()
      }
      if shapes.count > 1 || !shapes.isDisjoint(with: ["an object", "a list", "null"]) {
        log.error(
          "bad-property", at,
          "\(item): \(name) is a list of \(shapes.texts.sorted().joined(separator: " and of "))")
      }
    default: try cursor.skipValue()
    }
  }
}
