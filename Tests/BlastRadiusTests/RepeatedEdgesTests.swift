import BlastRadiusTestSupport
import Testing

@testable import BlastRadius

@Suite struct RepeatedEdgesTests {
  @Test("Edges that say the same are found, whatever a thread takes at a time", arguments: 0..<40)
  func findsRepeated(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let nodes = random.number(1..<(seed % 2 == 0 ? 6 : 60))
    let count = random.number(0..<200)
    let ends = (0..<count * 2).map { _ in UInt32(random.number(0..<nodes)) }
    let (subjects, objects) = (Array(ends[..<count]), Array(ends[count...]))
    let relations = (0..<count).map { _ in UInt32(random.number(0..<3)) }
    var firsts: [[UInt32]: UInt32] = [:]
    var expected: [RepeatedEdge] = []
    for edge in 0..<count {
      let says = [subjects[edge], relations[edge], objects[edge]]
      if let first = firsts[says] {
        expected.append(RepeatedEdge(edge: UInt32(edge), first: first))
      } else {
        firsts[says] = UInt32(edge)
      }
    }
    for share in [1, 7, 50, 1 << 17] {
      let found = RepeatedEdges.find(
        nodeCount: nodes, subjects: subjects, relations: relations, objects: objects, share: share)
      #expect(found == expected, "shares of \(share)")
    }
  }
}
