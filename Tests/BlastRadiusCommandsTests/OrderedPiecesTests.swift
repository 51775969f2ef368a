import BlastRadius
import Synchronization
import Testing

@testable import BlastRadiusCommands

@Suite struct OrderedPiecesTests {
  private static let text = LongJSON(
    "items", count: 1000, itemsPerPiece: 7, before: { $0.field("a", 1) }, after: { _ in }
  ) { json, positions in
    for position in positions { json.item { $0.append(position) } }
  }

  @Test(arguments: [1, 2, 3, 4, 16, 1000])
  func `the bytes do not depend on the number of threads`(workers: Int) throws {
    for _ in 0..<20 {
      let written = Mutex<[UInt8]>([])
      try OrderedPieces(text: LongText(Self.text), workers: workers).forEach { bytes in
        written.withLock { $0 += bytes }
      }
      #expect(written.withLock { $0 } == Self.text.bytes)
    }
  }

  @Test(arguments: [1, 2, 4])
  func `after an error no piece is passed on`(workers: Int) {
    struct Full: Error {}
    let calls = Mutex(0)
    #expect(throws: Full.self) {
      try OrderedPieces(text: LongText(Self.text), workers: workers).forEach { _ in
        let number = calls.withLock { calls in
          calls += 1
          return calls
        }
        if number == 5 { throw Full() }
      }
    }
    #expect(calls.withLock { $0 } == 5)
  }
}
