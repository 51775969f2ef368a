import BlastRadius

/// Reads the edges of a part of a list as long as they are written plainly, and stops before the
/// first that is not: what is wrong or unusual is for the importer itself.
///
/// Plain is an edge between ids without escapes, of a kind of letters, digits and `_`, whose keys are
/// known or say nothing, each once. Where BloodHound's rules are asked for, it keeps them.
struct PlainEdgeReader: ~Copyable {
  private var cursor: TokenCursor
  /// Where the document begins in the arena.
  private let documentStart: Int
  private let finder: NodeFinder
  private let options: Options
  private var batch = IDBatch()
  /// The ends in the batch.
  private var ends: [(start: End, end: End)] = []
  private var chunk: EdgeChunk

  private struct End {
    var offset = 0
    var value = 0..<0
    var kind: Range<Int>?
  }

  private struct PlainEdge {
    var offset: Int
    var start = End()
    var end = End()
    var kind = 0..<0
    var properties: Int?
  }

  /// Makes a reader that begins at the current token of a run.
  init(_ tokens: TokenRun, documentStart: Int, bytes: Int, finder: NodeFinder, _ options: Options) {
    cursor = TokenCursor(tokens)
    self.documentStart = documentStart
    self.finder = finder
    self.options = options
    chunk = EdgeChunk(start: cursor.offset, expecting: bytes / 100)
  }

  /// What the importer was asked for.
  struct Options: Sendable {
    var foldsCase: Bool
    var isStrict: Bool
    var batch: Int
  }

  /// Reads the elements that begin before a place in the document.
  consuming func read(until end: Int) -> EdgeChunk {
    do throws(JSONFailure) {
      while cursor.offset < end, let edge = try readEdge(), try take(edge) {}
    } catch {
      // The importer finds it again, and says what it is.
    }
    lookUp()
    return chunk
  }

  /// Takes an edge with the comma after it; `false` where the next element is none or no object.
  private mutating func take(_ edge: PlainEdge) throws(JSONFailure) -> Bool {
    guard cursor.byte == UInt8(ascii: ",") else { return false }
    try cursor.advance()
    guard cursor.byte == UInt8(ascii: "{") else { return false }
    let size = edge.start.value.count + edge.end.value.count
    if ends.count == options.batch || batch.byteCount + size > IDBatch.capacity { lookUp() }
    guard batch.append(cursor.text.part(edge.start.value), upperCase: options.foldsCase) else {
      return false
    }
    guard batch.append(cursor.text.part(edge.end.value), upperCase: options.foldsCase),
      let relation = relation(edge.kind)
    else {
      // An end without its edge, which nobody asks for.
      while batch.count > 2 * ends.count { batch.removeLast() }
      return false
    }
    ends.append((edge.start, edge.end))
    chunk.relations.append(relation)
    chunk.properties.append(edge.properties.map { UInt32(documentStart + $0) } ?? .max)
    chunk.offsets.append(UInt32(documentStart + edge.offset))
    chunk.stop = cursor.offset
    return true
  }

  /// The number of a kind; `nil` where it is not plain.
  private mutating func relation(_ name: Range<Int>) -> UInt32? {
    let bytes = cursor.text.part(name)
    let known = chunk.names.count
    let relation = chunk.names.number(of: bytes)
    // An unusual name ends the chunk, and nobody asks for its number.
    if relation == known, !KindName.isPlain(bytes) { return nil }
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
    chunk.unknown.append(RawEndpoint(offset: end.offset, value: end.value, kind: end.kind))
    return .max
  }

  /// Reads an edge; `nil` where it is not plain.
  @inline(__always)
  private mutating func readEdge() throws(JSONFailure) -> PlainEdge? {
    var edge = PlainEdge(offset: cursor.offset)
    var seen: UInt8 = 0
    var more = try cursor.beginObject()
    while more {
      let key = try cursor.key()
      guard let bit = try readMember(key, of: &edge), seen & bit == 0 else { return nil }
      seen |= bit
      more = try cursor.continueObject()
    }
    return seen & 7 == 7 ? edge : nil
  }

