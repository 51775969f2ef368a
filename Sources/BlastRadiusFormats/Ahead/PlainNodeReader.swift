import BlastRadius

/// Reads the nodes of a part of a list as long as they are written plainly, and stops before the
/// first that is not: what is wrong or unusual is for the importer itself.
///
/// Plain is a node with an id and up to three kinds, all without escapes, whose keys are known or say
/// nothing, each once. Where BloodHound's rules are asked for, it keeps them.
struct PlainNodeReader: ~Copyable {
  private var cursor: TokenCursor
  private let hash: IDHash
  private let foldsCase: Bool
  private let isStrict: Bool
  private var chunk: NodeChunk
  private var lists: [NodeChunk.KindList: UInt32] = [:]

  /// A node, in the document.
  private struct Node {
    var offset: Int
    var id = 0..<0
    var name = 0..<0
    var kinds = NodeChunk.KindList()
    var properties: Int?
  }

  /// Makes a reader that begins at the current token of a run.
  init(_ tokens: TokenRun, bytes: Int, hash: IDHash, foldsCase: Bool, isStrict: Bool) {
    cursor = TokenCursor(tokens)
    self.hash = hash
    self.foldsCase = foldsCase
    self.isStrict = isStrict
    chunk = NodeChunk(start: cursor.offset, expecting: bytes / 100)
  }

  /// Reads the elements that begin before a place in the document.
  consuming func read(until end: Int) -> NodeChunk {
    do throws(JSONFailure) {
      while cursor.offset < end, let node = try readNode(), try take(node) {}
    } catch {
      // The importer finds it again, and says what it is.
    }
    return chunk
  }

  /// Takes a node with the comma after it; `false` where the next element is none or no object.
  private mutating func take(_ node: Node) throws(JSONFailure) -> Bool {
    guard cursor.byte == UInt8(ascii: ",") else { return false }
    try cursor.advance()
    guard cursor.byte == UInt8(ascii: "{"), takeID(node.id) else { return false }
    chunk.nodes.append(
      NodeChunk.PlainNode(
        offset: UInt32(node.offset), id: range(node.id), name: range(node.name),
        properties: node.properties.map(UInt32.init) ?? .max, idEnd: UInt32(chunk.ids.count),
        list: number(of: node.kinds)))
    chunk.stop = cursor.offset
    return true
  }

  /// Adds an id as it is compared; `false` where it is not plain.
  private mutating func takeID(_ range: Range<Int>) -> Bool {
    let start = chunk.ids.count
    guard UnescapedText.append(cursor.text.part(range), to: &chunk.ids, upperCase: foldsCase) else {
      return false
    }
    chunk.hashes.append(chunk.ids.lend { hash($0.part(start..<$0.count)) })
    return true
  }

  private mutating func number(of list: NodeChunk.KindList) -> UInt32 {
    if let last = chunk.nodes.last?.list, chunk.lists[Int(last)] == list { return last }
    if let known = lists[list] { return known }
    let number = UInt32(chunk.lists.count)
    lists[list] = number
    chunk.lists.append(list)
    return number
  }

  private func range(_ range: Range<Int>) -> Range<UInt32> {
    UInt32(range.lowerBound)..<UInt32(range.upperBound)
  }

  /// Reads a node; `nil` where it is not plain.
  @inline(__always)
  private mutating func readNode() throws(JSONFailure) -> Node? {
    var node = Node(offset: cursor.offset)
    var seen: UInt8 = 0
    var more = try cursor.beginObject()
    while more {
      let key = try cursor.key()
      guard let bit = try readMember(key, of: &node), seen & bit == 0 else { return nil }
      seen |= bit
      more = try cursor.continueObject()
    }
    return seen & 3 == 3 ? node : nil
  }

  /// Reads a member; a bit that stands for its key, or `nil` where it is not plain.
  @inline(__always)
  private mutating func readMember(
    _ key: Range<Int>, of node: inout Node
  ) throws(JSONFailure) -> UInt8? {
    switch key.count {
    case 2 where cursor.isText(key, "id"):
      node.id = try cursor.takeText()
      return node.id.isEmpty ? nil : 1
    case 5 where cursor.isText(key, "kinds"): return try readKinds(of: &node) ? 2 : nil
    case 10 where cursor.isText(key, "properties"):
      if try cursor.takeNull() { return 4 }
      return try readProperties(of: &node) ? 4 : nil
    default:
      // An escape may make it a known one.
      if cursor.hasEscape(key) { return nil }
      try cursor.skipValue()
      return 0
    }
  }

  @inline(__always)
  private mutating func readKinds(of node: inout Node) throws(JSONFailure) -> Bool {
    var more = try cursor.beginArray()
    while more {
      guard let kind = kind(try cursor.takeText()), node.kinds.add(kind) else { return false }
      more = try cursor.continueArray()
    }
    return true
  }

  /// The number of a kind; `nil` where it is not plain.
  private mutating func kind(_ name: Range<Int>) -> UInt32? {
    let known = chunk.names.count
    let kind = chunk.names.number(of: cursor.text.part(name))
    // An unusual name ends the chunk, and nobody asks for its number.
    guard kind == known else { return kind }
    return cursor.hasEscape(name) || isStrict && KindName.isReserved(cursor.excerpt(name))
      ? nil : kind
  }

  @inline(__always)
  private mutating func readProperties(of node: inout Node) throws(JSONFailure) -> Bool {
    node.properties = cursor.offset
    var more = try cursor.beginObject()
    while more {
      let key = try cursor.key()
      if isStrict, !cursor.isPlainScalar || cursor.isText(key, "objectid") { return false }
      if cursor.byte != UInt8(ascii: "\"") {
        try cursor.skipValue()
      } else {
        let text = try cursor.takeText()
        if cursor.isText(key, "name") { node.name = text }
      }
      more = try cursor.continueObject()
    }
    return true
  }
}
