import BlastRadius

/// Reads BloodHound's extension definitions: which edge kinds are attack steps.
enum ExtensionDefinition {
  /// The edge kinds of a file, with whether they traverse, in its order.
  ///
  /// - Throws: `JSONFailure` where the file is not JSON or has neither kinds of edges nor of nodes.
  static func read(_ bytes: Borrowed<UInt8>) throws(JSONFailure)
    -> [(name: String, isTraversable: Bool)]
  {
    var cursor = try TokenCursor.start(bytes)
    var kinds: [(name: String, isTraversable: Bool)] = []
    var found = false
    var more = try cursor.beginObject()
    while more {
      let key = try cursor.key()
      if cursor.isText(key, "relationship_kinds") {
        found = true
        try readKinds(&cursor, into: &kinds)
      } else if cursor.isText(key, "traversable") || cursor.isText(key, "nontraversable") {
        // A plain pair of lists of names says the same.
        found = true
        try readNames(&cursor, cursor.isText(key, "traversable"), into: &kinds)
      } else {
        // One that adds no edges has kinds of nodes alone.
        found = found || cursor.isText(key, "node_kinds")
        try cursor.skipValue()
      }
      more = try cursor.continueObject()
    }
    guard cursor.isAtEnd else { throw cursor.unexpected("the end of the file") }
    guard found else {
      throw JSONFailure(
        0, "an extension definition needs `relationship_kinds` or `node_kinds`", code: "missing-key"
      )
    }
    return kinds
  }

  private static func readKinds(
    _ cursor: inout TokenCursor, into kinds: inout [(name: String, isTraversable: Bool)]
  ) throws(JSONFailure) {
    if try cursor.takeNull() { return }
    var more = try cursor.beginArray()
    while more {
      var name: String?
      var isTraversable = false
      var hasMember = try cursor.beginObject()
      while hasMember {
        let key = try cursor.key()
        if cursor.isText(key, "name") {
          let range = try cursor.takeText()
          name = JSONText.string(cursor.text.part(range))
        } else if cursor.isText(key, "is_traversable") {
          isTraversable = cursor.byte == UInt8(ascii: "t")
          try cursor.skipValue()
        } else {
          try cursor.skipValue()
        }
        hasMember = try cursor.continueObject()
      }
      guard let name, !name.isEmpty else {
        throw JSONFailure(cursor.offset, "an edge kind needs `name`", code: "missing-key")
      }
      kinds.append((name, isTraversable))
      more = try cursor.continueArray()
    }
  }

  private static func readNames(
    _ cursor: inout TokenCursor, _ isTraversable: Bool,
    into kinds: inout [(name: String, isTraversable: Bool)]
  ) throws(JSONFailure) {
    var more = try cursor.beginArray()
    while more {
      let range = try cursor.takeText()
      kinds.append((JSONText.string(cursor.text.part(range)), isTraversable))
      more = try cursor.continueArray()
    }
  }
}
