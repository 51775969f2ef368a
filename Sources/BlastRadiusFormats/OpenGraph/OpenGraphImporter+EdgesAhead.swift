import BlastRadius

extension OpenGraphImporter {
  /// Takes in edges that were read ahead, where the cursor stands at the beginning of an element;
  /// afterwards it does so again.
  mutating func takeEdges(
    _ ahead: inout ListAhead<EdgeChunk>, _ cursor: inout TokenCursor, _ item: inout ItemName
  ) {
    guard !isStrict, cursor.byte == UInt8(ascii: "{") else { return }
    if let run = ahead.unread(cursor, shares) { readAhead(run, &ahead) }
    let chunks = ahead.parts(from: cursor.offset)
    guard let last = chunks.last else { return }
    let count = wholeBatches(of: chunks)
    guard count > 0 else { return }
    ahead.remove(chunks)
    addWaitingEdges(cursor)
    let total = builder.edgeCount + ListAhead.expected(in: chunks, cursor)
    var rest = count
    var stop = last.stop
    for var chunk in chunks {
      let part = min(rest, chunk.count)
      if part < chunk.count { stop = Int(chunk.offsets[part]) - documentStart }
      merge(&chunk, part, cursor, item, expecting: total)
      item.index += part
      rest -= part
      if part < chunk.count { break }
    }
    cursor.jump(to: stop)
  }

  private func readAhead(_ tokens: TokenRun, _ ahead: inout ListAhead<EdgeChunk>) {
    let (documentStart, finder, bytes) = (documentStart, builder.finder, shares.chunk)
    let options = PlainEdgeReader.Options(foldsCase: foldsCase, batch: shares.batch)
    ahead.read(tokens, shares) { part, end in
      let reader = PlainEdgeReader(
        part, documentStart: documentStart, bytes: bytes, finder: finder, options)
      return reader.read(until: end)
    }
  }

  /// How many of the edges are looked up before the importer would meet the next edge: numbers of
  /// kinds depend on what is looked up when.
  private func wholeBatches(of chunks: ArraySlice<EdgeChunk>) -> Int {
    var (waiting, bytes) = (self.waiting.count, waitingIDs.byteCount)
    var (count, whole) = (0, 0)
    for chunk in chunks {
      for size in chunk.idBytes {
        count += 1
        waiting += 1
        bytes += Int(size)
        if waiting == shares.batch || bytes > IDBatch.capacity {
          whole = count
          (waiting, bytes) = (0, 0)
        }
      }
    }
    return whole
  }

  /// Takes in the first edges of a part.
  private mutating func merge(
    _ chunk: inout EdgeChunk, _ count: Int, _ cursor: borrowing TokenCursor, _ item: ItemName,
    expecting total: Int
  ) {
    name(&chunk, count, cursor, item)
    var relations = [UInt32](repeating: .max, count: chunk.names.count)
    for edge in 0..<count {
      let local = Int(chunk.relations[edge])
      if relations[local] == .max {
        relations[local] = unsafe chunk.names.withName(UInt32(local)) { name in
          unsafe relationNames.number(of: name)
        }
      }
      chunk.relations[edge] = relations[local]
    }
    builder.addEdges(
      chunk.subjects[..<count], chunk.relations[..<count], chunk.objects[..<count],
      properties: chunk.properties[..<count], expecting: total)
    places.append(contentsOf: chunk.offsets[..<count], item, expecting: total)
  }

  /// Finds or makes the nodes whose ids were not known when a part was read.
  private mutating func name(
    _ chunk: inout EdgeChunk, _ count: Int, _ cursor: borrowing TokenCursor, _ item: ItemName
  ) {
    var unknown = chunk.unknown[...]
    if unknown.isEmpty { return }
    for edge in 0..<count {
      var item = item
      item.index += edge
      if chunk.subjects[edge] == .max, let end = unknown.popFirst() {
        chunk.subjects[edge] = node(end, cursor, item)
      }
      if chunk.objects[edge] == .max, let end = unknown.popFirst() {
        chunk.objects[edge] = node(end, cursor, item)
      }
    }
  }

  private mutating func node(
    _ end: RawEndpoint, _ cursor: borrowing TokenCursor, _ item: ItemName
  ) -> UInt32 {
    guard let id = end.value, let found = node(id, cursor, item) else {
      preconditionFailure("a plain id has no wrong escape")
    }
    if found.isNew { mention(found.node, end, cursor, item) }
    return found.node
  }
}
