import BlastRadius
import GraphKernel

/// Parts of a list that were read ahead by several threads.
///
/// A part says something only where the importer comes to stand exactly at its beginning. What was
/// read is then what the importer would have read itself.
struct ListAhead<Part: ListPart> {
  /// Parts in the order of the document; those before `next` are done with.
  private var parts: [Part] = []
  private var next = 0
  /// Where what was looked at ends in the document: nothing is read ahead twice.
  private var end = 0

  /// Nothing was read.
  init() {}

  /// The tokens to read parts from, where a cursor stands at the beginning of an element that nobody
  /// looked at and there is enough to read.
  func unread(_ cursor: borrowing TokenCursor, _ shares: ImportShares) -> TokenRun? {
    cursor.offset >= end && cursor.windowRest >= shares.chunk ? cursor.run : nil
  }

  /// Reads parts from the current token of a run on.
  ///
  /// - Parameter read: Reads the elements from the current token of a run on that begin before a
  ///   place in the document.
  mutating func read(
    _ tokens: TokenRun, _ shares: ImportShares, read: @Sendable (TokenRun, Int) -> Part
  ) {
    let cuts = Self.cuts(tokens, shares)
    parts = Concurrently.map(cuts.count - 1, workers: shares.workers) { number in
      var rest = tokens
      rest.index = cuts[number]
      return read(rest, tokens.position(of: cuts[number + 1]))
    }
    next = 0
    end = tokens.position(of: cuts[cuts.count - 1])
  }

  /// The tokens that parts begin with, and the one that the last of them ends before.
  private static func cuts(_ tokens: TokenRun, _ shares: ImportShares) -> [Int] {
    var cuts = [tokens.index]
    var last = tokens
    while cuts.count <= max(1, shares.workers) * 16 {
      let wanted = last.position(of: last.index) + shares.chunk
      guard let cut = last.objectStart(from: wanted) else {
        cuts.append(tokens.tokens.count)
        break
      }
      cuts.append(cut)
      last.index = cut
    }
    return cuts
  }

  /// The parts that follow each other from a place in the document on; those before it are given
  /// up.
  mutating func parts(from offset: Int) -> ArraySlice<Part> {
    while next < parts.count, parts[next].start < offset { next += 1 }
    var (last, end) = (next, offset)
    while last < parts.count, parts[last].start == end, parts[last].count > 0 {
      end = parts[last].stop
      last += 1
    }
    return parts[next..<last]
  }

  /// About how many elements there are from some parts on, if all the rest of the document is as they
  /// are.
  static func expected(in parts: ArraySlice<Part>, _ cursor: borrowing TokenCursor) -> Int {
    guard let first = parts.first, let last = parts.last else { return 0 }
    let count = parts.reduce(0) { $0 + $1.count }
    let share = Double(cursor.text.count - first.start) / Double(max(1, last.stop - first.start))
    return Int(Double(count) * share)
  }

  /// Says that parts were taken in.
  mutating func remove(_ parts: ArraySlice<Part>) { next = parts.endIndex }
}
