import BlastRadius

/// A value of a tree of JSON.
struct JSONValue {
  let tree: JSONTree
  let index: Int

  private var item: JSONTree.Item { tree.items[index] }
  private var first: UInt8 { tree.text[offset] }

  /// The byte that it begins with, counted in the document.
  var offset: Int { Int(item.start) }

  var isObject: Bool { first == UInt8(ascii: "{") }
  var isList: Bool { first == UInt8(ascii: "[") }
  var isNull: Bool { first == UInt8(ascii: "n") }
  private var isText: Bool { first == UInt8(ascii: "\"") }

  /// What stands in a list or an object, in its order.
  var children: [JSONValue] {
    guard isObject || isList else { return [] }
    var found: [JSONValue] = []
    var child = index + 1
    while child < Int(item.next) {
      found.append(JSONValue(tree: tree, index: child))
      child = Int(tree.items[child].next)
    }
    return found
  }

  /// The items of a list; none of anything else.
  var items: [JSONValue] { isList ? children : [] }

  /// The members of an object; none of anything else.
  var members: [JSONValue] { isObject ? children : [] }

  /// What a member is called.
  var key: String { JSONText.string(tree.text.part(keyRange)) }

  private var keyRange: Range<Int> { Int(item.keyStart)..<Int(item.keyEnd) }

  /// The last member of a name, as most readers take it; `nil` where there is none, or it is null.
  ///
  /// - Complexity: O(members).
  subscript(name: StaticString) -> JSONValue? {
    guard isObject else { return nil }
    var found: JSONValue?
    var child = index + 1
    while child < Int(item.next) {
      let member = JSONValue(tree: tree, index: child)
      if member.isCalled(name) { found = member }
      child = Int(tree.items[child].next)
    }
    return found.flatMap { $0.isNull ? nil : $0 }
  }

  /// The first of some members that is there and not null.
  func first(_ names: StaticString...) -> JSONValue? {
    for name in names { if let value = self[name] { return value } }
    return nil
  }

  /// Whether a member of a name is there, null or not.
  func has(_ name: StaticString) -> Bool { members.contains { $0.isCalled(name) } }

  private func isCalled(_ name: StaticString) -> Bool {
    let range = keyRange
    if tree.text.holds(name, at: range) { return true }
    guard range.count > name.utf8CodeUnitCount,
      tree.text.firstIndex(of: UInt8(ascii: "\\"), in: range) != nil
    else { return false }
    return key == name.description
  }

  /// What a text says; `nil` for anything else, and for a text without a character.
  var text: String? {
    guard isText, item.end > item.start + 1 else { return nil }
    return JSONText.string(tree.text.part(Int(item.start) + 1..<Int(item.end)))
  }

  /// What a text or a number says, for ids that are either.
  var word: String? {
    if let text { return text }
    return first == UInt8(ascii: "-") || first &- UInt8(ascii: "0") < 10 ? scalar : nil
  }

  /// What `true` or `false` says.
  var flag: Bool? {
    switch first {
    case UInt8(ascii: "t"): true
    case UInt8(ascii: "f"): false
    default: nil
    }
  }

  /// A whole number.
  var number: Int? { word.flatMap { Int($0) } }

  /// An instant or a date; `nil` where it is none.
  var moment: Moment? { text.flatMap { Moment($0) } }

  private var scalar: String { tree.text.part(Int(item.start)..<Int(item.end)).string }

  /// The pointer to it; where several values stand beside each other at the top, it begins with the number
  /// of that one.
  var pointer: String {
    var parts: [String] = []
    var number = index
    while Int(tree.items[number].parent) != number {
      let item = tree.items[number]
      if item.keyEnd > item.keyStart {
        parts.append(Self.escaped(JSONValue(tree: tree, index: number).key))
      } else {
        parts.append(String(item.ordinal))
      }
      number = Int(item.parent)
    }
    if tree.rootCount > 1 { parts.append(String(tree.items[number].ordinal)) }
    return parts.reversed().map { "/\($0)" }.joined()
  }

  private static func escaped(_ key: String) -> String {
    var bytes: [UInt8] = []
    for byte in key.utf8 {
      switch byte {
      case UInt8(ascii: "~"): bytes += "~0".utf8
      case UInt8(ascii: "/"): bytes += "~1".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
