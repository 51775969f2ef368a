import BlastRadiusTestSupport
import Testing

@testable import GraphKernel

@Suite("Counts of what is reached in a plain graph")
struct ReachCountsTests {
  @Test("are those of a search from each node, on 200 random graphs")
  func randomGraphs() {
    for seed in UInt64(0)..<200 {
      var random = SeededRandom(seed: seed)
      let nodes = random.number(1..<100)
      let edges = (0..<random.number(0..<nodes * 2)).map { _ in
        (random.number(0..<nodes), random.number(0..<nodes))
      }
      let isCounted = (0..<nodes).map { _ in random.chance(0.5) }
      let counts = ReachCounts(
        sources: edges.map { UInt32($0.0) }, targets: edges.map { UInt32($0.1) },
        isCounted: isCounted
      ).counts(from: Array(0..<nodes))
      for node in 0..<nodes {
        var (reached, open): (Set<Int>, [Int]) = ([node], [node])
        while let next = open.popLast() {
          for edge in edges where edge.0 == next && reached.insert(edge.1).inserted {
            open.append(edge.1)
          }
        }
        let expected = reached.count { $0 != node && isCounted[$0] }
        if counts[node] != expected {
          Issue.record("seed \(seed), node \(node): \(counts[node]) for \(expected)")
          return
        }
      }
    }
  }
}
