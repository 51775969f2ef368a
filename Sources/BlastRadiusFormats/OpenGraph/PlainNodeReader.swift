import BlastRadius

/// Reads the nodes of a part of a list as long as they are written plainly, and stops before the
/// first that is not: what is wrong or unusual is for the importer itself.
///
/// Plain is a node with an id and up to three kinds, all without escapes, whose keys are known or say
/// nothing, each once.
struct PlainNodeReader {
  private var tokens: TokenRun
  private let hash: IDHash
  private let foldsCase: Bool
  private var chunk: NodeChunk
  private var lists: [NodeChunk.KindList: UInt32] = [:]

  /// A node, in the window.
  private struct Node {
    var id = 0..<0
    var name = 0..<0
    var kinds = NodeChunk.KindList()
    var properties: Int?
  }

  /// Makes a reader that begins at the current token of a run.
  init(_ tokens: TokenRun, bytes: Int, hash: IDHash, foldsCase: Bool) {
    self.tokens = tokens
    self.hash = hash
    self.foldsCase = foldsCase
    chunk = NodeChunk(start: tokens.start + tokens.position, expecting: bytes / 100)
  }

  /// Reads the elements that begin before a token.
  consuming func read(until end: Int) -> NodeChunk {
    while tokens.index < end {
      let first = tokens.index
      guard let node = readNode(), take(node, at: first) else { break }
    }
    return chunk
  }

  /// Takes a node with the comma after it; `false` where the next element is none or no object.
  private mutating func take(_ node: Node, at first: Int) -> Bool {
    guard tokens.take(UInt8(ascii: ",")), tokens.byte == UInt8(ascii: "{"), takeID(node.id)
    else { return false }
    chunk.nodes.append(
      NodeChunk.PlainNode(
        offset: offset(tokens.position(of: first)), id: range(node.id), name: range(node.name),
        properties: node.properties.map(offset) ?? .max, idEnd: UInt32(chunk.ids.count),
        list: number(of: node.kinds)))
    chunk.stop = tokens.start + tokens.position
    return true
  }

  /// Adds an id as it is compared; `false` where it is not plain.
  private mutating func takeID(_ id: Range<Int>) -> Bool {
    let (source, start) = unsafe (tokens.bytes(id), chunk.ids.count)
    unsafe chunk.ids.append(contentsOf: source)
    let hashed: Int? = unsafe chunk.ids.withUnsafeMutableBytes { all in
      let target = unsafe UnsafeMutableRawBufferPointer(rebasing: all[start...])
      guard let base = target.baseAddress,
        unsafe PlainText.copy(source, to: base, upperCase: foldsCase)
      else { return nil }
      return unsafe hash(UnsafeRawBufferPointer(target))
    }
    guard let hashed else { return false }
    chunk.hashes.append(hashed)
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

  private func offset(_ position: Int) -> UInt32 { UInt32(tokens.start + position) }

  private func range(_ range: Range<Int>) -> Range<UInt32> {
    offset(range.lowerBound)..<offset(range.upperBound)
  }
}

extension PlainNodeReader {
  @inline(__always)
  private mutating func readNode() -> Node? {
    guard tokens.take(UInt8(ascii: "{")) else { return nil }
    var node = Node()
    var seen: UInt8 = 0
    repeat {
      guard let key = tokens.takeKey(), let bit = readMember(key, of: &node), seen & bit == 0
      else { return nil }
      seen |= bit
    } while tokens.take(UInt8(ascii: ","))
    return seen & 3 == 3 && tokens.take(UInt8(ascii: "}")) ? node : nil
  }

  /// Reads a member; a bit that stands for its key, or `nil` where it is not plain.
  @inline(__always)
  private mutating func readMember(_ key: Range<Int>, of node: inout Node) -> UInt8? {
    switch key.count {
    case 2 where tokens.isText(key, "id"):
      guard let id = tokens.takeText(), !id.isEmpty else { return nil }
      node.id = id
      return 1
    case 5 where tokens.isText(key, "kinds"): return readKinds(of: &node) ? 2 : nil
    case 10 where tokens.isText(key, "properties"):
      return tokens.takeNull() || readProperties(of: &node) ? 4 : nil
    default: return tokens.skipValue() ? 0 : nil
    }
  }

  @inline(__always)
  private mutating func readKinds(of node: inout Node) -> Bool {
    guard tokens.take(UInt8(ascii: "[")) else { return false }
    if tokens.take(UInt8(ascii: "]")) { return true }
    repeat {
      guard let name = tokens.takeText(), let kind = kind(name), node.kinds.add(kind) else {
        return false
      }
    } while tokens.take(UInt8(ascii: ","))
    return tokens.take(UInt8(ascii: "]"))
  }

  /// The number of a kind; `nil` where it is not plain.
  private mutating func kind(_ name: Range<Int>) -> UInt32? {
    let bytes = unsafe tokens.bytes(name)
    let known = chunk.names.count
    let kind = unsafe chunk.names.number(of: bytes)
    // An unusual name ends the chunk, and nobody asks for its number.
    if kind == known, unsafe bytes.contains(UInt8(ascii: "\\")) { return nil }
    return kind
  }

  @inline(__always)
  private mutating func readProperties(of node: inout Node) -> Bool {
    guard tokens.byte == UInt8(ascii: "{") else { return false }
    node.properties = tokens.position
    tokens.index += 1
    if tokens.take(UInt8(ascii: "}")) { return true }
    repeat {
      guard let key = tokens.takeKey() else { return false }
      if let text = tokens.takeText() {
        if tokens.isText(key, "name") { node.name = text }
      } else if !tokens.skipValue() {
        return false
      }
    } while tokens.take(UInt8(ascii: ","))
    return tokens.take(UInt8(ascii: "}"))
  }
}
