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

  typealias Member = JSONMember<AWSValue>

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

extension AWSValue: JSONReadable {
  static func object(_ members: [Member], at offset: Int) -> AWSValue {
    AWSValue(offset: offset, content: .object(members))
  }

  static func list(_ items: [AWSValue], at offset: Int) -> AWSValue {
    AWSValue(offset: offset, content: .list(items))
  }

  static func text(_ text: String, at offset: Int) -> AWSValue {
    AWSValue(offset: offset, content: .text(text))
  }

  static func scalar(_ text: String, at offset: Int) -> AWSValue {
    AWSValue(offset: offset, content: .scalar(text))
  }

  static func null(at offset: Int) -> AWSValue { AWSValue(offset: offset, content: .null) }
}

extension String {
  /// Whether two texts differ in nothing but the case of ASCII letters.
  func isSameInAnyCase(as other: String) -> Bool {
    utf8.count == other.utf8.count
      && zip(utf8, other.utf8).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
  }

  /// The text with its ASCII letters in lower case.
  var inLowerCase: String { String(decoding: utf8.map(\.asciiLowercased), as: UTF8.self) }
}
