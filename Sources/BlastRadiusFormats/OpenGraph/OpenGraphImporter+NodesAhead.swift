import BlastRadius

extension OpenGraphImporter {
  /// Takes in nodes that were read ahead, where the cursor stands at the beginning of an element;
  /// afterwards it does so again.
  mutating func takeNodes(
    _ ahead: inout ListAhead<NodeChunk>, _ cursor: inout TokenCursor, _ item: inout ItemName
  ) {
    guard cursor.byte == UInt8(ascii: "{") else { return }
    if let run = ahead.unread(cursor, shares) { readAhead(run, &ahead) }
    let chunks = ahead.parts(from: cursor.offset)
    guard let last = chunks.last else { return }
    ahead.remove(chunks)
    let total = builder.nodeCount + ListAhead.expected(in: chunks, cursor)
    for chunk in chunks {
      isDeclared.makeRoom(for: chunk.count, expecting: total)
      builder.makeRoom(nodes: chunk.count, ofBytes: chunk.ids.count, expecting: total)
      merge(chunk, cursor, &item)
    }
    cursor.jump(to: last.stop)
  }

  private func readAhead(_ tokens: TokenRun, _ ahead: inout ListAhead<NodeChunk>) {
    let (hash, foldsCase, isStrict, bytes) = (builder.hash, foldsCase, isStrict, shares.chunk)
    ahead.read(tokens, shares) { part, end in
      let reader = PlainNodeReader(
        part, bytes: bytes, hash: hash, foldsCase: foldsCase, isStrict: isStrict)
      return reader.read(until: end)
    }
  }

  /// The importer's numbers of what a part numbers itself; `UInt32.max` for what was not met yet.
  private struct KindNumbers {
    var names: [UInt32]
    /// Of the lists of kinds, with that of the document.
    var lists: [UInt32]

    init(of chunk: NodeChunk) {
      names = [UInt32](repeating: .max, count: chunk.names.count)
      lists = [UInt32](repeating: .max, count: chunk.lists.count)
    }
  }

  /// Takes in the nodes of a part.
  private mutating func merge(
    _ chunk: NodeChunk, _ cursor: borrowing TokenCursor, _ item: inout ItemName
  ) {
    var numbers = KindNumbers(of: chunk)
    var idStart = 0
    for (index, plain) in chunk.nodes.enumerated() {
      if index % 64 == 0 {
        builder.load(chunk.hashes[index..<min(index + 64, chunk.hashes.count)])
      }
      let list = kindList(plain, chunk, &numbers)
      let node = node(chunk.ids[idStart..<Int(plain.idEnd)], hash: chunk.hashes[index])
      idStart = Int(plain.idEnd)
      let raw = RawNode(plain)
      if isDeclared[Int(node)] {
        readKinds(plain, chunk, &numbers)
        unite(raw, with: node, cursor, item)
      } else {
        isDeclared[Int(node)] = true
        builder.setKindList(list, of: node)
      }
      describe(node, raw, cursor)
      item.index += 1
    }
  }

  private mutating func node(_ id: ArraySlice<UInt8>, hash: Int) -> UInt32 {
    let found = builder.node(id, hash: hash)
    if found.isNew { isDeclared.append(false) }
    return found.node
  }

  /// The number of a node's list of kinds.
  private mutating func kindList(
    _ node: NodeChunk.PlainNode, _ chunk: NodeChunk, _ numbers: inout KindNumbers
  ) -> UInt32 {
    let known = numbers.lists[Int(node.list)]
    if known != .max { return known }
    readKinds(node, chunk, &numbers)
    addSourceKind()
    let list = builder.kindList(kindScratch)
    numbers.lists[Int(node.list)] = list
    return list
  }

  /// Puts the kinds of a node into `kindScratch`.
  private mutating func readKinds(
    _ node: NodeChunk.PlainNode, _ chunk: NodeChunk, _ numbers: inout KindNumbers
  ) {
    let list = chunk.lists[Int(node.list)]
    kindScratch.removeAll(keepingCapacity: true)
    for index in 0..<list.count {
      let local = list[index]
      if numbers.names[Int(local)] == .max {
        numbers.names[Int(local)] = chunk.names.lend(local) { kindNames.number(of: $0) }
      }
      kindScratch.append(numbers.names[Int(local)])
    }
  }
}

extension OpenGraphImporter.RawNode {
  fileprivate init(_ node: NodeChunk.PlainNode) {
    self.init(offset: Int(node.offset), id: Range<Int>(node.id))
    name = Range<Int>(node.name)
    properties = node.properties == .max ? nil : Int(node.properties)
  }
}

extension Range<Int> {
  fileprivate init(_ range: Range<UInt32>) {
    self = Int(range.lowerBound)..<Int(range.upperBound)
  }
}
