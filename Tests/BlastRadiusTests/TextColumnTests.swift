import BlastRadiusTestSupport
import Testing

@testable import BlastRadius

@Suite("Texts of an estate") struct TextColumnTests {
  @Test("are compared by their bytes", arguments: UInt64(0)..<20)
  func order(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    // Few letters and common beginnings, so that texts differ late or in length alone.
    let texts = (0..<40).map { _ in
      [UInt8](repeating: 0x41, count: random.number(0..<20))
        + (0..<random.number(0..<4)).map { _ in UInt8(random.number(0..<256)) }
    }
    var builder = TextColumn.Builder()
    for text in texts { builder.append(text) }
    let column = builder.build()
    for (index, text) in texts.enumerated() {
      for other in texts {
        let expected = text == other ? 0 : text.lexicographicallyPrecedes(other) ? -1 : 1
        #expect(column.compare(index, other).signum() == expected, "\(text) and \(other)")
      }
    }
  }

  @Test(
    "are compared in upper case letter by letter where case is folded, as when they were read",
    arguments: [
      ("", ""), ("a", "A"), ("S-1-5-aZ{`", "S-1-5-AZ{`"), ("straße", "STRAßE"), ("ﬃ-ï", "ﬃ-Ï"),
      ("ÀB", "ÀB"), ("ı", "I"),
    ])
  func folding(id: String, folded: String) {
    #expect(EstateIndex.bytes(of: id, foldsCase: true) == Array(folded.utf8))
    #expect(EstateIndex.bytes(of: id, foldsCase: false) == Array(id.utf8))
  }
}
