import BlastRadius

/// Reads the edges of a part of a list as long as they are written plainly, and stops before the
/// first that is not: what is wrong or unusual is for the importer itself.
///
/// Plain is an edge between ids without escapes, of a kind of letters, digits and `_`, whose keys are
/// known or say nothing, each once.
struct PlainEdgeReader {
  private var tokens: TokenRun
  /// Where the window begins in the arena.
  private let start: Int
  private let finder: NodeFinder
  private let foldsCase: Bool
  private let batchLimit: Int
  private var batch = IDBatch()
  /// The ends in the batch.
  private var ends: [Ends] = []
  private var chunk: EdgeChunk

  /// The ends of an edge, in the window.
  private struct Ends {
    var start: End
    var end: End
  }

  private struct End {
    var position = 0
    var value = 0..<0
    var kind: Range<Int>?
  }

  private struct PlainEdge {
    var start = End()
    var end = End()
    var kind = 0..<0
    var properties: Int?
  }

  /// Makes a reader that begins at the current token of a run.
  init(_ tokens: TokenRun, documentStart: Int, bytes: Int, finder: NodeFinder, _ options: Options) {
    self.tokens = tokens
    start = documentStart + tokens.start
    self.finder = finder
    foldsCase = options.foldsCase
    batchLimit = options.batch
    chunk = EdgeChunk(start: tokens.start + tokens.position, expecting: bytes / 100)
  }

  /// What the importer was asked for.
  struct Options: Sendable {
    var foldsCase: Bool
    var batch: Int
  }

  /// Reads the elements that begin before a token.
  consuming func read(until end: Int) -> EdgeChunk {
    while tokens.index < end {
      let first = tokens.index
      guard let edge = readEdge(), take(edge, at: first) else { break }
    }
    lookUp()
    return chunk
  }

  /// Takes an edge with the comma after it; `false` where the next element is none or no object.
  private mutating func take(_ edge: PlainEdge, at first: Int) -> Bool {
    guard tokens.take(UInt8(ascii: ",")), tokens.byte == UInt8(ascii: "{") else { return false }
    let size = edge.start.value.count + edge.end.value.count
    if ends.count == batchLimit || batch.byteCount + size > IDBatch.capacity { lookUp() }
    guard unsafe batch.append(tokens.bytes(edge.start.value), upperCase: foldsCase) else {
      return false
    }
    guard unsafe batch.append(tokens.bytes(edge.end.value), upperCase: foldsCase) else {
      batch.removeLast()
      return false
    }
    guard let relation = relation(edge.kind) else {
      batch.removeLast()
      batch.removeLast()
      return false
    }
    ends.append(Ends(start: edge.start, end: edge.end))
    chunk.relations.append(relation)
    chunk.properties.append(edge.properties.map { UInt32(start + $0) } ?? .max)
    chunk.offsets.append(UInt32(start + tokens.position(of: first)))
    chunk.idBytes.append(UInt32(size))
    chunk.stop = tokens.start + tokens.position
    return true
  }

  /// The number of a kind; `nil` where it is not plain.
  private mutating func relation(_ name: Range<Int>) -> UInt32? {
    let bytes = unsafe tokens.bytes(name)
    let known = chunk.names.count
    let relation = unsafe chunk.names.number(of: bytes)
    // An unusual name ends the chunk, and nobody asks for its number.
    if relation == known, unsafe !bytes.allSatisfy(OpenGraphImporter.isPlain) { return nil }
    return relation
  }

  /// Looks for the nodes of the edges that were read last.
  private mutating func lookUp() {
    finder.find(&batch)
    for (position, ends) in ends.enumerated() {
      chunk.subjects.append(node(2 * position, ends.start))
      chunk.objects.append(node(2 * position + 1, ends.end))
    }
    ends.removeAll(keepingCapacity: true)
    batch.removeAll()
  }

