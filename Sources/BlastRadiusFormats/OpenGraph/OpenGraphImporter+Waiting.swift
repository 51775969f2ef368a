import BlastRadius

extension OpenGraphImporter {
  /// An edge between ids that are looked up together with those of other edges.
  struct WaitingEdge {
    var start: RawEndpoint
    var relation: UInt32
    var end: RawEndpoint
    var properties: UInt32
    var offset: Int
    var item: ItemName
  }

  /// Lets an edge wait; `false` where one of its ends is no id, or one that has to be read closely.
  mutating func wait(
    _ edge: WaitingEdge, _ cursor: borrowing TokenCursor
  ) -> Bool {
    guard let start = edge.start.value, let end = edge.end.value, edge.start.pattern == nil,
      edge.end.pattern == nil, unsafe waitingIDs.append(cursor.bytes(start), upperCase: foldsCase)
    else { return false }
    guard unsafe waitingIDs.append(cursor.bytes(end), upperCase: foldsCase) else {
      waitingIDs.removeLast()
      return false
    }
    waiting.append(edge)
    if waiting.count == shares.batch { addWaitingEdges(cursor) }
    return true
  }

  /// Adds the edges that wait, in their order.
  mutating func addWaitingEdges(_ cursor: borrowing TokenCursor) {
    if waiting.isEmpty { return }
    builder.finder.find(&waitingIDs)
    for position in waiting.indices {
      let edge = waiting[position]
      let subject = waitingNode(2 * position, edge.start, cursor, edge.item)
      let object = waitingNode(2 * position + 1, edge.end, cursor, edge.item)
      addEdge(
        subject, edge.relation, object, edge.properties, at: UInt32(documentStart + edge.offset),
        edge.item)
    }
    waiting.removeAll(keepingCapacity: true)
    waitingIDs.removeAll()
  }

  private mutating func waitingNode(
    _ index: Int, _ raw: RawEndpoint, _ cursor: borrowing TokenCursor, _ item: ItemName
  ) -> UInt32 {
    if let node = waitingIDs.node(index) { return node }
    let found = unsafe waitingIDs.withID(index) { unsafe builder.node($0) }
    if found.isNew {
      isDeclared.append(false)
      mention(found.node, raw, cursor, item)
    }
    return found.node
  }
}
