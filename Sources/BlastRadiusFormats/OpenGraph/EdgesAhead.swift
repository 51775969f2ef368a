import BlastRadius
import Dispatch
import Synchronization

/// Parts of a list of edges that were read ahead by several threads.
///
/// A part says something only where the importer comes to stand exactly at its beginning. What was
/// read is then what the importer would have read itself.
struct EdgesAhead {
  /// Parts in the order of the document; those before `next` are done with.
  private var chunks: [EdgeChunk] = []
  private var next = 0

  var isEmpty: Bool { next == chunks.count }

  /// Reads parts of a list from the current token of a run on.
  init(
    _ tokens: TokenRun, documentStart: Int, finder: NodeFinder, foldsCase: Bool,
    _ shares: ImportShares
  ) {
    let cuts = Self.cuts(tokens, shares)
    let options = PlainEdgeReader.Options(foldsCase: foldsCase, batch: shares.batch)
    let found = cuts.dropLast().map { _ in Place() }
    let taken = Atomic(0)
    let workers = min(max(1, shares.workers), cuts.count - 1)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let number = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number + 1 < cuts.count else { return }
        var part = tokens
        part.index = cuts[number]
        let reader = PlainEdgeReader(
          part, documentStart: documentStart, bytes: shares.chunk, finder: finder, options)
        let chunk = reader.read(until: cuts[number + 1])
        found[number].chunk.withLock { $0 = chunk }
      }
    }
    chunks = found.compactMap { place in place.chunk.withLock { $0 } }
  }

  /// Where a part is put by the one thread that reads it.
  private final class Place: Sendable {
    let chunk = Mutex<EdgeChunk?>(nil)
  }

  /// Nothing was read.
  init() {}

  /// The tokens that parts begin with, and the one that the last of them ends before.
  private static func cuts(_ tokens: TokenRun, _ shares: ImportShares) -> [Int] {
    var cuts = [tokens.index]
    var last = tokens
    while cuts.count <= max(1, shares.workers) * 16 {
      guard let cut = last.objectStart(from: last.position + shares.chunk) else {
        cuts.append(tokens.count)
        break
      }
      cuts.append(cut)
      last.index = cut
    }
    return cuts
  }

  /// The parts that follow each other from a place in the document on; those before it are given
  /// up.
  mutating func parts(from offset: Int) -> ArraySlice<EdgeChunk> {
    while next < chunks.count, chunks[next].start < offset { next += 1 }
    var (last, end) = (next, offset)
    while last < chunks.count, chunks[last].start == end, chunks[last].count > 0 {
      end = chunks[last].stop
      last += 1
    }
    return chunks[next..<last]
  }

  /// Says that parts were taken in.
  mutating func remove(_ parts: ArraySlice<EdgeChunk>) { next = parts.endIndex }
}
