import BlastRadius
import Testing

@Suite struct LongJSONTests {
  @Test(arguments: [0, 1, 2, 3, 7, 64], [1, 2, 3, 100])
  func `pieces of any size are the text that one writer writes`(count: Int, perPiece: Int) {
    let whole = JSONWriter.bytes { json in
      json.object { json in
        json.field("first", "a")
        json.field("items", count: count, Self.write)
        json.field("last", of: [Int]()) { _, _ in }
      }
    }
    let long = LongJSON(
      "items", count: count, itemsPerPiece: perPiece, before: { $0.field("first", "a") },
      after: { $0.field("last", of: [Int]()) { _, _ in } }
    ) { json, positions in
      for position in positions { json.item { Self.write(&$0, position) } }
    }
    #expect(long.bytes == whole)
    #expect(long.pieceCount == max(1, (count + perPiece - 1) / perPiece))
  }

  @Test func `a list may be all there is`() {
    let long = LongJSON("items", count: 0, before: { _ in }, after: { _ in }) { _, _ in }
    #expect(String(decoding: long.bytes, as: UTF8.self) == "{\n  \"items\": []\n}\n")
  }

  @Test func `pieces do not depend on what was written before them`() {
    let long = LongJSON("items", count: 9, itemsPerPiece: 2, before: { _ in }, after: { _ in }) {
      json, positions in
      for position in positions { json.item { Self.write(&$0, position) } }
    }
    var (json, pieces) = (JSONWriter(), [Int: [UInt8]]())
    for piece in (0..<long.pieceCount).reversed() {
      long.write(piece: piece, to: &json)
      pieces[piece] = json.bytes
    }
    #expect((0..<long.pieceCount).flatMap { pieces[$0] ?? [] } == long.bytes)
  }

  /// Lists in an item, of which some are empty.
  private static func write(_ json: inout JSONWriter, _ position: Int) {
    json.object { json in
      json.field("number", position)
      json.field("numbers", of: Array(0..<position % 3)) { $0.field("n", $1) }
      json.field("texts", Array(repeating: "t", count: position % 2))
      json.field("object") { $0.object { _ in } }
    }
  }
}
