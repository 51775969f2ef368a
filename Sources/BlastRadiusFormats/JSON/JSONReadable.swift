import BlastRadius

/// A tree that JSON is read into, value by value, so that a large file is never one tree.
protocol JSONReadable {
  /// - Parameter offset: The byte at which it begins.
  static func object(_ members: [JSONMember<Self>], at offset: Int) -> Self
  static func list(_ items: [Self], at offset: Int) -> Self
  /// A text, as it is meant.
  static func text(_ text: String, at offset: Int) -> Self
  /// A number or a truth value, as it is written.
  static func scalar(_ text: String, at offset: Int) -> Self
  static func null(at offset: Int) -> Self
  /// Whether what stands under a key is not even taken in.
  ///
  /// - Parameter parent: The key that the object stands under; empty at the top.
  static func passesOver(_ key: String, within parent: String) -> Bool
}

/// A key and what stands under it.
struct JSONMember<Value> {
  var key: String
  var value: Value
}

extension JSONMember: Sendable where Value: Sendable {}

extension JSONReadable {
  static func passesOver(_ key: String, within parent: String) -> Bool { false }

  /// Reads the value that begins at a cursor.
  ///
  /// - Parameters:
  ///   - parent: The key that it stands under; empty at the top.
  ///   - depth: How many values it stands in.
  static func read(
    _ cursor: inout TokenCursor, within parent: String = "", depth: Int = 0
  ) throws(JSONFailure) -> Self {
    let offset = cursor.offset
    guard depth < TokenCursor.maximumDepth else {
      throw JSONFailure(
        offset, "values nest more than \(TokenCursor.maximumDepth) deep", code: "too-deep")
    }
    switch cursor.byte {
    case UInt8(ascii: "{"):
      return object(try members(&cursor, within: parent, depth: depth), at: offset)
    case UInt8(ascii: "["):
      var items: [Self] = []
      guard try cursor.beginArray() else { return list([], at: offset) }
      repeat {
        items.append(try read(&cursor, within: parent, depth: depth + 1))
      } while try cursor.continueArray()
      return list(items, at: offset)
    case UInt8(ascii: "\""):
      let range = try cursor.takeText()
      return text(try cursor.meant(range), at: offset)
    default:
      if try cursor.takeNull() { return null(at: offset) }
      let range = offset..<cursor.endOfScalar()
      try cursor.skipScalar()
      return scalar(cursor.text.part(range).string, at: offset)
    }
  }

  private static func members(
    _ cursor: inout TokenCursor, within parent: String, depth: Int
  ) throws(JSONFailure) -> [JSONMember<Self>] {
    var members: [JSONMember<Self>] = []
    guard try cursor.beginObject() else { return [] }
    repeat {
      let range = try cursor.key()
      let key = try cursor.meant(range)
      if passesOver(key, within: parent) {
        try cursor.skipValue()
      } else {
        members.append(.init(key: key, value: try read(&cursor, within: key, depth: depth + 1)))
      }
    } while try cursor.continueObject()
    return members
  }
}
