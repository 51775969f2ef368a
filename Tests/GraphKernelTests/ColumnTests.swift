import BlastRadiusTestSupport
import Testing

@testable import GraphKernel

@Suite struct ColumnTests {
  @Test("Rising, bounds and eights are those of the elements one by one", arguments: 0..<8)
  func agreesWithElements(chunk: Int) {
    for seed in UInt64(chunk * 50)..<UInt64(chunk * 50 + 50) {
      var random = SeededRandom(seed: seed)
      let limit = random.chance(0.5) ? 1 << 32 : 3
      var elements = (0..<random.number(0..<70)).map { _ in UInt32(random.number(0..<limit)) }
      if random.chance(0.8) { elements.sort() }
      if random.chance(0.5), elements.count > 1 {
        let position = random.number(1..<elements.count)
        elements.swapAt(position - 1, position)
      }
      let column = Column(elements)
      let isRising = zip(elements, elements.dropFirst()).allSatisfy { $0 <= $1 }
      #expect(column.isRising == isRising, "seed \(seed)")
      #expect(column.bounds?.lowerBound == elements.min(), "seed \(seed)")
      #expect(column.bounds?.upperBound == elements.max(), "seed \(seed)")
      for position in 0...elements.count {
        let expected = elements[position...].prefix(8) + Array(repeating: 0, count: 8)
        var list = [UInt32](repeating: 7, count: 12)
        var span = list.mutableSpan
        column.copyEight(from: position, to: &span, at: 3)
        #expect(list == [7, 7, 7] + expected.prefix(8) + [7], "seed \(seed)")
      }
    }
  }
}
