import BlastRadius

extension OpenGraphImporter {
  /// Adds the edges whose ends are named by what they are like, now that all nodes are known.
  mutating func resolveDeferred(in arena: TextArena) {
    guard !deferred.isEmpty else { return }
    var resolver = EndpointResolver(patterns)
    let text = arena.bytes(0..<arena.count)
    furtherProperties.sort { $0.node < $1.node }
    var further = furtherProperties[...]
    for node in 0..<UInt32(builder.nodeCount) {
      if resolver.asksForIDs { resolver.look(atID: builder.id(of: node)) }
      let offset = builder.properties(of: node)
      if offset != .max { resolver.look(at: Int(offset), in: text) }
      while let next = further.first, next.node <= node {
        resolver.look(at: Int(next.offset), in: text)
        further.removeFirst()
      }
      resolver.finish(node, kinds: builder.kinds(of: node))
    }
    var document = -1
    for edge in deferred {
      if edge.document != document { places.beginList() }
      document = edge.document
      log.document = edge.document
      let item = ItemName(list: "edges", index: edge.index)
      guard let subject = node(edge.start, "start", resolver, edge, item),
        let object = node(edge.end, "end", resolver, edge, item)
      else { continue }
      let offset = UInt32(documentStarts[edge.document] + edge.offset)
      addEdge(subject, edge.relation, object, edge.properties, at: offset, item)
    }
    deferred = []
  }

  private mutating func node(
    _ end: Endpoint, _ side: StaticString, _ resolver: EndpointResolver, _ edge: DeferredEdge,
    _ item: ItemName
  ) -> UInt32? {
    guard case .pattern(let number) = end else {
      if case .node(let node) = end { return node }
      return nil
    }
    switch resolver.resolutions[number] {
    case .node(let node): return node
    case .none:
      let wanted = description(of: number)
      log.deviation(
        "unresolved-endpoint", edge.offset, strict: isStrict,
        "\(item) is left out: no node is what `\(side)` asks for: \(wanted)")
    case .several(let first, let second):
      let names = "\(builder.id(of: first).inTicks) and \(builder.id(of: second).inTicks)"
      log.deviation(
        "ambiguous-endpoint", edge.offset, strict: isStrict,
        "\(item) is left out: several nodes are what `\(side)` asks for, such as \(names)")
    }
    return nil
  }

  private func description(of number: Int) -> String {
    let pattern = patterns[number]
    var parts = pattern.kind.map { ["kind \(kindNames[$0].inTicks)"] } ?? []
    for condition in pattern.conditions {
      switch condition.value {
      case .text(let text): parts.append("\(condition.key.inTicks) \(text.inTicks)")
      case .number(let number): parts.append("\(condition.key.inTicks) \(number)")
      case .flag(let flag): parts.append("\(condition.key.inTicks) \(flag)")
      }
    }
    return parts.joined(separator: ", ")
  }

  /// Gives nodes that only edges name the kinds that these say, and warns of them.
  mutating func finishStubs() {
    for mention in mentions where !isDeclared[Int(mention.node)] {
      if let kind = mention.kind { add(kind, to: mention.node) }
      log.document = mention.document
      let id = builder.id(of: mention.node).inTicks
      log.warn(
        "dangling-end", mention.offset, "no file declares the node \(id), which an edge names")
    }
    mentions = []
  }
}
