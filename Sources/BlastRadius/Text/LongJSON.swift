/// A JSON text around one long list, in pieces that are written apart from each other.
package struct LongJSON: Sendable {
  /// Writes the items of a range of positions, each with `JSONWriter.item`.
  package typealias Items = @Sendable (inout JSONWriter, Range<Int>) -> Void

  private let count: Int
  private let itemsPerPiece: Int
  private let items: Items
  private let gap: JSONWriter.Gap
  private let head: [UInt8]
  private let tail: [UInt8]

  /// Makes an object with a list.
  ///
  /// - Parameters:
  ///   - key: The field of the list.
  ///   - count: How many items it has.
  ///   - before: Writes the fields above it.
  ///   - after: Writes the fields below it.
  package init(
    _ key: String, count: Int, itemsPerPiece: Int = 512,
    before: (inout JSONWriter) -> Void, after: (inout JSONWriter) -> Void,
    items: @escaping Items
  ) {
    var gap = JSONWriter.Gap(offset: 0, depth: 0)
    let outline = JSONWriter.bytes { json in
      json.object { json in
        before(&json)
        gap = json.field(key, leavingOut: count)
        after(&json)
      }
    }
    self.count = count
    self.itemsPerPiece = itemsPerPiece
    self.items = items
    self.gap = gap
    head = Array(outline[..<gap.offset])
    tail = Array(outline[gap.offset...])
  }

  /// How many pieces there are; one after the other they are the text.
  package var pieceCount: Int { max(1, (count + itemsPerPiece - 1) / itemsPerPiece) }

  /// Writes a piece in place of all that the writer has written.
  package func write(piece: Int, to json: inout JSONWriter) {
    let first = piece * itemsPerPiece
    json.restart(in: gap, after: first)
    if piece == 0 { json.append(json: head) }
    items(&json, first..<min(first + itemsPerPiece, count))
    if piece == pieceCount - 1 { json.append(json: tail) }
  }

  /// The whole text.
  package var bytes: [UInt8] {
    var json = JSONWriter()
    return (0..<pieceCount).flatMap { piece in
      write(piece: piece, to: &json)
      return json.bytes
    }
  }
}
