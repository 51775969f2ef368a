import BlastRadiusTestSupport
import Testing

@testable import GraphKernel

@Suite struct BucketsTests {
  @Test("Values are grouped by key in their order, in one step and in parts", arguments: 0..<60)
  func groupsInOrder(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = random.number(1..<(seed % 3 == 0 ? 2000 : 20))
    let lowest = random.chance(0.5) ? 0 : random.number(0..<count)
    let keys = (0..<random.number(0..<500)).map { _ in UInt32(random.number(lowest..<count)) }
    let values = keys.indices.map { UInt64($0) * 7 }
    for many in [0, keys.count, keys.count + 1] {
      let buckets = Buckets(keys: keys, values: values, count: count, many: many)
      #expect(buckets.offsets.count == count + 1)
      for key in 0..<count {
        let range = Int(buckets.offsets[key])..<Int(buckets.offsets[key + 1])
        let expected = keys.indices.filter { keys[$0] == UInt32(key) }.map { values[$0] }
        #expect(Array(buckets.values[range]) == expected)
      }
    }
  }
}
