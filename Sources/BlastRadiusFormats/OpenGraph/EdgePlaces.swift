import BlastRadius

/// Where the edges stand that were taken in, by number.
struct EdgePlaces {
  /// Where each begins in the arena.
  private var offsets: [UInt32] = []
  /// Edges that follow each other in a list, by the first of them.
  private var runs: [(edge: Int, item: ItemName)] = []
  private var isRunEnded = true

  /// Says that the next edge is of another list than the one before it.
  mutating func beginList() { isRunEnded = true }

  mutating func append(_ offset: UInt32, _ item: ItemName) {
    begin(item)
    offsets.append(offset)
  }

  /// Adds edges that are neighbours in their list.
  mutating func append(contentsOf more: ArraySlice<UInt32>, _ first: ItemName) {
    begin(first)
    offsets.append(contentsOf: more)
  }

  private mutating func begin(_ item: ItemName) {
    if !isRunEnded, let last = runs.last,
      item.index - last.item.index == offsets.count - last.edge
    {
      return
    }
    runs.append((offsets.count, item))
    isRunEnded = false
  }

  /// Where an edge begins in the arena.
  func offset(of edge: Int) -> Int { Int(offsets[edge]) }

  /// What an edge is called.
  func item(of edge: Int) -> ItemName {
    let after = runs.partitioningIndex { $0.edge > edge }
    var item = runs[after - 1].item
    item.index += edge - runs[after - 1].edge
    return item
  }
}

extension OpenGraphImporter {
  /// Adds an edge between nodes.
  mutating func addEdge(
    _ subject: UInt32, _ relation: UInt32, _ object: UInt32, _ properties: UInt32,
    at offset: UInt32, _ item: ItemName
  ) {
    builder.addEdge(subject, relation, object, properties: properties)
    places.append(offset, item)
  }

  /// Makes edges that say the same one, and warns of them.
  mutating func mergeRepeatedEdges() {
    for repeated in builder.mergeRepeatedEdges() {
      let edge = Int(repeated.edge)
      let offset = places.offset(of: edge)
      log.document = documentStarts.partitioningIndex { $0 > offset } - 1
      log.warn(
        "repeated-edge", offset - documentStarts[log.document],
        "\(places.item(of: edge)) has the start, kind and end of an earlier edge: they are one")
    }
    places = EdgePlaces()
  }
}