  @inline(__always)
  private mutating func node(_ index: Int, _ end: End) -> UInt32 {
    if let node = batch.node(index) { return node }
    let (position, value) = (tokens.start + end.position, shifted(end.value))
    chunk.unknown.append(
      RawEndpoint(offset: position, value: value, kind: end.kind.map(shifted)))
    return .max
  }

  private func shifted(_ range: Range<Int>) -> Range<Int> {
    tokens.start + range.lowerBound..<tokens.start + range.upperBound
  }
}

extension PlainEdgeReader {
  @inline(__always)
  private mutating func readEdge() -> PlainEdge? {
    guard tokens.take(UInt8(ascii: "{")) else { return nil }
    var edge = PlainEdge()
    var seen: UInt8 = 0
    repeat {
      guard let key = tokens.takeKey(), let bit = readMember(key, of: &edge), seen & bit == 0
      else { return nil }
      seen |= bit
    } while tokens.take(UInt8(ascii: ","))
    return seen & 7 == 7 && tokens.take(UInt8(ascii: "}")) ? edge : nil
  }

  /// Reads a member; a bit that stands for its key, or `nil` where it is not plain.
  @inline(__always)
  private mutating func readMember(_ key: Range<Int>, of edge: inout PlainEdge) -> UInt8? {
    switch key.count {
    case 5 where tokens.isText(key, "start"): return readEnd(&edge.start) ? 1 : nil
    case 3 where tokens.isText(key, "end"): return readEnd(&edge.end) ? 2 : nil
    case 4 where tokens.isText(key, "kind"):
      guard let kind = tokens.takeText(), !kind.isEmpty else { return nil }
      edge.kind = kind
      return 4
    case 10 where tokens.isText(key, "properties"):
      if tokens.takeNull() { return 8 }
      edge.properties = tokens.byte == UInt8(ascii: "{") ? tokens.position : nil
      return edge.properties != nil && tokens.skipValue() ? 8 : nil
    case 8 where tokens.isText(key, "start_id"): return readPlainEnd(&edge.start) ? 1 : nil
    case 6 where tokens.isText(key, "end_id"): return readPlainEnd(&edge.end) ? 2 : nil
    default: return tokens.skipValue() ? 0 : nil
    }
  }

  /// Reads `start_id` or `end_id`.
  @inline(__always)
  private mutating func readPlainEnd(_ end: inout End) -> Bool {
    guard tokens.byte != 0 else { return false }
    end.position = tokens.position
    guard let value = tokens.takeText(), !value.isEmpty else { return false }
    end.value = value
    return true
  }

  /// Reads `start` or `end`.
  @inline(__always)
  private mutating func readEnd(_ end: inout End) -> Bool {
    guard tokens.byte == UInt8(ascii: "{") else { return false }
    end.position = tokens.position
    tokens.index += 1
    var seen: UInt8 = 0
    repeat {
      guard let key = tokens.takeKey(), let bit = readMember(key, of: &end), seen & bit == 0
      else { return false }
      seen |= bit
    } while tokens.take(UInt8(ascii: ","))
    return seen & 1 == 1 && tokens.take(UInt8(ascii: "}"))
  }

  @inline(__always)
  private mutating func readMember(_ key: Range<Int>, of end: inout End) -> UInt8? {
    switch key.count {
    case 5 where tokens.isText(key, "value"):
      guard let value = tokens.takeText(), !value.isEmpty else { return nil }
      end.value = value
      return 1
    case 8 where tokens.isText(key, "match_by"):
      if tokens.takeNull() { return 2 }
      guard let word = tokens.takeText(), tokens.isText(word, "id") else { return nil }
      return 2
    case 4 where tokens.isText(key, "kind"):
      if !tokens.takeNull() {
        guard let kind = tokens.takeText() else { return nil }
        end.kind = kind
      }
      return 4
    case 17 where tokens.isText(key, "property_matchers"): return nil
    case 2 where tokens.isText(key, "id"): return nil
    default: return tokens.skipValue() ? 0 : nil
    }
  }
}
