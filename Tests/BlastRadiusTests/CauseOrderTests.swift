import BlastRadiusFormats
import BlastRadiusTestSupport
import Testing

@testable import BlastRadius

/// What happened on one day is told in the order in which one thing led to another.
@Suite struct CauseOrderTests {
  private static func model(_ edges: String) throws -> Model {
    let text = """
      blastradius: 1
      nodes:
        zero: { kind: password }
        phone: { kind: mfa-device }
        mail: { kind: user }
        agent: { kind: host }
        box: { kind: host }
        crown: { kind: data }
      edges:
      \(edges)
      """
    return try ModelReader.read(text: text, named: "model.yaml").model
  }

  @Test(arguments: [
    // By name it would begin with `agent`.
    (
      """
        - agent reads crown: { evidence: { observed: 2024-05-01 } }
        - box administers agent: { evidence: { observed: 2024-05-01 } }
        - mail administers box: { evidence: { observed: 2024-05-01 } }
        - zero authenticates-as mail: { evidence: { observed: 2024-05-01 } }
      """,
      [
        "zero authenticates-as mail", "mail administers box", "box administers agent",
        "agent reads crown",
      ]
    ),
    // The author's number goes first.
    (
      """
        - agent reads crown: { evidence: { observed: 2024-05-01, step: 1 } }
        - box administers agent: { evidence: { observed: 2024-05-01, step: 2 } }
      """, ["agent reads crown", "box administers agent"]
    ),
    // So does the time of day.
    (
      """
        - agent reads crown: { evidence: { observed: 2024-05-01T08:00Z } }
        - box administers agent: { evidence: { observed: 2024-05-01T09:00Z } }
      """, ["agent reads crown", "box administers agent"]
    ),
    // At one instant what led to it goes first.
    (
      """
        - agent reads crown: { evidence: { observed: 2024-05-01T08:00Z } }
        - box administers agent: { evidence: { observed: 2024-05-01T08:00Z } }
      """, ["box administers agent", "agent reads crown"]
    ),
    // What is required leads to it too.
    (
      """
        - agent reads crown: { requires: phone, evidence: { observed: 2024-05-01 } }
        - zero stores phone: { evidence: { observed: 2024-05-01 } }
      """, ["zero stores phone", "agent reads crown"]
    ),
    // Nobody dates any of it.
    (
      """
        - agent reads crown: { evidence: { observed: unknown } }
        - mail administers agent: { evidence: { observed: unknown } }
      """, ["mail administers agent", "agent reads crown"]
    ),
    // A circle comes after what is in none, in the order of its sentences.
    (
      """
        - agent administers box: { evidence: { observed: 2024-05-01 } }
        - box administers agent: { evidence: { observed: 2024-05-01 } }
        - zero authenticates-as mail: { evidence: { observed: 2024-05-01 } }
      """, ["zero authenticates-as mail", "agent administers box", "box administers agent"]
    ),
    // Another day is another day.
    (
      """
        - agent reads crown: { evidence: { observed: 2024-04-30 } }
        - box administers agent: { evidence: { observed: 2024-05-01 } }
      """, ["agent reads crown", "box administers agent"]
    ),
  ])
  func `cause before effect`(edges: String, order: [String]) throws {
    let model = try Self.model(edges)
    let entries = try model.chronology().entries.compactMap { $0.edge?.sentence }
    #expect(entries == order)
    let seeds = ["zero", "phone", "mail", "agent", "box"].map { Fact($0, .control) }
    let report = try Analysis(model, Question(from: seeds)).evidence()
    let told = (report.seen + report.origins).map(\.via.sentence)
    #expect(Set<ExactText>(told) == Set<ExactText>(order))
    #expect(
      report.seen.map(\.via.sentence)
        == order.filter { told.prefix(report.seen.count).contains($0) })
  }

  @Test(arguments: 0..<300)
  func `depths are those that waiting for each cause by itself gives`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let nodes = random.number(1..<7)
    let edges = (0..<random.number(1..<12)).map { _ in
      (
        needs: Set((0..<random.number(1..<3)).map { _ in random.number(0..<nodes) }),
        gives: random.chance(0.9) ? random.number(0..<nodes) : nil
      )
    }
    var order = CauseOrder()
    for (edge, own) in edges.enumerated() { order.add(edge, needs: own.needs, gives: own.gives) }
    let causes = edges.indices.map { edge in
      edges.indices.filter { other in
        other != edge && edges[other].gives.map { edges[edge].needs.contains($0) } ?? false
      }
    }
    var expected: [Int: Int] = [:]
    var depth = 0
    while true {
      let known = expected
      let next = edges.indices.filter { edge in
        known[edge] == nil && causes[edge].allSatisfy { known[$0] != nil }
      }
      if next.isEmpty { break }
      for edge in next { expected[edge] = depth }
      depth += 1
    }
    for edge in edges.indices where expected[edge] == nil { expected[edge] = depth }
    #expect(order.depths() == expected)
  }
}
