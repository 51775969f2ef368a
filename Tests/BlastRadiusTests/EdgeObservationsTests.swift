import BlastRadiusTestSupport
import Testing

@testable import BlastRadius

/// Whether a refusal lasted is found by a search, as looking at each observation finds it.
@Suite struct EdgeObservationsTests {
  private static let moments = [
    nil, "2023", "2023-09", "2023-09-02", "2023-09-03", "2023-09-02T12:00Z", "2023-09-03T00:00Z",
    "2023-09-02T12:00:01Z", "2024",
  ]

  private static func record(_ random: inout SeededRandom) -> Evidence {
    let outcome: Evidence.Outcome = random.pick([.observed, .observed, .denied, .attempted])
    var record = Evidence(outcome, at: random.pick(Self.moments).flatMap { Moment($0) })
    record.step = random.chance(0.5) ? random.number(1..<4) : nil
    record.claim = random.chance(0.1)
    if outcome == .denied { record.reason = random.pick([nil, .refused, .byDesign]) }
    return record
  }

  @Test(arguments: 0..<500)
  func `a refusal is overcome where an observation is not surely before it`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var edge = Edge("a", "administers", "b")
    edge.evidence = (0..<random.number(1..<7)).map { _ in Self.record(&random) }
    let seen = EdgeObservations(of: edge)
    for record in edge.evidence {
      let observed = edge.evidence.filter { $0.outcome == .observed && !$0.claim }
      let expected = record.isRefusal && observed.contains { !$0.isSurelyBefore(record) }
      #expect(seen.overcome(record) == expected, "\(record) \(edge.evidence)")
    }
  }
}
