import BlastRadius

/// A value of an export, with its place; small ones only, such as an identity with its policies.
struct AWSValue: Sendable {
  /// The byte at which it begins in its document.
  var offset: Int
  var content: Content

  enum Content: Sendable {
    case object([Member])
    case list([AWSValue])
    case text(String)
    /// A number, or true or false, as it is written.
    case scalar(String)
    case null
  }

  struct Member: Sendable {
    var key: String
    var value: AWSValue
  }

  /// The members of an object; none of anything else.
  var members: [Member] { if case .object(let members) = content { members } else { [] } }

  /// The value of a key, in upper or lower case as tools write it.
  subscript(key: String) -> AWSValue? {
    members.first { $0.key.isSameInAnyCase(as: key) }?.value
  }

  /// The items of a list; of anything else but nothing itself, for what may be one or a list.
  var items: [AWSValue] {
    switch content {
    case .list(let items): items
    case .null: []
    default: [self]
    }
  }

  /// The text, or a number, or true or false, as it is written.
  var text: String? {
    switch content {
    case .text(let text), .scalar(let text): text
    default: nil
    }
  }

  /// The texts of a list, or of one text.
  var texts: [String] { items.compactMap(\.text) }

  /// Whether it says true.
  var isTrue: Bool { text?.isSameInAnyCase(as: "true") ?? false }
}

extension AWSValue {
  /// Reads the value that begins at a cursor.
  ///
  /// - Parameter depth: How many values it stands in.
  static func read(_ cursor: inout TokenCursor, depth: Int = 0) throws(JSONFailure) -> AWSValue {
    let offset = cursor.offset
    guard depth < TokenCursor.maximumDepth else {
      throw JSONFailure(
        offset, "values nest more than \(TokenCursor.maximumDepth) deep", code: "too-deep")
    }
    switch cursor.byte {
    case UInt8(ascii: "{"):
      var members: [Member] = []
      if try cursor.beginObject() {
        repeat {
          let key = try text(cursor.key(), cursor)
          members.append(Member(key: key, value: try read(&cursor, depth: depth + 1)))
        } while try cursor.continueObject()
      }
      return AWSValue(offset: offset, content: .object(members))
    case UInt8(ascii: "["):
      var items: [AWSValue] = []
      if try cursor.beginArray() {
        repeat {
          items.append(try read(&cursor, depth: depth + 1))
        } while try cursor
          .continueArray()
      }
      return AWSValue(offset: offset, content: .list(items))
    case UInt8(ascii: "\""):
      return AWSValue(offset: offset, content: .text(try text(cursor.takeText(), cursor)))
    default:
      if try cursor.takeNull() { return AWSValue(offset: offset, content: .null) }
      let end = cursor.endOfScalar()
      try cursor.skipScalar()
      return AWSValue(offset: offset, content: .scalar(cursor.text.part(offset..<end).string))
    }
  }

  /// What stands between two quotes.
  private static func text(
    _ range: Range<Int>, _ cursor: borrowing TokenCursor
  ) throws(JSONFailure) -> String {
    var bytes: [UInt8] = []
    guard JSONText.append(cursor.text.part(range), to: &bytes) else {
      throw JSONFailure(range.lowerBound, "this text has a wrong escape", code: "bad-escape")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// Whether two texts differ in nothing but the case of ASCII letters.
  func isSameInAnyCase(as other: String) -> Bool {
    utf8.count == other.utf8.count
      && zip(utf8, other.utf8).allSatisfy { $0.inLowerCase == $1.inLowerCase }
  }

  /// The text with its ASCII letters in lower case.
  var inLowerCase: String { String(decoding: utf8.map(\.inLowerCase), as: UTF8.self) }
}

extension UInt8 {
  /// The byte, an ASCII letter in lower case.
  var inLowerCase: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
