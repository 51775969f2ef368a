import BlastRadius

/// JSON as a tree whose texts stay where they are until they are asked for.
///
/// What is not looked at costs one entry and is never copied.
struct JSONTree {
  /// A value: where it stands, what it is called, and where the next one after it is.
  struct Item {
    /// Where it begins, and for what holds nothing else where it ends, without quotes.
    var start: UInt32
    var end: UInt32
    /// The name of a member between its quotes.
    var keyStart: UInt32
    var keyEnd: UInt32
    /// The entry after all that stands in it.
    var next: UInt32
    /// The entry of what it stands in; that of itself at the top.
    var parent: UInt32
    /// Its number among those that stand in the same.
    var ordinal: UInt32
  }

  /// The document, which lives longer.
  let text: Borrowed<UInt8>
  fileprivate(set) var items: [Item] = []
  /// How many values stand beside each other at the top: pages that were written one after the other.
  fileprivate(set) var rootCount = 0

  /// Reads a document of fewer than 4 GB.
  ///
  /// - Complexity: O(bytes), with 28 bytes of memory for each value.
  static func read(_ text: Borrowed<UInt8>) throws(JSONFailure) -> JSONTree {
    var reader = try JSONTreeReader(text)
    return try reader.read()
  }

  /// The values at the top.
  var roots: [JSONValue] {
    var found: [JSONValue] = []
    var index = 0
    while index < items.count {
      found.append(JSONValue(tree: self, index: index))
      index = Int(items[index].next)
    }
    return found
  }
}

/// Walks over the tokens of a document; nothing recurses.
private struct JSONTreeReader: ~Copyable {
  private var cursor: TokenCursor
  private var tree: JSONTree
  /// The lists and objects that are open, with how many values they have so far.
  private var open: [(item: Int, count: UInt32)] = []
  private var key = 0..<0

  init(_ text: Borrowed<UInt8>) throws(JSONFailure) {
    cursor = try TokenCursor.start(text)
    tree = JSONTree(text: text)
  }

  mutating func read() throws(JSONFailure) -> JSONTree {
    while !cursor.isAtEnd || !open.isEmpty {
      if try takeValue() { continue }
      try close()
      if open.isEmpty {
        tree.rootCount += 1
        key = 0..<0
      }
    }
    return tree
  }

  /// Takes a value, or enters it; says whether something stands in it.
  private mutating func takeValue() throws(JSONFailure) -> Bool {
    let number = tree.items.count
    let parent = open.last
    tree.items.append(
      JSONTree.Item(
        start: UInt32(cursor.offset), end: UInt32(cursor.offset), keyStart: UInt32(key.lowerBound),
        keyEnd: UInt32(key.upperBound), next: UInt32(number + 1),
        parent: UInt32(parent?.item ?? number),
        ordinal: parent?.count ?? UInt32(tree.rootCount)))
    let isObject = cursor.byte == UInt8(ascii: "{")
    guard isObject || cursor.byte == UInt8(ascii: "[") else {
      if cursor.byte == UInt8(ascii: "\"") {
        let range = try cursor.quoted()
        try check(range)
        tree.items[number].end = UInt32(range.upperBound)
      } else {
        tree.items[number].end = UInt32(cursor.endOfScalar())
      }
      try cursor.skipScalar()
      return false
    }
    guard open.count < TokenCursor.maximumDepth else {
      throw JSONFailure(
        cursor.offset, "values nest more than \(TokenCursor.maximumDepth) deep", code: "too-deep")
    }
    guard isObject ? try cursor.beginObject() : try cursor.beginArray() else { return false }
    open.append((number, 0))
    key = isObject ? try takeKey() : 0..<0
    return true
  }

  private mutating func takeKey() throws(JSONFailure) -> Range<Int> {
    let range = try cursor.key()
    try check(range)
    return range
  }

  /// Fails where an escape in a text is wrong.
  private func check(_ range: Range<Int>) throws(JSONFailure) {
    if cursor.hasEscape(range) { _ = try cursor.meantBytes(range) }
  }

  /// Goes to the next value, out of all that ends here.
  private mutating func close() throws(JSONFailure) {
    while let last = open.last {
      let isObject = cursor.text[Int(tree.items[last.item].start)] == UInt8(ascii: "{")
      if isObject ? try cursor.continueObject() : try cursor.continueArray() {
        open[open.count - 1].count += 1
        key = isObject ? try takeKey() : 0..<0
        return
      }
      tree.items[last.item].next = UInt32(tree.items.count)
      open.removeLast()
    }
  }
}
