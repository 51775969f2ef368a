import BlastRadius

extension KubernetesValue {
  /// Takes the value that begins here.
  ///
  /// - Parameter parent: The key that it stands under; empty for a whole object.
  static func read(
    _ cursor: inout TokenCursor, within parent: String = "", depth: Int = 1
  ) throws(JSONFailure) -> KubernetesValue {
    guard depth <= TokenCursor.maximumDepth else {
      throw JSONFailure(
        cursor.offset, "values nest more than \(TokenCursor.maximumDepth) deep", code: "too-deep")
    }
    switch cursor.byte {
    case UInt8(ascii: "{"):
      var members: [Member] = []
      guard try cursor.beginObject() else { return .object([]) }
      repeat {
        let key = try text(of: try cursor.key(), cursor)
        if passesOver(key, within: parent) {
          try cursor.skipValue()
        } else {
          members.append(
            Member(key: key, value: try read(&cursor, within: key, depth: depth + 1)))
        }
      } while try cursor.continueObject()
      return .object(members)
    case UInt8(ascii: "["):
      var items: [KubernetesValue] = []
      guard try cursor.beginArray() else { return .list([]) }
      repeat {
        items.append(try read(&cursor, within: parent, depth: depth + 1))
      } while try cursor.continueArray()
      return .list(items)
    default: return try scalar(&cursor)
    }
  }

  private static func scalar(_ cursor: inout TokenCursor) throws(JSONFailure) -> KubernetesValue {
    if cursor.byte == UInt8(ascii: "\"") {
      let range = try cursor.takeText()
      return .scalar(try text(of: range, cursor))
    }
    if try cursor.takeNull() { return .nothing }
    let range = cursor.offset..<cursor.endOfScalar()
    try cursor.skipScalar()
    return .scalar(cursor.text.part(range).string)
  }

  /// What a text between quotes means.
  static func text(
    of range: Range<Int>, _ cursor: borrowing TokenCursor
  ) throws(JSONFailure) -> String {
    guard cursor.hasEscape(range) else { return cursor.text.part(range).string }
    var bytes: [UInt8] = []
    guard JSONText.append(cursor.text.part(range), to: &bytes) else {
      throw JSONFailure(range.lowerBound, "this text has a wrong escape", code: "bad-escape")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a tree of YAML says.
  ///
  /// - Parameter parent: The key that it stands under; empty for a whole object.
  init(_ value: YAMLValue, within parent: String = "") {
    switch value.content {
    case .scalar(let text, _): self = value.isNull ? .nothing : .scalar(text)
    case .sequence(let items): self = .list(items.map { KubernetesValue($0, within: parent) })
    case .mapping(let entries):
      self = .object(
        entries.compactMap { entry in
          if Self.passesOver(entry.key, within: parent) { return nil }
          return Member(
            key: entry.key, value: KubernetesValue(entry.value, within: entry.key))
        })
    }
  }
}
