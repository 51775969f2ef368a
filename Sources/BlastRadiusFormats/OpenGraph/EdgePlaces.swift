import BlastRadius
import GraphKernel

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
  mutating func append(
    contentsOf more: ArraySlice<UInt32>, _ first: ItemName, expecting total: Int
  ) {
    begin(first)
    offsets.makeRoom(for: more.count, expecting: total)
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

  /// Where the edges stand that are left when some are taken out, by document and place in its list.
  ///
  /// - Parameter removed: The edges that are taken out, ascending.
  func runs(without removed: [Int], _ documentStarts: [Int]) -> [EdgeSources.Run] {
    var result: [EdgeSources.Run] = []
    var gone = 0
    for (position, run) in runs.enumerated() {
      let end = position + 1 < runs.count ? runs[position + 1].edge : offsets.count
      let offset = Int(offsets[run.edge])
      let document = documentStarts.partitioningIndex { $0 > offset } - 1
      var start = run.edge
      while start < end {
        while gone < removed.count, removed[gone] == start {
          gone += 1
          start += 1
        }
        let next = gone < removed.count ? min(removed[gone], end) : end
        if start >= next { break }
        result.append(
          .init(edge: start - gone, file: document, index: run.item.index + start - run.edge))
        start = next
      }
    }
    return result
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