  /// Reads a member; a bit that stands for its key, or `nil` where it is not plain.
  @inline(__always)
  private mutating func readMember(
    _ key: Range<Int>, of edge: inout PlainEdge
  ) throws(JSONFailure) -> UInt8? {
    switch key.count {
    case 5 where cursor.isText(key, "start"): return try readEnd(&edge.start) ? 1 : nil
    case 3 where cursor.isText(key, "end"): return try readEnd(&edge.end) ? 2 : nil
    case 4 where cursor.isText(key, "kind"):
      edge.kind = try cursor.takeText()
      return edge.kind.isEmpty ? nil : 4
    case 10 where cursor.isText(key, "properties"):
      if try cursor.takeNull() { return 8 }
      guard cursor.byte == UInt8(ascii: "{") else { return nil }
      edge.properties = cursor.offset
      if options.isStrict { return try cursor.takeStrictProperties() ? 8 : nil }
      try cursor.skipValue()
      return 8
    case 8 where cursor.isText(key, "start_id"): return try readPlainEnd(&edge.start) ? 1 : nil
    case 6 where cursor.isText(key, "end_id"): return try readPlainEnd(&edge.end) ? 2 : nil
    default: return try skip(key)
    }
  }

  /// Takes the value of a key that says nothing; `nil` where it may be a known one after all.
  @inline(__always)
  private mutating func skip(_ key: Range<Int>) throws(JSONFailure) -> UInt8? {
    if cursor.hasEscape(key) { return nil }
    try cursor.skipValue()
    return 0
  }

  /// Reads `start_id` or `end_id`.
  @inline(__always)
  private mutating func readPlainEnd(_ end: inout End) throws(JSONFailure) -> Bool {
    if options.isStrict { return false }
    end.offset = cursor.offset
    end.value = try cursor.takeText()
    return !end.value.isEmpty
  }

  /// Reads `start` or `end`.
  @inline(__always)
  private mutating func readEnd(_ end: inout End) throws(JSONFailure) -> Bool {
    end.offset = cursor.offset
    var seen: UInt8 = 0
    var more = try cursor.beginObject()
    while more {
      let key = try cursor.key()
      guard let bit = try readMember(key, of: &end), seen & bit == 0 else { return false }
      seen |= bit
      more = try cursor.continueObject()
    }
    return seen & 1 == 1
  }

  @inline(__always)
  private mutating func readMember(
    _ key: Range<Int>, of end: inout End
  ) throws(JSONFailure) -> UInt8? {
    switch key.count {
    case 5 where cursor.isText(key, "value"):
      end.value = try cursor.takeText()
      return end.value.isEmpty ? nil : 1
    case 8 where cursor.isText(key, "match_by"):
      if try cursor.takeNull() { return 2 }
      return cursor.isText(try cursor.takeText(), "id") ? 2 : nil
    case 4 where cursor.isText(key, "kind"):
      if try !cursor.takeNull() { end.kind = try cursor.takeText() }
      return 4
    case 17 where cursor.isText(key, "property_matchers"): return nil
    case 2 where cursor.isText(key, "id"): return nil
    default: return try skip(key)
    }
  }
}

extension TokenCursor {
  /// Takes an object of texts, numbers, `true` and `false`; `false` where something else is in it.
  fileprivate mutating func takeStrictProperties() throws(JSONFailure) -> Bool {
    var more = try beginObject()
    while more {
      _ = try key()
      guard isPlainScalar else { return false }
      try skipScalar()
      more = try continueObject()
    }
    return true
  }

  /// Whether a text, a number, `true` or `false` is here.
  var isPlainScalar: Bool {
    byte != UInt8(ascii: "{") && byte != UInt8(ascii: "[") && byte != UInt8(ascii: "n")
  }
}
