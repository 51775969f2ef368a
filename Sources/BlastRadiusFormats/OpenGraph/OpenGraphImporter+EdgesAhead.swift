import BlastRadius

extension OpenGraphImporter {
  /// Takes in edges that were read ahead, where the cursor stands at the beginning of an element;
  /// afterwards it does so again.
  mutating func takeEdges(
    _ ahead: inout ListAhead<EdgeChunk>, _ cursor: inout TokenCursor, _ item: inout ItemName
  ) {
    guard cursor.byte == UInt8(ascii: "{") else { return }
    if let run = ahead.unread(cursor, shares) { readAhead(run, &ahead) }
    let chunks = ahead.parts(from: cursor.offset)
    guard let last = chunks.last else { return }
    ahead.remove(chunks)
    let total = builder.edgeCount + ListAhead.expected(in: chunks, cursor)
    for var chunk in chunks {
      merge(&chunk, cursor, item, expecting: total)
      item.index += chunk.count
    }
    cursor.jump(to: last.stop)
  }

  private func readAhead(_ tokens: TokenRun, _ ahead: inout ListAhead<EdgeChunk>) {
    let (documentStart, finder, bytes) = (documentStart, builder.finder, shares.chunk)
    let options = PlainEdgeReader.Options(
      foldsCase: foldsCase, isStrict: isStrict, batch: shares.batch)
    ahead.read(tokens, shares) { part, end in
      let reader = PlainEdgeReader(
        part, documentStart: documentStart, bytes: bytes, finder: finder, options)
      return reader.read(until: end)
    }
  }

  /// Takes in the edges of a part.
  private mutating func merge(
    _ chunk: inout EdgeChunk, _ cursor: borrowing TokenCursor, _ item: ItemName,
    expecting total: Int
  ) {
    name(&chunk, cursor, item)
    // The last name may be that of an edge which is not in the part.
    var numbers = [UInt32](repeating: .max, count: chunk.names.count)
    for edge in chunk.relations.indices {
      let local = chunk.relations[edge]
      if numbers[Int(local)] == .max {
        numbers[Int(local)] = chunk.names.lend(local) { relationNames.number(of: $0) }
      }
      chunk.relations[edge] = numbers[Int(local)]
    }
    builder.addEdges(
      chunk.subjects[...], chunk.relations[...], chunk.objects[...],
      properties: chunk.properties[...], expecting: total)
    places.append(contentsOf: chunk.offsets[...], item, expecting: total)
  }

  /// Finds or makes the nodes whose ids were not known when a part was read.
  private mutating func name(
    _ chunk: inout EdgeChunk, _ cursor: borrowing TokenCursor, _ item: ItemName
  ) {
    var unknown = chunk.unknown[...]
    if unknown.isEmpty { return }
    for edge in 0..<chunk.count where !unknown.isEmpty {
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
